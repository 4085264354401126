import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { narrowingOf } from '../../../../src/worker/search/narrowing.ts';
import { library, searchWith } from '../library.ts';
import { by, searching } from './namedPapers.ts';

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
  await search.update(content);
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

  it('finds papers by each of alternatives before those that have the words, is offered, and unknown to nobody', async () => {
    const { offers, unknown, corrected, ids } = await (
      await searching(PAPERS)
    ).find('quillfeather OR glass ');
    expect(offers).toEqual([
      { kind: 'author', name: 'Ida Quillfeather', papers: 2 },
      { kind: 'author', name: 'Jon Glass', papers: 1 },
    ]);
    expect([unknown, corrected, ids]).toEqual([[], [], ['a', 'b', 'c', 'd']]);
  });

  it('counts papers of alternatives that are names alone', async () => {
    const papers = [
      by(['Ines Kolb'], 'a', 'Ferns'),
      by(['Omar Haddad'], 'b', 'Mosses'),
      by([], 'c', 'Pears'),
    ];
    const { ids, total } = await (await searching(papers)).find('kolb OR haddad ');
    expect([ids.toSorted(), total]).toEqual([['a', 'b'], 2]);
  });
});

describe('names in the parts of a query', () => {
  const papers = [
    by(['Imke Vandersloot'], 'planes', 'Cutting Planes'),
    by(['Ana Siblin'], 'pears', 'Pears'),
    by(['Ana Torv'], 'plums', 'Plums on a slope'),
    by(['Jo Long'], 'hills', 'Hills', 'Of long slopes, long hills, and long ways.'),
    by([], 'slopes', 'Vandersloot slopes', 'A long slope.'),
    by([], 'ways', 'Long ways', 'Long.'),
  ];

  it('any of several names finds papers by them first, then those with the words', async () => {
    const { find } = await searching(papers);
    const { ids, total, offers } = await find('vandersloot OR siblin');
    expect(ids).toEqual(['planes', 'pears', 'slopes']);
    expect(total).toBe(3);
    expect(offers?.map(({ name }) => name)).toContain('Imke Vandersloot');
    expect((await find('author:siblin OR vandersloot')).ids.toSorted()).toEqual([
      'pears',
      'planes',
      'slopes',
    ]);
    expect((await find('author:siblin OR slopes')).ids.toSorted()).toEqual([
      'hills',
      'pears',
      'plums',
      'slopes',
    ]);
  });

  it('counts them with what else is asked', async () => {
    const { find } = await searching(papers);
    expect((await find('(vandersloot OR torv) slope ')).ids.toSorted()).toEqual(['plums', 'slopes']);
    expect((await find('(vandersloot OR siblin) -author:siblin ')).ids).toEqual(['planes', 'slopes']);
  });

  it('a word that is likelier a word stands for no author', async () => {
    const { find } = await searching(papers);
    expect((await find('long OR pears ')).ids.toSorted()).toEqual(['hills', 'pears', 'slopes', 'ways']);
    expect((await find('-(vandersloot OR siblin) slope ')).ids.toSorted()).toEqual(['hills', 'plums']);
  });

  it('a filter takes the words behind it that complete a name', async () => {
    const { find } = await searching(papers);
    expect((await find('author: Ana Siblin')).ids).toEqual(['pears']);
    expect((await find('author:ana torv slope ')).ids).toEqual(['plums']);
    expect((await find('author: ana slope ')).ids).toEqual(['plums']);
  });

  it('years from one to another are years of papers', async () => {
    const dated = [2018, 2019, 2021].map((year) =>
      by([], `in${year}`, `Ferns ${year % 5}`, '', { venue: 'ICML', year }),
    );
    const { find } = await searching(dated);
    for (const query of ['ferns 2019-2021 ', 'ferns from 2019 to 2021 '])
      expect((await find(query)).ids.slice(0, 2).toSorted(), query).toEqual(['in2019', 'in2021']);
    expect((await find('year: 2019 to 2021 ')).ids).toEqual(['in2019', 'in2021']);
  });
});

describe('what names make of a query', () => {
  const papers = () => [by(['Ida Quill'], 'a', 'Ferns'), by(['Ida Mott'], 'b', 'Moss')];

  it('is said, and nothing where they make nothing of it', async () => {
    const { find } = await searching(papers());
    expect((await find('author: Ida Quill ')).readAs).toBe('author:"Ida Quill"');
    expect((await find('author:"Ida Quill" ')).readAs).toBeUndefined();
    expect((await find('Ida Quill ')).readAs).toBeUndefined();
  });

  it('has no "et al." in a name', async () => {
    const { find } = await searching(papers());
    expect((await find('author:Quill et al.')).ids).toEqual(['a']);
    expect((await find('author:Quill et al. moss ')).ids).toEqual([]);
  });

  it('knows keys of BibTeX, and names in other pieces', async () => {
    const { find } = await searching([
      by(['Ida Quill'], 'a', 'Ferns', 'Green.', { year: 2019 }),
      by(['Yan LeMott'], 'b', 'Moss'),
      by(['Bo Rusk'], 'c', 'Quill 2019'),
    ]);
    expect((await find('quill2019ferns')).ids[0]).toBe('a');
    expect((await find('Le Mott')).ids[0]).toBe('b');
  });
});
