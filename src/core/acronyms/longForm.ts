import { singular } from './shortForm.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const PART = /[\p{L}\p{N}]+/gu;
const MOST_LENGTH = 120;
const OPENING_MARKS = '"\'“‘(';
const CLOSING_MARKS = '"\'”’';

/** A long form does not begin with one of these: the letter was found in a word that leads up to it. */
const LEADS_UP = new Set(
  'a an the of and or for to with by in on at from is are as our we this that via called named'.split(' '),
);

/**
 * The long form of `short` at the end of `text`: the shortest stretch of whole words that holds the letters of
 * `short` in order, the first of them at the start of a word. Null if there is none.
 *
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003),
 * with their limit on words and three rules more: where the letters are the initials of the last words, those are the
 * long form ("latent label shift (LLS)" is not "label shift", though that has two l); else the last letter belongs to
 * the last word; and articles and prepositions do not begin a long form.
 */
export function longFormOf(short: string, text: string): string | null {
  const letters = [...singular(short).toLowerCase()].filter((letter) => LETTER_OR_DIGIT.test(letter));
  const within = lastWords(text, Math.min(letters.length + 5, letters.length * 2));
  const lower = within.toLowerCase();
  const start = startOfInitials(letters, lower) ?? startOfMatch(letters, lower);
  if (start < 0) return null;
  const long = withoutMarks(within.slice(within.lastIndexOf(' ', start) + 1));
  return isLongForm(long, short) ? long : null;
}

/** Without the marks that open and close it, told from both ends: a pattern would try each mark within. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && OPENING_MARKS.includes(text.charAt(start))) start++;
  while (end > start && CLOSING_MARKS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The most words a long form may have, those at the end. Hyphens join words here. */
function lastWords(text: string, most: number): string {
  return text.trim().split(/\s+/u).slice(-most).join(' ');
}

/** Where the last words begin whose initials are the letters, words such as "of" passed over; null if they are not. */
function startOfInitials(letters: readonly string[], text: string): number | null {
  let letter = letters.length - 1;
  for (const { 0: part, index } of [...text.matchAll(PART)].reverse()) {
    if (part.startsWith(letters[letter]!)) letter--;
    else if (!LEADS_UP.has(part)) return null;
    if (letter < 0) return index;
  }
  return null;
}

/** Where the match begins when letters are taken from the right, each at its last place; −1 if there is none. */
function startOfMatch(letters: readonly string[], text: string): number {
  let at = text.length - 1;
  const lastWord = text.lastIndexOf(' ') + 1;
  for (let letter = letters.length - 1; letter >= 0; letter--, at--) {
    while (at >= 0 && (text[at] !== letters[letter] || (letter === 0 && isInsideWord(text, at)))) at--;
    if (at < 0 || (letter === letters.length - 1 && at < lastWord)) return -1;
  }
  return at + 1;
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && LETTER_OR_DIGIT.test(text[at - 1]!);
}

function isLongForm(long: string, short: string): boolean {
  if (long.length <= short.length + 1 || long.length > MOST_LENGTH) return false;
  const words = long.split(' ');
  if (LEADS_UP.has(words[0]!.toLowerCase())) return false;
  return !words.some((word) => singular(word) === singular(short));
}
