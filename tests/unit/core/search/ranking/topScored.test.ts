import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { TopScored } from '../../../../../src/core/search/ranking/topScored.ts';

function best(scores: readonly number[], most: number): number[] {
  const top = new TopScored(most);
  scores.forEach((score, item) => top.offer(item, score));
  return top.ranked().map(({ item }) => item);
}

describe('TopScored', () => {
  it('keeps the best, best first, of equals those that came first', () => {
    expect(best([1, 5, 3, 5, 4], 3)).toEqual([1, 3, 4]);
    expect(best([2, 2, 2], 2)).toEqual([0, 1]);
  });

  it('keeps all when they are few, and none when none are asked for', () => {
    expect(best([1, 2], 5)).toEqual([1, 0]);
    expect(best([1, 2], 0)).toEqual([]);
  });

  it('keeps what sorting and cutting keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(12), (scores, most) => {
        const sorted = scores.map((_, item) => item).sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect(best(scores, most)).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
