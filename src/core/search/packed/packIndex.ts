import type { FieldLengths } from '../ranking/bm25f.ts';
import type { CompoundTable } from './compoundWords.ts';

/**
 * The prebuilt index of one pack of papers, as it is read from its file. Papers are integers in the order of the pack,
 * words and terms integers in the order of their text (by UTF-16 code unit).
 */
export interface PackIndex {
  papers: number;
  /** Lengths of the average paper. */
  averages: FieldLengths;
  words: readonly string[];
  /** By word: in how many papers it is. */
  frequencies: Uint32Array;
  /** Words that papers write as compounds more often than in one. */
  compounds: CompoundTable;
  terms: readonly string[];
  /** By word: its term. */
  termOfWord: Uint32Array;
  postings: PackedPostings;
}

/** Posting lists of all terms one after the other; each is in the order of its papers. */
export interface PackedPostings {
  /** By term: in how many papers it is. */
  counts: Uint32Array;
  /** Per posting the papers left out since the one before, as a varint; the first counts from paper 0. */
  gaps: Uint8Array;
  /** Per posting the slot of its impact, a byte each. */
  slots: Uint8Array;
}
