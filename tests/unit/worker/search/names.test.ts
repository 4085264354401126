import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { DataError } from '../../../../src/data/dataError.ts';
import { NamedSearch } from '../../../../src/worker/search/namedSearch.ts';
import { narrowingOf } from '../../../../src/worker/search/narrowing.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';

const PAPERS: Paper[] = [
  {
    ...paper('a', 'Cutting Planes for Orchards', 'Planes cut.'),
    authors: ['Li Wei', 'Bo Ek', 'Imke Vandersloot'],
    venue: 'ICML',
    year: 2019,
  },
  {
    ...paper('b', 'A note on sloping ground', 'Vandersloot slopes are named after a hill.'),
    authors: ['Ana Siblin'],
  },
  { ...paper('c', 'Sibling rivalry', 'Siblings.'), authors: ['Mia Rivalry'], venue: 'ICML', year: 2012 },
  { ...paper('d', 'Reviewing for ICML 2019', 'Reviews.') },
  { ...paper('e', 'Long contexts of pears', 'Pears in long contexts.'), authors: ['Noa Field'] },
  {
    ...paper('f', 'Contexts', 'Contexts of apples.'),
    authors: ['Mingsheng Long'],
    links: [{ kind: 'code', href: 'https://github.com/zibble/peartree' }],
  },
  { ...paper('g', 'Other code', 'Code at https://github.com/foo/bar.') },
];

async function searched() {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: PAPERS.slice(0, 3), s2: PAPERS.slice(3) });
  await search.update(content);
  await search.prepare();
  return search;
}

const idsOf = (hits: { id: string }[]) => hits.map(({ id }) => id);

describe('papers by a name', () => {
  it.each([
    ['Vandersloot', ['a', 'b']],
    ['vandersloot ', ['a', 'b']],
    ['Imke Vandersloot', ['a', 'b']],
    ['"Imke Vandersloot"', ['a']],
    ['Vandersloot, Imke', ['a', 'b']],
    ['Vandersloot et al. 2019', ['a', 'b']],
    ['Vandersloot and Wei ', ['a', 'b']],
    ['Siblin ', ['b']],
    ['orchards by vandersloot', ['a', 'b']],
    ['github.com/zibble/peartree', ['f']],
    ['https://github.com/zibble/peartree/', ['f']],
  ])('%s: come first', async (query, ids) => {
    const { hits, total, corrected, unknown } = await (await searched()).search(query, 10);
    expect(idsOf(hits).slice(0, ids.length)).toEqual(ids);
    expect(total).toBe(hits.length);
    expect([corrected, unknown]).toEqual([[], []]);
  });

  it.each([
    ['Vandersloot orchards', 'a'],
    ['planes ICML 2019', 'a'],
    ['planes 2019', 'a'],
    ['Long contexts apples', 'f'],
  ])('%s: comes first what has the rest of the words', async (query, id) => {
    expect((await (await searched()).search(query, 10)).hits[0]?.id).toBe(id);
  });

  it.each([
    ['ICML 2019', 'd', [{ kind: 'venue', name: 'ICML 2019', papers: 1 }]],
    ['rivalry', 'c', [{ kind: 'author', name: 'Mia Rivalry', papers: 1 }]],
    ['long contexts', 'e', [{ kind: 'author', name: 'Mingsheng Long', papers: 1 }]],
  ])('%s: are offered where titles have the words', async (query, first, offers) => {
    const answer = await (await searched()).search(query, 10);
    expect(answer.hits[0]?.id).toBe(first);
    expect(answer.offers).toEqual(offers);
  });

  it('are offered by the name as papers write it', async () => {
    const { offers } = await (await searched()).search('vandersloot', 10);
    expect(offers).toEqual([{ kind: 'author', name: 'Imke Vandersloot', papers: 1 }]);
  });

  it('say who it is where their row does not', async () => {
    const { hits } = await (await searched()).search('vandersloot', 10);
    expect(hits[0]?.through).toEqual([{ kind: 'author', typed: 'vandersloot', as: 'Imke Vandersloot' }]);
    expect((await (await searched()).search('rivalry ', 10)).hits[0]?.through).toEqual([]);
  });

  it('are kept to what else is asked for', async () => {
    const search = await searched();
    search.told.tell({ whole: { 'is:saved': ['b'], 'is:hidden': ['f'] } });
    expect(idsOf((await search.search('is:saved vandersloot', 10)).hits)).toEqual(['b']);
    expect(idsOf((await search.search('vandersloot -orchards', 10)).hits)).toEqual(['b']);
    expect(idsOf((await search.search('zibble/peartree', 10)).hits)).not.toContain('f');
  });
});

it.each(['contexts of pears', 'long', 'siblings', 'planes for orchards', 'reviews', 'sibl', 'field', 'icml'])(
  'a subject alone is ranked as where nobody is named: %s',
  async (query) => {
    const search = searchWith(createEngine);
    const { content } = await library({ s1: PAPERS });
    await search.update(content);
    const { hits } = await search.search(query, 10);
    await search.prepare();
    const named = (await search.search(query, 10)).hits;
    if (hits.length > 0 && query !== 'icml') expect(idsOf(named)).toEqual(idsOf(hits));
    else expect(named.length).toBeGreaterThanOrEqual(hits.length);
  },
);

it('all that is found is counted for a few hits as for all', async () => {
  const search = await searched();
  const all = await search.search('vandersloot', 10);
  const few = await search.search('vandersloot', 1);
  expect(few.total).toBe(all.total);
  expect(few.hits).toHaveLength(1);
});

it('all that is found is counted by what it shares', async () => {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: PAPERS });
  await search.update(content);
  await search.prepare();
  const source = new PublishedPapers(content);
  const found = await narrowingOf('cutting sibling ', await search.foundAll('cutting sibling '), source);
  expect(found.venues).toEqual([{ name: 'ICML', papers: 2 }]);
  expect(found.years.map(({ name }) => name)).toEqual(['2019', '2012']);
});

describe('names that cannot be learnt', () => {
  it.each([
    ['of papers that cannot be read now are done without', new DataError('lost'), true],
    ['by a fault of ours are told of', new TypeError('x is not a function'), false],
  ])('%s, and words find papers all the same', async (_, problem, isQuiet) => {
    vi.spyOn(NamedSearch.prototype, 'prepare').mockRejectedValueOnce(problem);
    const search = searchWith(createEngine);
    const { content } = await library({ s1: PAPERS });
    await search.update(content);
    const prepared = search.prepare();
    await (isQuiet ? prepared : expect(prepared).rejects.toBe(problem));
    expect(idsOf((await search.search('orchards', 10)).hits)).toEqual(['a']);
    await search.prepare();
    expect(idsOf((await search.search('Imke Vandersloot', 10)).hits)).toEqual(['a', 'b']);
  });
});
