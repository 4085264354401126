import type { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import {
  createImpactIndex,
  frequencyOf,
  impactOfSlot,
  SLOTS,
} from '../../../../../src/core/search/index/impactIndex.ts';

/** Both builds that the project runs: the build in Node and the app in the browser. */
const BUILDS = ['flexsearch.bundle.module.min.mjs', 'flexsearch.light.module.min.js'];

async function indexClassOf(file: string): Promise<typeof Index> {
  const address = new URL(`../../../../../node_modules/flexsearch/dist/${file}`, import.meta.url);
  const build = (await import(/* @vite-ignore */ address.href)) as { Index: typeof Index };
  return build.Index;
}

describe.each(BUILDS)('the impact index over %s', async (build) => {
  const IndexClass = await indexClassOf(build);

  it('keeps each posting in the slot of its impact, greatest first', () => {
    const index = createImpactIndex(undefined, IndexClass);
    index.add(0, new Map([['tensor', 0.999]]));
    index.add(1, new Map([['tensor', 0.5]]));
    index.add(2, new Map([['tensor', 0.001]]));
    const postings = index.postings('tensor')!;
    expect([postings[0], postings[8], postings[15]]).toEqual([[0], [1], [2]]);
    expect(postings.flat()).toEqual([0, 1, 2]);
    expect(frequencyOf(postings)).toBe(3);
  });

  it('holds no terms but those that were added, and all of them, in a map', () => {
    const index = new IndexClass({
      tokenize: 'strict',
      encode: () => ['graph', 'c++', '学习'],
      score: () => 3,
    });
    index.add(7, ' ');
    const { map } = index as unknown as { map: Map<string, (number[] | undefined)[]> };
    expect(map).toBeInstanceOf(Map);
    expect([...map].map(([term, slots]) => [term, slots[3], slots.length])).toEqual([
      ['graph', [7], 4],
      ['c++', [7], 4],
      ['学习', [7], 4],
    ]);
  });

  it('keeps papers as integers, in the order they were added, however many share a slot', () => {
    const index = createImpactIndex(undefined, IndexClass);
    for (let paper = 0; paper < 70_000; paper++) index.add(paper, new Map([['model', 0.5]]));
    const slot = index.postings('model')![8]!;
    expect(slot).toHaveLength(70_000);
    expect([slot[0], slot[1], slot[69_999]]).toEqual([0, 1, 69_999]);
  });

  it('shows a paper in lists that were read before it came: nothing is cached', () => {
    const index = createImpactIndex(undefined, IndexClass);
    index.add(0, new Map([['graph', 0.5]]));
    const before = frequencyOf(index.postings('graph'));
    index.add(1, new Map([['graph', 0.5]]));
    expect([before, frequencyOf(index.postings('graph'))]).toEqual([1, 2]);
  });

  it('keeps every term of a long paper, and those named like object properties', () => {
    const index = createImpactIndex(undefined, IndexClass);
    const impacts = new Map(Array.from({ length: 5000 }, (_, at) => [`term${at}`, 0.3]));
    for (const term of ['constructor', '__proto__', 'toString', 'x'.repeat(2000)]) impacts.set(term, 0.3);
    index.add(0, impacts);
    expect([...impacts.keys()].filter((term) => frequencyOf(index.postings(term)) !== 1)).toEqual([]);
  });

  it('has no postings for terms that no paper has', () => {
    const index = createImpactIndex(undefined, IndexClass);
    index.add(0, new Map());
    expect([index.postings('graph'), index.postings('constructor')]).toEqual([undefined, undefined]);
    expect(frequencyOf(undefined)).toBe(0);
  });
});

describe('impactOfSlot', () => {
  it('is the middle of the slot', () => {
    expect([0, 7, 15].map(impactOfSlot)).toEqual([0.96875, 0.53125, 0.03125]);
    expect(SLOTS).toBe(16);
  });
});
