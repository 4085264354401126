import { fold, type FoldedText } from './fold.ts';
import { nextRun, type Run } from './runs.ts';
import { spellOut } from './spellOut.ts';
import { splitUnsegmented } from './unsegmented.ts';

/** A word of a text, folded, and where its source stands: half-open, UTF-16 code units of the source. */
export interface Word {
  word: string;
  start: number;
  end: number;
  /**
   * Zero for a word that stands in the text by itself. Else this is another reading of the last so many words: the
   * joined form of a compound (`post-training` is `post`, `training` and `posttraining`), or a word with its sign
   * (`C++` is `c` and `c++`).
   */
  joins: number;
}

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;

/** Signs that tie two runs into one compound: those that people leave out, and those that make the name. */
const OMITTED_TIES = "-_/^'";
const KEPT_TIES = ':.&@';

/** `we're` is one word, `l'analyse` and `o'brien` are compounds. */
const CONTRACTED = new Set(['d', 'll', 'm', 're', 't', 've']);

/** Signs at the end of a name: `C++`, `C#`, `A*`, `NeRF++`, `ImageNet+`. */
const SIGNS = '+#*';
const NAME_SIGN = /(?:\+\+?|#|\*)(?![\p{L}\p{N}+#*])/uy;

/** A longer run of compounds is an address or a path, and its joined form helps nobody. */
const MAX_PARTS = 4;

/** Longer words are cut, so that a hostile text cannot fill the vocabulary with pages. */
const MAX_WORD = 64;

interface Part {
  word: string;
  /** In the folded text. */
  start: number;
  end: number;
  /** The sign that ties it to the part before, empty for the first. */
  tie: string;
}

/**
 * The words of a text in reading order, folded, stop words included. Possessives are off, compounds come as their
 * parts followed by the joined form, and scripts without spaces come as overlapping pairs of characters.
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
    const tie = previous ? tieBetween(text, previous, start) : null;
    if (tie === null && compound.length > 0) {
      addCompound(found, compound, folded);
      compound = [];
    }
    const part = { word: text.slice(start, end), start, end, tie: tie ?? '' };
    if (!absorbed(compound, part)) compound.push(part);
  }
  if (compound.length > 0) addCompound(found, compound, folded);
  return found;
}

/** The sign between two runs that makes them one compound, or null. A full stop does so between digits only. */
function tieBetween(text: string, previous: Part, start: number): string | null {
  if (start !== previous.end + 1) return null;
  const sign = text[previous.end]!;
  if (sign === '.' && !(DIGIT.test(text[start - 2]!) && DIGIT.test(text[start]!))) return null;
  return OMITTED_TIES.includes(sign) || KEPT_TIES.includes(sign) ? sign : null;
}

/** Takes a possessive or a contracted verb into the part before it. */
function absorbed(compound: Part[], part: Part): boolean {
  const previous = compound.at(-1);
  if (!previous || part.tie !== "'") return false;
  if (part.word === 's') {
    previous.end = part.end;
    return true;
  }
  if (!CONTRACTED.has(part.word)) return false;
  previous.word += part.word;
  previous.end = part.end;
  return true;
}

function addCompound(found: Word[], parts: Part[], folded: FoldedText): void {
  for (const part of parts) addPart(found, part, folded);
  const last = parts.at(-1)!;
  if (parts.length > 1 && parts.length <= MAX_PARTS) {
    const joined = parts
      .map((part) => (KEPT_TIES.includes(part.tie) ? part.tie : '') + spellOut(part.word))
      .join('');
    found.push(wordAt(folded, joined, parts[0]!.start, last.end, parts.length));
  }
  const sign = nameSignAt(folded.text, last.end);
  if (sign && takesSign(last.word, sign))
    found.push(wordAt(folded, last.word + sign, last.start, last.end + sign.length, 1));
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

function addPart(found: Word[], part: Part, folded: FoldedText): void {
  if (!isAsciiWord(part.word) && !LETTER_OR_DIGIT.test(part.word)) {
    found.push(wordAt(folded, part.word, part.start, part.end, 0));
    return;
  }
  for (const { word, offset, length } of splitUnsegmented(part.word)) {
    const start = part.start + offset;
    const end = offset + length === part.word.length ? part.end : start + length;
    found.push(wordAt(folded, spellOut(word), start, end, 0));
  }
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
