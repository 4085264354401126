import { ByteWriter } from './byteWriter.ts';
import { compoundsOf, compoundTable, type CompoundTable } from './compoundWords.ts';
import type { PackedPostings, PackIndex } from './packIndex.ts';
import { eachPosting, placesOf } from './postingList.ts';
import { wordsByCode } from './wordCodes.ts';

/** The indexes of all packs on a device as one: papers of a pack follow those of the packs before it. */
export interface MergedIndex extends PackIndex {
  /** In the order of the packs. */
  parts: readonly MergedPart[];
}

export interface MergedPart {
  papers: number;
  /** The word of each code in which the words of the pack's papers are kept. */
  wordOfCode: Uint32Array;
}

/** Where the words and terms of one pack are among those of all. */
interface Places {
  words: Uint32Array;
  terms: Uint32Array;
}

/** Words, terms or papers that are gone through between two pauses: about a millisecond. */
const BETWEEN_PAUSES = 2048;

/** Merges the indexes of packs. Time and memory are in proportion to what goes in. */
export function mergeIndexes(packs: readonly PackIndex[]): MergedIndex {
  const steps = mergingIndexes(packs);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, a little at a time: whoever goes through it may do something else between two steps. */
export function* mergingIndexes(packs: readonly PackIndex[]): Generator<void, MergedIndex> {
  const words = yield* union(packs.map((pack) => pack.words));
  const terms = yield* union(packs.map((pack) => pack.terms));
  const placesIn: Places[] = [];
  const frequencies = new Uint32Array(words.length);
  const termOfWord = new Uint32Array(words.length);
  for (const pack of packs) {
    const places = { words: placesAmong(pack.words, words), terms: placesAmong(pack.terms, terms) };
    placesIn.push(places);
    places.words.forEach((word, own) => {
      frequencies[word]! += pack.frequencies[own]!;
      termOfWord[word] = places.terms[pack.termOfWord[own]!]!;
    });
    yield;
  }
  const compounds = mergeCompounds(packs, placesIn, frequencies);
  yield;
  return {
    papers: packs.reduce((sum, { papers }) => sum + papers, 0),
    averages: { title: meanOf(packs, 'title'), abstract: meanOf(packs, 'abstract') },
    words,
    frequencies,
    compounds,
    terms,
    termOfWord,
    postings: packs.length === 1 ? packs[0]!.postings : yield* mergePostings(packs, placesIn, terms.length),
    parts: packs.map(({ papers, frequencies: own }, at) => ({
      papers,
      wordOfCode: wordsByCode(own).map((word) => placesIn[at]!.words[word]!),
    })),
  };
}

/** What is in any of some sorted lists, sorted, each once: two by two, so that many lists take little longer than few. */
function* union(lists: readonly (readonly string[])[]): Generator<void, readonly string[]> {
  if (lists.length <= 1) return lists[0] ?? [];
  const middle = lists.length >> 1;
  return yield* unionOfTwo(yield* union(lists.slice(0, middle)), yield* union(lists.slice(middle)));
}

function* unionOfTwo(left: readonly string[], right: readonly string[]): Generator<void, string[]> {
  const all: string[] = [];
  let [atLeft, atRight] = [0, 0];
  while (atLeft < left.length && atRight < right.length) {
    const [one, other] = [left[atLeft]!, right[atRight]!];
    if (one <= other) atLeft++;
    if (other <= one) atRight++;
    all.push(one <= other ? one : other);
    if (all.length % BETWEEN_PAUSES === 0) yield;
  }
  for (; atLeft < left.length; atLeft++) all.push(left[atLeft]!);
  for (; atRight < right.length; atRight++) all.push(right[atRight]!);
  return all;
}

/** The place of each of some sorted strings among all. */
function placesAmong(own: readonly string[], all: readonly string[]): Uint32Array {
  let place = 0;
  return Uint32Array.from(own, (text) => {
    while (all[place] !== text) place++;
    return place;
  });
}

function meanOf(packs: readonly PackIndex[], field: 'title' | 'abstract'): number {
  const papers = packs.reduce((sum, pack) => sum + pack.papers, 0);
  const total = packs.reduce((sum, pack) => sum + pack.papers * pack.averages[field], 0);
  return papers === 0 ? 0 : total / papers;
}

function mergeCompounds(
  packs: readonly PackIndex[],
  placesIn: readonly Places[],
  frequencies: Uint32Array,
): CompoundTable {
  const merged = new Map<number, { word: number; papers: number; parts: number[] }>();
  packs.forEach(({ compounds }, at) => {
    const { words } = placesIn[at]!;
    for (const { word: own, papers, parts } of compoundsOf(compounds)) {
      const word = words[own]!;
      const known = merged.get(word);
      if (known) known.papers += papers;
      else merged.set(word, { word, papers, parts: parts.map((part) => words[part]!) });
    }
  });
  const frequent = [...merged.values()].filter(({ word, papers }) => 2 * papers > frequencies[word]!);
  return compoundTable(frequent.sort((a, b) => a.word - b.word));
}

/** Per term the lists of all packs one after the other; only the first gap of each changes. */
function* mergePostings(
  packs: readonly PackIndex[],
  placesIn: readonly Places[],
  terms: number,
): Generator<void, PackedPostings> {
  const postings = packs.map(({ postings: own }) => own);
  const lists = postings.map(placesOf);
  const nextTerm = packs.map(() => 0);
  const gaps = new ByteWriter();
  const slots = new ByteWriter();
  const counts = new Uint32Array(terms);
  let done = 0;
  for (let term = 0; term < terms; term++) {
    if ((done += packs.length + (counts[term - 1] ?? 0)) > BETWEEN_PAUSES) {
      done = 0;
      yield;
    }
    let before = -1;
    let first = 0;
    packs.forEach(({ papers }, at) => {
      const own = nextTerm[at]!;
      if (placesIn[at]!.terms[own] === term) {
        nextTerm[at] = own + 1;
        counts[term]! += postings[at]!.counts[own]!;
        eachPosting(own, postings[at]!, lists[at]!, (paper) => {
          gaps.varint(first + paper - before - 1);
          before = first + paper;
        });
        const { [own]: from, [own + 1]: to } = lists[at]!.postings;
        slots.bytes(postings[at]!.slots.subarray(from, to));
      }
      first += papers;
    });
  }
  return { counts, gaps: gaps.finish(), slots: slots.finish() };
}
