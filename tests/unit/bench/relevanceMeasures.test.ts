import { describe, expect, it } from 'vitest';
import { measure, percentile } from '../../bench/relevanceMeasures.ts';

/** One query with these grades and this ranking. */
function measured(grades: Record<string, number>, ranking: string[], exclude?: string[]) {
  return measure(
    {
      queries: [{ id: 'q', text: '', ...(exclude && { exclude }) }],
      grades: new Map([['q', new Map(Object.entries(grades))]]),
    },
    new Map([['q', ranking]]),
  );
}

describe('measures of relevance', () => {
  it('gives a perfect ranking 1', () => {
    expect(measured({ a: 3, b: 1, c: 0 }, ['a', 'b', 'c'])).toEqual({
      n: 1,
      ndcg10: 1,
      ndcg10binary: 1,
      mrr10: 1,
      recall100: 1,
      p1: 1,
      zero: 0,
    });
  });

  it('counts the grade as gain and log2(rank + 1) as discount', () => {
    const { ndcg10, ndcg10binary, mrr10, p1 } = measured({ a: 3, b: 1 }, ['unjudged', 'b', 'a']);
    // (1 / log2 3 + 3 / log2 4) / (3 + 1 / log2 3), and (1 / log2 3 + 1 / log2 4) / (1 + 1 / log2 3)
    expect(ndcg10).toBeCloseTo(2.1309 / 3.6309, 4);
    expect(ndcg10binary).toBeCloseTo(1.1309 / 1.6309, 4);
    expect(mrr10).toBe(0.5);
    expect(p1).toBe(0);
  });

  it('takes the ideal from all that is relevant, found or not, but from ten at most', () => {
    const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`d${at}`, 1]));
    expect(measured(twelve, Object.keys(twelve).slice(0, 10)).ndcg10).toBe(1);
    expect(measured(twelve, Object.keys(twelve).slice(0, 10)).recall100).toBeCloseTo(10 / 12);
    expect(measured({ a: 1, b: 1 }, ['a']).ndcg10).toBeCloseTo(1 / 1.6309, 4);
  });

  it('leaves out what a query excludes, on both sides', () => {
    expect(measured({ a: 1, itself: 1 }, ['itself', 'a'], ['itself'])).toMatchObject({
      ndcg10: 1,
      recall100: 1,
    });
  });

  it('leaves out queries with nothing relevant, and counts those with no result', () => {
    expect(measured({ a: 0 }, ['a']).n).toBe(0);
    expect(measured({ a: 1 }, [])).toMatchObject({ n: 1, zero: 1, ndcg10: 0, mrr10: 0 });
  });
});

it('finds percentiles', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(3);
  expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
});
