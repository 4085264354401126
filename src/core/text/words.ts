import { fold, type FoldedText } from './fold.ts';
import { otherReadings } from './otherReadings.ts';
import { nextRun, type Run } from './runs.ts';
import { spellOut } from './spellOut.ts';
import { glued, tieBetween, tieText, type Part } from './ties.ts';
import { splitUnsegmented } from './unsegmented.ts';

/** A word of a text, folded, and where its source stands: half-open, UTF-16 code units of the source. */
export interface Word {
  word: string;
  start: number;
  end: number;
  /**
   * Zero for a word that stands in the text by itself. Else this is another reading of the last so many words: the
   * joined form of a compound (`post-training` is `post`, `training` and `posttraining`), or a word with its sign, in
   * capitals or in another spelling (`C++` is `c` and `c++`, `.NET` is `net` and `.net`, `US` is `us` and `US`, `Hölder` is `holder` and `hoelder`).
   */
  joins: number;
}

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** `we're` is one word, `l'analyse` and `o'brien` are compounds. */
const CONTRACTED = new Set(['d', 'll', 'm', 're', 't', 've']);

/** Signs at the end of a name: `C++`, `C#`, `A*`, `NeRF++`, `ImageNet+`. */
const SIGNS = '+#*';
const NAME_SIGN = /(?:\+\+?|#|\*)(?![\p{L}\p{N}+#*])/uy;
/** How many times: `2×`, `×4`, and `2 ×`, as a formula is shown that ends so. */
const TIMES = '×';
const TIMES_BEHIND = /^ ?×/;
const FIGURE = /^[\d.]+$/;
const DECADE = /^(?:1[5-9]|20)\d0$/;

/** A longer run of compounds is an address or a path, and its joined form helps nobody. */
const MAX_PARTS = 4;

/** Longer words are cut, so that a hostile text cannot fill the vocabulary with pages. */
const MAX_WORD = 64;

/**
 * The words of a text in reading order, folded, stop words included. Possessives are off, compounds come as their
 * parts followed by the joined form, and scripts without spaces come as overlapping pairs of characters.
 *
 * No word holds a space, so that words of any part of a text that begins and ends at one are words of the text.
 */
export function wordsOf(source: string): Word[] {
  const folded = fold(source);
  const found: Word[] = [];
  let compound: Part[] = [];
  const { text } = folded;
  const run: Run = { start: 0, end: 0 };
  while (nextRun(text, run.end, run)) {
    const { start, end } = run;
    const previous = compound.at(-1);
    const part: Part = { word: text.slice(start, end), start, end, tie: '' };
    if (isFraction(text, start, end)) part.word = `0.${part.word}`;
    if (previous) {
      if (glued(previous, part, text)) continue;
      const tie = tieBetween(previous, part, text);
      if (tie === null) {
        addCompound(found, compound, folded, source);
        addAnd(found, previous.end, start, folded);
        compound = [];
      } else part.tie = tie;
    }
    if (!absorbed(compound, part)) compound.push(part);
  }
  if (compound.length > 0) addCompound(found, compound, folded, source);
  return found;
}

/** `.05` is 0.05. */
function isFraction(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== '.' || !/^\d+$/.test(text.slice(start, end))) return false;
  return start < 2 || /[\s(=<>~≤≥±[]/.test(text[start - 2]!);
}

/** `Search & Rescue` is "search and rescue". */
function addAnd(found: Word[], from: number, to: number, folded: FoldedText): void {
  if (to - from > 3 || folded.text.slice(from, to).trim() !== '&') return;
  const at = folded.text.indexOf('&', from);
  found.push(wordAt(folded, 'and', at, at + 1, 0));
}

/** Takes a possessive or a contracted verb into the part before it. */
function absorbed(compound: Part[], part: Part): boolean {
  const previous = compound.at(-1);
  if (!previous || part.tie !== "'") return false;
  if (part.word === 's') {
    // `1990's` are the 1990s.
    if (DECADE.test(previous.word)) previous.word += part.word;
    previous.end = part.end;
    return true;
  }
  if (!CONTRACTED.has(part.word)) return false;
  previous.word += part.word;
  previous.end = part.end;
  return true;
}

function addCompound(found: Word[], parts: Part[], folded: FoldedText, source: string): void {
  const first = parts[0]!;
  for (const part of parts) {
    addPart(found, part, folded, source);
    if (part === first && isDotted(first, folded.text))
      found.push(wordAt(folded, `.${first.word}`, first.start - 1, first.end, 1));
  }
  const last = parts.at(-1)!;
  if (parts.length > 1 && parts.length <= MAX_PARTS) {
    const joined = parts.map((part, at) => tieText(parts[at - 1], part) + spellOut(part.word)).join('');
    found.push(wordAt(folded, spellOut(joined), first.start, last.end, parts.length));
  }
  const sign = nameSignAt(folded.text, last.end);
  if (sign && takesSign(last.word, sign))
    found.push(wordAt(folded, last.word + sign, last.start, last.end + sign.length, 1));
  const times = FIGURE.test(last.word) ? TIMES_BEHIND.exec(folded.text.slice(last.end, last.end + 2)) : null;
  if (times) found.push(wordAt(folded, `${last.word}x`, last.start, last.end + times[0].length, 1));
  if (parts.length === 1 && folded.text[first.start - 1] === TIMES && FIGURE.test(first.word))
    found.push(wordAt(folded, `x${first.word}`, first.start - 1, first.end, 1));
}

/** `.NET` is no net; within a word a full stop ends a sentence. */
function isDotted({ word, start }: Part, text: string): boolean {
  return text[start - 1] === '.' && /^[a-z]{2,}$/.test(word) && (start < 2 || /[\s(]/.test(text[start - 2]!));
}

function nameSignAt(text: string, at: number): string | undefined {
  if (!SIGNS.includes(text.charAt(at) || ' ')) return undefined;
  NAME_SIGN.lastIndex = at;
  return NAME_SIGN.exec(text)?.[0];
}

/** `#` and `*` name things after a single letter only; elsewhere they are footnotes and markup. */
function takesSign(word: string, sign: string): boolean {
  return (sign.startsWith('+') || word.length === 1) && LETTER.test(word);
}

function addPart(found: Word[], part: Part, folded: FoldedText, source: string): void {
  if (!isAsciiWord(part.word) && !LETTER_OR_DIGIT.test(part.word)) {
    found.push(wordAt(folded, part.word, part.start, part.end, 0));
    return;
  }
  for (const { word, offset, length } of splitUnsegmented(part.word)) {
    const start = part.start + offset;
    const end = offset + length === part.word.length ? part.end : start + length;
    found.push(wordAt(folded, spellOut(word), start, end, 0));
  }
  const { word, start, end } = found.at(-1)!;
  for (const reading of otherReadings(word, start, end, source))
    found.push({ word: reading, start, end, joins: 1 });
}

/** Runs hold no ASCII but letters and digits, so that one unit tells. */
function isAsciiWord(run: string): boolean {
  return run.charCodeAt(0) < 0x80;
}

function wordAt(folded: FoldedText, word: string, start: number, end: number, joins: number): Word {
  return {
    word: word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word,
    start: folded.starts ? folded.starts[start]! : start,
    end: folded.ends ? folded.ends[end - 1]! : end,
    joins,
  };
}
