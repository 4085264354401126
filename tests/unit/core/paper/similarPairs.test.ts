import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { similarPairs } from '../../../../src/core/paper/similarPairs.ts';

describe('similarPairs', () => {
  it('gives the Jaccard similarity of the pairs that reach the threshold', () => {
    const lefts = [new Set(['a', 'b', 'c']), new Set(['x'])];
    const rights = [new Set(['b', 'c', 'd']), new Set(['c', 'y'])];
    expect(similarPairs(lefts, rights, 0.5)).toEqual([{ left: 0, right: 0, similarity: 0.5 }]);
  });

  it('finds what comparing every set with every other finds', () => {
    const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(sets, sets, fc.constantFrom(0.2, 0.4, 0.5, 0.8, 1), (a, b, threshold) => {
        const found = similarPairs(
          a.map((items) => new Set(items)),
          b.map((items) => new Set(items)),
          threshold,
        );
        const expected = a.flatMap((left) => b.filter((right) => jaccard(left, right) >= threshold));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});

function jaccard(a: string[], b: string[]): number {
  const shared = a.filter((item) => b.includes(item)).length;
  return shared / (a.length + b.length - shared);
}
