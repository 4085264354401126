import type { Paper } from './paper.ts';
import { venueOf } from './summary.ts';
import { fold } from '../text/fold.ts';

/** Who wrote a paper, and where it was published. */
export type CreditField = 'author' | 'venue';

type Credited = Pick<Paper, 'authors' | 'venue' | 'year'>;

/** With the vowel signs of Indic scripts, which folding leaves there: without them a name falls into single letters. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** One letter for a whole word. */
const INITIAL = /^ \p{L}\p{M}*$/u;

/** Which of them a paper names. */
export function creditFields({ authors, venue, year }: Credited): CreditField[] {
  const fields: CreditField[] = [];
  if (authors?.length) fields.push('author');
  if (venue || year !== undefined) fields.push('venue');
  return fields;
}

/** Whether a name has a word to be found by. One of signs alone, such as “***”, does not even find itself. */
export function hasWords(name: string): boolean {
  return creditWords(name) !== '';
}

/**
 * The credits of a paper in the form in which they are searched: a line for its venue, as it is shown and as its document
 * has it, then one for each author, with a space before each word, folded; empty if it names none.
 */
export function creditLines(paper: Credited): string {
  if (creditFields(paper).length === 0) return '';
  const { venue = '', authors = [] } = paper;
  const shown = venueOf(paper);
  const venues = shown.includes(venue) ? shown : `${shown} ${venue}`;
  return [venues, ...authors].map(creditWords).join('\n');
}

/** No name of an author or a venue has as many words: what has is a pasted page, whose words are not compared one by one. */
const MOST_WORDS = 64;

/**
 * Tells whether the credits of a paper, as `creditLines` gives them, have a name: each of its words must begin a word of
 * its own of one author, or of the venue. So `author:hinton`, `author:"g hinton"` and `author:"Hinton, Geoffrey"` all
 * find Geoffrey Hinton, and Wei Wei is not Chen Wei.
 *
 * @param exact whether each must be a whole word, but an initial, so that "Chen Wei" does not find Weicong Chen.
 */
export function creditTest(field: CreditField, name: string, exact: boolean): (lines: string) => boolean {
  const words = name.trim() ? creditWords(name).split(/(?= )/) : [];
  const [first] = words;
  if (!first?.trim() || words.length > MOST_WORDS) return () => false;
  const wanted = words.map((word) => (exact && !INITIAL.test(word) ? `${word} ` : word));
  // What begins others is to be there once for each of them: then every word has one of its own (Hall's theorem).
  const times = wanted.map((word) => wanted.filter((other) => other.startsWith(word)).length);
  return (lines) => {
    // Most papers do not have the word anywhere, and need not be taken apart.
    if (!lines.includes(first)) return false;
    const [venue, ...authors] = lines.split('\n');
    const named = field === 'venue' ? [venue!] : authors;
    return named.some((line) => wanted.every((word, at) => has(`${line} `, word, times[at]!)));
  };
}

/** Whether a text has a word so many times. */
function has(text: string, word: string, times: number): boolean {
  let at = -1;
  for (let left = times; left > 0; left--) {
    at = text.indexOf(word, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The words of a name as credits are searched: folded, each with a space before it. */
export function creditWords(name: string): string {
  return (fold(name).text.match(WORD) ?? []).map((word) => ` ${word}`).join('');
}
