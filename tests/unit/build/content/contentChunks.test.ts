import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { chunkPapers, targetSize } from '../../../../src/build/content/contentChunks.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';

function paper(id: string): Paper {
  return { id, title: id, abstract: '', body: [], links: [], source: { document: 'd.txt', line: 1 } };
}

function numbered(count: number): Paper[] {
  return Array.from({ length: count }, (_, index) => paper(`arxiv-${index}`));
}

function shardsOf(papers: Paper[]): Paper[][] {
  return [...chunkPapers(papers, targetSize(papers.length))];
}

/** How many shards of `after` are not in `before`. */
function changedShards(before: Paper[], after: Paper[]): number {
  const known = new Set(shardsOf(before).map((shard) => JSON.stringify(shard)));
  return shardsOf(after).filter((shard) => !known.has(JSON.stringify(shard))).length;
}

const papersOfAnyIds = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 400 })
  .map((ids) => ids.map((id) => paper(id)));

describe('content-defined chunking', () => {
  it('gives all papers back in their order when the shards are joined', () => {
    fc.assert(
      fc.property(papersOfAnyIds, (papers) => {
        expect(shardsOf(papers).flat()).toEqual(papers);
      }),
    );
  });

  it('makes no shard larger than twice the target and none but the last smaller than a quarter of it', () => {
    fc.assert(
      fc.property(papersOfAnyIds, (papers) => {
        const target = targetSize(papers.length);
        const sizes = shardsOf(papers).map((shard) => shard.length);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(target * 2);
        expect(Math.min(target, ...sizes.slice(0, -1))).toBeGreaterThanOrEqual(target / 4);
      }),
    );
  });

  it('chooses a power of two near an eighth of the papers, from 16 to 256', () => {
    expect([0, 1, 55, 180, 400, 1000, 2000, 10_000, 87_000].map(targetSize)).toEqual([
      16, 16, 16, 16, 64, 128, 256, 256, 256,
    ]);
  });

  it('cuts 55 papers into a few shards and 10,000 into about 40', () => {
    expect(shardsOf(numbered(55)).length).toBeGreaterThanOrEqual(2);
    expect(shardsOf(numbered(55)).length).toBeLessThanOrEqual(6);
    expect(shardsOf(numbered(10_000)).length).toBeGreaterThanOrEqual(30);
    expect(shardsOf(numbered(10_000)).length).toBeLessThanOrEqual(50);
  });

  it('has no shard where there is no paper', () => {
    expect(shardsOf([])).toEqual([]);
  });

  it('changes at most three of twenty shards when a paper is put in, at the front, in the middle or at the end', () => {
    const papers = numbered(5000);
    for (const place of [0, 1, 777, 2500, 5000])
      expect(changedShards(papers, papers.toSpliced(place, 0, paper('new')))).toBeLessThanOrEqual(3);
  });

  it('changes at most three of twenty shards when a paper is taken out', () => {
    const papers = numbered(5000);
    for (const place of [0, 1, 777, 2500, 4999])
      expect(changedShards(papers, papers.toSpliced(place, 1))).toBeLessThanOrEqual(3);
  });

  it('keeps most shards when 200 papers are put in front', () => {
    const papers = numbered(5000);
    const added = Array.from({ length: 200 }, (_, index) => paper(`doi-${index}`));
    const all = shardsOf([...added, ...papers]).length;
    expect(changedShards(papers, [...added, ...papers])).toBeLessThan(all / 4);
  });
});
