import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { narrowingOf } from '../../../../src/worker/search/narrowing.ts';
import { library, searchWith } from '../library.ts';

const by = (
  authors: string[],
  id: string,
  title: string,
  abstract = '',
  more: Partial<Paper> = {},
): Paper => ({
  ...paper(id, title, abstract),
  authors,
  ...more,
});

async function searching(papers: Paper[]) {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: papers });
  await search.update(content, false);
  await search.prepare();
  return {
    told: search.told,
    find: async (query: string, limit = 10) => {
      const answer = await search.search(query, limit);
      return { ...answer, ids: answer.hits.map(({ id }) => id) };
    },
  };
}

describe('offers', () => {
  it('have a name once', async () => {
    const { find } = await searching([
      by(['Yan Lusk'], 'a', 'Pears'),
      by(['Yan Lusk'], 'b', 'Plums'),
      by(['Yan Obel Lusk'], 'c', 'Yan Lusk'),
    ]);
    const { offers } = await find('Yan Lusk ');
    expect(offers).toEqual([
      { kind: 'author', name: 'Yan Lusk', papers: 3 },
      { kind: 'author', name: 'Yan Obel Lusk', papers: 1 },
    ]);
  });

  it('have no year of a venue that was typed without', async () => {
    const { find } = await searching([
      by([], 'a', 'Pears', '', { venue: 'icml2013' }),
      by([], 'b', 'Plums', '', { venue: 'icml2014' }),
      by([], 'c', 'Apples', '', { venue: 'icml2013' }),
    ]);
    expect((await find('icml ')).offers).toEqual([{ kind: 'venue', name: 'ICML', papers: 3 }]);
    expect((await find('icml 2013 ')).offers).toEqual([{ kind: 'venue', name: 'ICML 2013', papers: 2 }]);
  });
});

describe('words beside a name', () => {
  const PAPERS = [
    by(['Ida Quillfeather'], 'a', 'Pruning of orchards'),
    by(['Ida Quillfeather', 'Jon Glass'], 'b', 'Ladders'),
    by(['Bo Ek'], 'd', 'Zebras'),
    by(['Jon Glass'], 'e', 'Pears of ladders'),
    by(['Ida Quillfeather'], 'f', 'Greenhouses of glass for pears'),
  ];

  it('a paper with all of them comes before what names alone have in part', async () => {
    expect((await (await searching(PAPERS)).find('Quillfeather glass pears ')).ids[0]).toBe('f');
  });

  it('that none of the papers has leave them in sight', async () => {
    const { ids, total, offers } = await (await searching(PAPERS)).find('quillfeather zebras ');
    expect([...ids].sort()).toEqual(['a', 'b', 'd', 'f']);
    expect(ids[3]).toBe('d');
    expect(total).toBe(4);
    expect(offers).toEqual([{ kind: 'author', name: 'Ida Quillfeather', papers: 3 }]);
  });
});

describe('groups beside a name', () => {
  const PAPERS = [
    by(['Ida Quillfeather'], 'a', 'Pruning of orchards'),
    by(['Ida Quillfeather'], 'b', 'Ladders and robots'),
    by(['Ida Quillfeather'], 'c', 'Grafting', 'Reinforcement of stems.'),
    by(['Bo Ek'], 'd', 'Reinforcement of robots'),
  ];

  it.each([
    ['Quillfeather -(reinforcement OR robots) ', ['a'], 1],
    ['Quillfeather (reinforcement OR robots) ', ['b', 'c', 'd'], 3],
    ['"Ida Quillfeather" (reinforcement OR ladders) ', ['b', 'c'], 2],
    ['Quillfeather orchards -(reinforcement OR pruning) ', ['b'], 1],
    ['pruning Quillfeather -(reinforcement OR robots) ', ['a'], 1],
  ])('%s: hold of papers by the name', async (query, ids, total) => {
    const found = await (await searching(PAPERS)).find(query);
    expect(found.ids.slice(0, ids.length).sort()).toEqual(ids);
    expect(found.total).toBe(total);
  });

  it('are asked of a paper where a note has the words', async () => {
    const { told, find } = await searching(PAPERS);
    told.tell({
      whole: {},
      own: [
        ['a', { note: 'A trick with knots.' }],
        ['c', { note: 'The same trick.' }],
      ],
    });
    expect((await find('trick -(reinforcement OR robots) ')).ids).toEqual(['a']);
    expect((await find('trick -(knots OR robots) ')).ids).toEqual(['c']);
    expect((await find('(trick OR knots) ')).ids).toEqual(['a']);
  });

  it('a phrase beside a name is marked as a whole', async () => {
    const text = 'Quick trees. Here the trees, the quick trees of many quick hills.';
    const { find } = await searching([by(['Ida Quillfeather'], 'a', 'Orchards', text)]);
    const [hit] = (await find('Quillfeather "quick trees" ')).hits;
    expect(hit!.excerptRanges.map(({ start, end }) => hit!.excerpt.slice(start, end))).toEqual([
      'Quick trees',
      'quick trees',
    ]);
  });
});

it('a search by a quoted name tells what its papers are about', async () => {
  const search = searchWith(createEngine);
  const titles = ['Pear trees of old', 'Pear trees and plums', 'Grafting'];
  const { content } = await library({
    s1: titles.map((title, at) => by(['Ida Quillfeather'], `p${at}`, title)),
  });
  await search.update(content, false);
  await search.prepare();
  const query = '"Ida Quillfeather"';
  const { topics } = await narrowingOf(query, await search.foundAll(query), new PublishedPapers(content));
  expect(topics).toEqual([{ name: 'pear trees', papers: 2 }]);
});

describe('a name with an operator', () => {
  const PAPERS = [
    by(['Ida Quillfeather'], 'a', 'Pruning of orchards'),
    by(['Ida Quillfeather'], 'b', 'Ladders'),
    by(['Jon Glass'], 'c', 'Pears of ladders'),
    by(['Bo Ek'], 'd', 'Pruning in greenhouses of glass'),
  ];

  it.each([
    ['quillfeather AND pruning ', ['a']],
    ['+quillfeather pruning ', ['a']],
    ['+glass +ladders ', ['c']],
    ['+glass +pruning ', ['d']],
    ['+quillfeather +glass ', []],
  ])('%s: passes by text or as an author', async (query, ids) => {
    const found = await (await searching(PAPERS)).find(query);
    expect(found.ids).toEqual(ids);
    expect(found.total).toBe(ids.length);
    expect([found.unknown, found.corrected]).toEqual([[], []]);
  });

  it('is offered among alternatives, and nobody unknown', async () => {
    const { offers, unknown, corrected, ids } = await (
      await searching(PAPERS)
    ).find('quillfeather OR glass ');
    expect(offers).toEqual([
      { kind: 'author', name: 'Ida Quillfeather', papers: 2 },
      { kind: 'author', name: 'Jon Glass', papers: 1 },
    ]);
    expect([unknown, corrected, ids]).toEqual([[], [], ['d']]);
  });
});
