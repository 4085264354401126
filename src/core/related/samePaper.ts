import type { Vector } from './vectors.ts';

/**
 * Share of terms that two abstracts have in common (Dice's coefficient) from which they are one paper under two
 * titles. Papers of one group on one subject stay below one half.
 */
const SAME_TERMS = 0.8;

/**
 * True if two entries of a list are one paper: by their titles, or by nearly all of their terms.
 *
 * @param areTitledAlike whether their titles, normalised, are the same
 * @param shared number of terms in both
 */
export function isSamePaper(
  areTitledAlike: boolean,
  [left, right]: readonly [Vector, Vector],
  shared: number,
): boolean {
  const dice = (2 * shared) / (left.terms.length + right.terms.length);
  return dice >= SAME_TERMS || areTitledAlike;
}
