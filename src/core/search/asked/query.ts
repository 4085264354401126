import type { Range } from '../../paper/paper.ts';
import { termOf } from '../../text/analyze.ts';
import { isEndOfPhrase } from '../../text/unsegmented.ts';
import { typedWordsOf } from './wildcards.ts';

/** More words than this are a pasted page; the first ones say what it is about. */
const MAX_WORDS = 128;

/** Each pattern stands for hundreds of words. */
const MAX_PATTERNS = 64;

/** What was typed, before any of it is looked up. */
export interface Query {
  /** The words in order, stop words included. */
  words: QueryWord[];
  /** Words that were typed as other readings of some of them: `post-training` as `posttraining`, `C++` beside `c`. */
  compounds: Compound[];
  /** Where each word was typed. The parts of a word that has been split were typed in one place. */
  places: Range[];
}

export interface QueryWord {
  /** Folded. */
  word: string;
  /** Whether it may still be going on: nothing stands after it, or its script has no spaces. */
  open: boolean;
  /** Where capitals at its end say that another word begins: `OpenAI`, 4 letters on. */
  hump?: number;
  /** Where a pattern was typed (`wildcards.ts`): what words must be like. */
  glob?: string;
}

/** A word that stands for `words[from]` up to, not including, `words[to]`. */
export interface Compound extends QueryWord {
  from: number;
  to: number;
}

/** Reads a query as a text is read, so that both come to the same words. */
export function parseQuery(text: string): Query {
  const words: QueryWord[] = [];
  const compounds: Compound[] = [];
  const places: Range[] = [];
  let patterns = 0;
  for (const { word, glob, start, end, joins } of typedWordsOf(text)) {
    if (glob !== undefined) {
      if (words.length === MAX_WORDS) break;
      if (++patterns > MAX_PATTERNS) continue;
      words.push({ word, open: isPrefix(glob), glob });
      places.push({ start, end });
      continue;
    }
    const open = end === text.length || isEndOfPhrase(word);
    if (joins > 0) compounds.push({ from: words.length - joins, to: words.length, word, open });
    else if (words.length === MAX_WORDS) break;
    else if (!isInPair(word, start, places.at(-1), words.at(-1))) {
      const hump = humpOf(text.slice(start, end), word);
      words.push(hump > 0 ? { word, open, hump } : { word, open });
      places.push({ start, end });
    }
  }
  return { words, compounds, places };
}

/**
 * Small letters, then an acronym. One capital may stand in a name that is one word, and be typed with a slip: `GitHib`,
 * `DeepMid`.
 */
const HUMP = /^\p{Lu}?\p{Ll}+(?=\p{Lu}{2,}\d*$)/u;

/** How many letters stand before it; 0 where there is none. */
function humpOf(typed: string, word: string): number {
  return typed.length === word.length ? (HUMP.exec(typed)?.[0].length ?? 0) : 0;
}

/** A pattern of which the end alone is left open is a word that is being typed. */
function isPrefix(glob: string): boolean {
  return /^[^*?]+\*$/.test(glob);
}

/** The last character of a phrase without spaces is in the pair before it already: by itself it begins other words. */
function isInPair(
  word: string,
  start: number,
  place: Range | undefined,
  before: QueryWord | undefined,
): boolean {
  return isEndOfPhrase(word) && place?.end === start && before !== undefined && before.word.endsWith(word);
}

export function isStopWord(word: string): boolean {
  return termOf(word) === null;
}
