import type { Vectors } from './vectors.ts';

/** Weights of one level are alike: of the next, they are two thirds to three quarters of these. */
export const LEVELS = 16;

/** For each term the papers that hold it, those where it weighs most first, by level; of a level in list order. */
export interface Postings {
  /** Those of term t at level l are at `[starts[t * LEVELS + l], starts[t * LEVELS + l + 1])`. */
  starts: Uint32Array;
  papers: Int32Array;
}

/** A float's first bits: sign, exponent, and whether its second half is begun. */
const BITS = 22;
const LEVEL_OF_ONE = 0x3f800000 >>> BITS;

/** Per weight, within [0, 1], its level: 0 for 1, 1 above three quarters, 2 above a half, and all that is small the last. */
export function levelsOf(weights: Float32Array): Uint8Array {
  const bits = new Uint32Array(weights.buffer, weights.byteOffset, weights.length);
  return Uint8Array.from(bits, (word) => Math.max(0, Math.min(LEVELS - 1, LEVEL_OF_ONE - (word >>> BITS))));
}

/** What a weight of each level is taken for: the middle between the least and the most. */
export const WEIGHT_OF_LEVEL = Float32Array.from({ length: LEVELS }, (_, level) => {
  const half = 2 ** -Math.ceil(level / 2);
  return level === 0 ? 1 : level % 2 === 1 ? half * 1.75 : half * 1.25;
});

export function postingsOf(vectors: Vectors, terms: number): Postings {
  const levels = levelsOf(vectors.weights);
  const starts = new Uint32Array(terms * LEVELS + 1);
  const listOf = (at: number) => vectors.terms[at]! * LEVELS + levels[at]!;
  for (let at = 0; at < levels.length; at++) starts[listOf(at) + 1]!++;
  for (let list = 0; list < terms * LEVELS; list++) starts[list + 1]! += starts[list]!;
  const papers = new Int32Array(levels.length);
  const next = starts.slice(0, terms * LEVELS);
  for (let paper = 0; paper + 1 < vectors.starts.length; paper++)
    for (let at = vectors.starts[paper]!; at < vectors.starts[paper + 1]!; at++)
      papers[next[listOf(at)]!++] = paper;
  return { starts, papers };
}
