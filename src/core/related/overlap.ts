import type { Vector } from './vectors.ts';

/** Number of terms that two vectors share, and their dot product: of unit vectors the cosine. */
export interface Overlap {
  terms: number;
  product: number;
}

export function overlapOf(a: Vector, b: Vector): Overlap {
  let [terms, product] = [0, 0];
  eachShared(a, b, (_, weight) => {
    terms++;
    product += weight;
  });
  return { terms, product };
}

/** Calls back for each term that two vectors share, by ascending id, with what it adds to their dot product. */
export function eachShared(a: Vector, b: Vector, found: (term: number, weight: number) => void): void {
  const [termsA, termsB] = [a.terms, b.terms];
  for (let inA = 0, inB = 0; inA < termsA.length && inB < termsB.length;) {
    const [termA, termB] = [termsA[inA]!, termsB[inB]!];
    if (termA === termB) found(termA, a.weights[inA]! * b.weights[inB]!);
    if (termA <= termB) inA++;
    if (termB <= termA) inB++;
  }
}
