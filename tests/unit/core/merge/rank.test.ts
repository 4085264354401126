import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { isRank, ranksAfter, ranksBetween, ranksOfMove } from '../../../../src/core/merge/rank.ts';

const isAscending = (ranks: readonly string[]) =>
  ranks.every((rank, at) => at === 0 || ranks[at - 1]! < rank);

describe('ranks', () => {
  it('stand one after the other, behind the last', () => {
    const first = ranksAfter(null, 3);
    const more = ranksAfter(first.at(-1)!, 1000);
    expect(isAscending([...first, ...more])).toBe(true);
    expect(more.at(-1)).toHaveLength(8);
  });

  it('have others between any two of them, however often one is put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (places, count) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, ...ranksBetween(ranks[at - 1] ?? null, ranks[at] ?? null, count));
        }
        expect(ranks.every(isRank)).toBe(true);
        expect(isAscending(ranks)).toBe(true);
      }),
    );
  });

  it('stay in order and short where all is put in one place', () => {
    let [low, high] = ranksAfter(null, 2) as [string, string];
    for (let turn = 0; turn < 200; turn++) {
      const [rank] = ranksBetween(low, high, 1) as [string];
      expect(low < rank && rank < high).toBe(true);
      if (turn % 2) low = rank;
      else high = rank;
    }
    expect(low.length).toBeLessThan(60);
  });

  it('have room before the first and behind the last that there can be', () => {
    expect(ranksBetween(null, '00000000i', 2).map((rank) => rank < '00000000i')).toEqual([true, true]);
    expect(isAscending(['zzzzzzzz', ...ranksAfter('zzzzzzzz', 3)])).toBe(true);
  });

  it('refuse what is no order, or no rank', () => {
    expect(() => ranksBetween('i0000000', 'i0000000', 1)).toThrow(RangeError);
    expect(() => ranksBetween('i', null, 1)).toThrow(RangeError);
    expect(isRank('i00000000')).toBe(false);
  });
});

describe('a thing that is moved', () => {
  const moved = (ranks: readonly string[], from: number, to: number) => {
    const order = ranks.map((rank, id) => ({ id, rank }));
    const [thing] = order.splice(from, 1);
    order.splice(to, 0, thing!);
    const changed = ranksOfMove(
      order.map(({ rank }) => rank),
      to,
    );
    return { order, changed, now: order.map(({ rank }, at) => changed.get(at) ?? rank) };
  };

  it('is all that gets another rank', () => {
    const ranks = ranksAfter(null, 5);
    expect([...moved(ranks, 4, 0).changed.keys()]).toEqual([0]);
    expect([...moved(ranks, 0, 4).changed.keys()]).toEqual([4]);
    expect([...moved(ranks, 1, 3).changed.keys()]).toEqual([3]);
  });

  it('stands where it was put, also among ranks that two devices gave twice, or that are none', () => {
    const rank = fc.constantFrom('i0000000', 'i00000001', 'i0000001', 'j0000000', 'j0000000z', '?', '');
    fc.assert(
      fc.property(fc.array(rank, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (ranks, a, b) => {
        const sorted = [...ranks].sort();
        const { now } = moved(sorted, a % ranks.length, b % ranks.length);
        const at = b % ranks.length;
        expect(now.slice(0, at).every((other) => other < now[at]!)).toBe(true);
        expect(now.slice(at + 1).every((other) => other > now[at]!)).toBe(true);
        expect([...now].sort()).toEqual(now);
      }),
    );
  });
});
