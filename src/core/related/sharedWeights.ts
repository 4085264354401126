import type { Vector } from './vectors.ts';

/** A term that two papers share, and what it adds to their cosine. */
export interface SharedWeight {
  term: number;
  weight: number;
}

/** All terms that two papers share, the ones that add most first. */
export function sharedWeights(a: Vector, b: Vector): SharedWeight[] {
  const shared: SharedWeight[] = [];
  let inB = 0;
  a.terms.forEach((term, inA) => {
    while (inB < b.terms.length && b.terms[inB]! < term) inB++;
    if (b.terms[inB] === term) shared.push({ term, weight: a.weights[inA]! * b.weights[inB]! });
  });
  return shared.sort((x, y) => y.weight - x.weight || x.term - y.term);
}
