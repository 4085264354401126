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

/** Merges the indexes of packs. Time and memory are in proportion to what goes in. */
export function mergeIndexes(packs: readonly PackIndex[]): MergedIndex {
  const words = union(packs.map((pack) => pack.words));
  const terms = union(packs.map((pack) => pack.terms));
  const placesIn = packs.map((pack): Places => ({
    words: placesAmong(pack.words, words),
    terms: placesAmong(pack.terms, terms),
  }));
  const frequencies = new Uint32Array(words.length);
  const termOfWord = new Uint32Array(words.length);
  packs.forEach((pack, at) => {
    placesIn[at]!.words.forEach((word, own) => {
      frequencies[word]! += pack.frequencies[own]!;
      termOfWord[word] = placesIn[at]!.terms[pack.termOfWord[own]!]!;
    });
  });
  return {
    papers: packs.reduce((sum, { papers }) => sum + papers, 0),
    averages: { title: meanOf(packs, 'title'), abstract: meanOf(packs, 'abstract') },
    words,
    frequencies,
    compounds: mergeCompounds(packs, placesIn, frequencies),
    terms,
    termOfWord,
    postings: packs.length === 1 ? packs[0]!.postings : mergePostings(packs, placesIn, terms.length),
    parts: packs.map(({ papers, frequencies: own }, at) => ({
      papers,
      wordOfCode: wordsByCode(own).map((word) => placesIn[at]!.words[word]!),
    })),
  };
}

function union(sorted: readonly (readonly string[])[]): readonly string[] {
  return sorted.length === 1 ? sorted[0]! : [...new Set(sorted.flat())].sort();
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
function mergePostings(
  packs: readonly PackIndex[],
  placesIn: readonly Places[],
  terms: number,
): PackedPostings {
  const postings = packs.map(({ postings: own }) => own);
  const lists = postings.map(placesOf);
  const nextTerm = packs.map(() => 0);
  const gaps = new ByteWriter();
  const slots = new ByteWriter();
  const counts = new Uint32Array(terms);
  for (let term = 0; term < terms; term++) {
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
