import { termOf } from '../../text/analyze.ts';
import { correctionsOf } from './corrections.ts';
import { lookUp } from '../asked/lookup.ts';
import { isStopWord, type Compound, type Query, type QueryWord } from '../asked/query.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Shorter halves are found in any word. */
const SHORTEST_HALF = 3;
const SHORTEST_THIRD = 4;
/** The stem of a shorter one is that of other words. */
const SHORTEST_INFLECTED = 5;
/** A name with its version behind it. */
const VERSION = /^(\D{3,})v\d{1,2}$/;
/** `wi` may be a compound, `w/i`, but is far more often the beginning of a word. */
const SHORTEST_COMPOUND = 4;

/**
 * The query with words as the parts that papers have: a word that papers write as a compound (`lowrank`) as if it had
 * been typed as one; a word that no paper has, or one like it, as the two words that are its halves.
 */
export function splitWords(query: Query, vocabulary: Vocabulary): Query {
  const words: QueryWord[] = [];
  /** Where each word of the query now begins. */
  const moved: number[] = [];
  const compounds: Compound[] = [];
  for (const typed of query.words) {
    moved.push(words.length);
    if (typed.glob !== undefined) {
      words.push(typed);
      continue;
    }
    const parts = partsOf(typed.word, vocabulary);
    if (parts.length > 0) {
      const from = words.length;
      parts.forEach((word, at) => words.push({ word, open: typed.open && at === parts.length - 1 }));
      compounds.push({ ...typed, from, to: words.length });
      continue;
    }
    const known = isStopWord(typed.word) || lookUp(typed, vocabulary).length > 0;
    const splits = known ? [] : splitsOf(typed, vocabulary);
    let from = 0;
    for (const at of splits) {
      words.push({ word: typed.word.slice(from, at), open: false });
      from = at;
    }
    words.push({ word: typed.word.slice(from), open: typed.open });
  }
  moved.push(words.length);
  for (const one of query.compounds) compounds.push({ ...one, from: moved[one.from]!, to: moved[one.to]! });
  const places = query.places.flatMap((place, at) =>
    words.slice(moved[at]!, moved[at + 1]!).map(() => place),
  );
  return { words, compounds, places };
}

/** Where a word that no paper has falls into words that papers have: as its capitals or its version say, or as can be. */
function splitsOf(typed: QueryWord, vocabulary: Vocabulary): number[] {
  const { word, hump, open } = typed;
  const said = hump ?? (VERSION.exec(word)?.[1]!.length || 0);
  const isKnown = (at: number) =>
    isContentWord(word.slice(0, at), vocabulary) &&
    lookUp({ word: word.slice(at), open }, vocabulary).length > 0;
  if (said > 0 && isKnown(said)) return [said];
  const at = splitPoint(word, vocabulary);
  const splits = at > 0 ? [at] : splitInThree(word, vocabulary);
  return splits.length > 0 && mayBeSlip(typed, vocabulary) ? [] : splits;
}

/** "largelanguagemodels": of words that are not short, or any would fall apart. */
function splitInThree(word: string, vocabulary: Vocabulary): number[] {
  for (let at = SHORTEST_THIRD; at <= word.length - 2 * SHORTEST_THIRD; at++) {
    if (!isContentWord(word.slice(0, at), vocabulary)) continue;
    const second = splitPoint(word.slice(at), vocabulary, SHORTEST_THIRD);
    if (second > 0) return [at, at + second];
  }
  return [];
}

/** Of a word that is a slip away from another, halves that are words are chance. */
function mayBeSlip(typed: QueryWord, vocabulary: Vocabulary): boolean {
  return correctionsOf(typed, vocabulary).length > 0;
}

function partsOf(word: string, vocabulary: Vocabulary): string[] {
  const id = word.length < SHORTEST_COMPOUND ? undefined : vocabulary.find(word);
  const parts = id === undefined ? undefined : vocabulary.partsOf(id);
  return parts?.map((part) => vocabulary.word(part)) ?? [];
}

/** Where a word falls into two known ones, as near to its middle as can be; 0 if nowhere. */
function splitPoint(word: string, vocabulary: Vocabulary, shortest = SHORTEST_HALF): number {
  let best = 0;
  const unbalance = (at: number) => Math.abs(at - word.length / 2);
  for (let at = shortest; at <= word.length - shortest; at++) {
    if (best > 0 && unbalance(at) >= unbalance(best)) continue;
    if (isContentWord(word.slice(0, at), vocabulary) && isContentWord(word.slice(at), vocabulary, true))
      best = at;
  }
  return best;
}

/** @param inflected whether another form of the word will do, as at the end of "decisiontrees" where papers have one tree */
function isContentWord(word: string, vocabulary: Vocabulary, inflected = false): boolean {
  const id = vocabulary.find(word);
  if (id !== undefined) return !vocabulary.isStopWord(id);
  if (!inflected || word.length < SHORTEST_INFLECTED) return false;
  const term = termOf(word);
  return term !== null && vocabulary.findTerm(term) !== undefined;
}
