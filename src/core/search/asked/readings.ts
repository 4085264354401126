import type { AcronymTable, Expansion } from '../index/acronymTable.ts';
import { figureReadings } from './figures.ts';
import { isStopWord, type Query } from './query.ts';

/** What the long form of a typed acronym weighs, against 1 for the acronym itself. */
const SPELLED_OUT = 0.9;
/** What an acronym weighs that stands for a long form: papers that write it may mean something else by it. */
const ABBREVIATED = 0.55;

/** Other words that some words of the query may be read as: an acronym as its long form, a long form as its acronym, a figure as words. */
export interface Reading {
  /** Half-open range of the query's words. */
  from: number;
  to: number;
  /** Folded, in order; one for an acronym. */
  words: readonly string[];
  /** Within (0, 1). */
  weight: number;
}

/** The acronyms in a query as their long forms, and the long forms as their acronyms, as far as papers define them. */
export function readingsOf(query: Query, table: AcronymTable): Reading[] {
  const { words, compounds } = query;
  const acronyms = [...words.map(({ word }, at) => ({ word, from: at, to: at + 1 })), ...compounds];
  const spelledOut = acronyms.flatMap(({ word, from, to }) =>
    isStopWord(word) ? [] : table.longsOf(word).map((long) => reading(from, to, long, SPELLED_OUT)),
  );
  const texts = words.map(({ word }) => word);
  const abbreviated = texts.flatMap((_, from) =>
    table.shortsOf(texts, from).map((short) => reading(from, from + short.length, short, ABBREVIATED)),
  );
  return [...spelledOut, ...abbreviated, ...figureReadings(query)];
}

/** Even what an acronym seldom stands for is meant where the other words of the query fit: hence the root. */
function reading(from: number, to: number, { words, share }: Expansion, weight: number): Reading {
  return { from, to, words, weight: weight * Math.sqrt(share) };
}
