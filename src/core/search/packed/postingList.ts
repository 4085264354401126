import type { Postings } from '../index/impactIndex.ts';
import type { PackedPostings } from './packIndex.ts';
import { varintAt, varintEnd } from './varint.ts';

/** Where posting lists begin among those of all terms. */
export interface PostingPlaces {
  /** By term, the place of its first gap among the bytes of `gaps`; one more for their end. */
  gaps: Uint32Array;
  /** By term, the number of its first posting; one more for their count. */
  postings: Uint32Array;
}

/** Finds where each list begins. */
export function placesOf({ counts, gaps }: PackedPostings): PostingPlaces {
  const places = { gaps: new Uint32Array(counts.length + 1), postings: new Uint32Array(counts.length + 1) };
  let at = 0;
  let posting = 0;
  counts.forEach((count, term) => {
    places.gaps[term] = at;
    places.postings[term] = posting;
    posting += count;
    for (let left = count; left > 0; left--) at = varintEnd(gaps, at);
  });
  places.gaps[counts.length] = at;
  places.postings[counts.length] = posting;
  return places;
}

/** Calls back with each posting of a term, in the order of the papers. */
export function eachPosting(
  term: number,
  { counts, gaps, slots }: PackedPostings,
  places: PostingPlaces,
  callback: (paper: number, slot: number) => void,
): void {
  let at = places.gaps[term]!;
  const first = places.postings[term]!;
  let paper = -1;
  for (let posting = first; posting < first + counts[term]!; posting++) {
    paper += varintAt(gaps, at) + 1;
    at = varintEnd(gaps, at);
    callback(paper, slots[posting]!);
  }
}

/** The postings of a term by slot, as FlexSearch keeps them. */
export function postingsBySlot(term: number, packed: PackedPostings, places: PostingPlaces): Postings {
  const bySlot: number[][] = [];
  eachPosting(term, packed, places, (paper, slot) => (bySlot[slot] ??= []).push(paper));
  // FlexSearch's own lists have no holes: an array with holes is slower to walk.
  return Array.from({ length: bySlot.length }, (_, slot) => bySlot[slot]);
}
