import { lookUp } from './lookup.ts';
import { isStopWord, type Query, type QueryWord } from './query.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Fewer letters begin too much: "sys" may be a name. */
const SHORTEST = 4;
const LETTERS = /^\p{L}+$/u;
/** An acronym stands for itself. */
const CAPITALS = /^\p{Lu}{2}/u;

/**
 * The query with words that were left half typed, such as `reinf learning`, as if they were still being typed: those that
 * no paper has, and with which words of papers begin.
 *
 * @param text that the query was read from
 * @param isBeside whether more is asked for than its words
 */
export function readHalfTyped(query: Query, text: string, vocabulary: Vocabulary, isBeside = false): Query {
  const isHalf = (typed: QueryWord, at: number) =>
    isHalfTyped(typed, text.slice(query.places[at]!.start), vocabulary);
  // A word by itself that was finished is what one looks for.
  if ((query.words.length < 2 && !isBeside) || !query.words.some(isHalf)) return query;
  return {
    ...query,
    words: query.words.map((typed, at) => (isHalf(typed, at) ? { ...typed, open: true } : typed)),
  };
}

/** @param written the word as typed, and what follows */
export function isHalfTyped(typed: QueryWord, written: string, vocabulary: Vocabulary): boolean {
  return (
    !typed.open &&
    typed.glob === undefined &&
    typed.word.length >= SHORTEST &&
    LETTERS.test(typed.word) &&
    !CAPITALS.test(written) &&
    !isStopWord(typed.word) &&
    lookUp(typed, vocabulary).length === 0 &&
    vocabulary.completionsOf(typed.word).length > 0
  );
}
