import { describe, expect, it } from 'vitest';
import type { LinkKind, Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { until } from '../../../until.ts';
import { paper, papers } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';
import { SubstringEngine } from '../testSession.ts';

function session() {
  const engine = new SubstringEngine();
  return { engine, search: searchWith(() => engine) };
}

describe('the search index', () => {
  it('holds every paper of the catalogue after an update', async () => {
    const { engine, search } = session();
    const { content } = await library({ s1: papers('a', 2), s2: papers('b', 1) });
    expect(await search.update(content)).toBe('whole');
    expect([...engine.papers.keys()]).toEqual(['a-1', 'a-2', 'b-1']);
  });

  it('reads only shards that are new, replaces changed papers and removes vanished ones', async () => {
    const { engine, search } = session();
    const before = await library({ s1: papers('a', 2), s2: [paper('b-1'), paper('b-2')] });
    await search.update(before.content);
    const after = await library({ s1: papers('a', 2), s3: [paper('b-1', 'Another title')] });
    await search.update(after.content);
    expect(after.store.read).toEqual(['s3']);
    expect([...engine.papers.values()].map(({ title }) => title)).toEqual([
      'Title of a-1',
      'Title of a-2',
      'Another title',
    ]);
  });

  it('takes up a shard again that came back after a newer version had replaced its papers', async () => {
    const { engine, search } = session();
    const first = await library({ s1: [paper('a', 'First')] });
    const second = await library({ s2: [paper('a', 'Second')] });
    for (const { content } of [first, second, first]) await search.update(content);
    expect(engine.papers.get('a')?.title).toBe('First');
  });

  it('gives up an update when a newer one begins', async () => {
    const { engine, search } = session();
    const old = await library({ s1: papers('a', 2) });
    const newer = await library({ s2: papers('b', 2) });
    const [ended, done] = await Promise.all([search.update(old.content), search.update(newer.content)]);
    expect([ended, done]).toEqual(['open', 'whole']);
    expect([...engine.papers.keys()]).toEqual(['b-1', 'b-2']);
  });
});

describe('the first search', () => {
  it('has all papers of a small library read ahead, each page once', async () => {
    const { search } = session();
    const { store, content } = await library({ s1: papers('a', 20), s2: papers('b', 3) });
    await search.update(content);
    store.read = [];
    await search.search('Title', 1);
    await until(() => expect(new Set(store.read)).toEqual(new Set(['s1', 's2'])));
    const read = store.read.length;
    expect((await search.search('Title', 23)).hits).toHaveLength(23);
    expect(store.read).toHaveLength(read);
  });
});

describe('an answer', () => {
  it('carries title, excerpt around the match, both with ranges, minutes and links', async () => {
    const { search } = session();
    const abstract = `${'Nothing to see here. '.repeat(20)}A codebook compresses weights. ${'More of it. '.repeat(20)}`;
    const shard = [paper('q', 'The codebook', abstract)];
    shard[0]!.links = [{ href: 'https://github.com/a/b', kind: 'code', start: 0, end: 7 }];
    const { content } = await library({ s1: shard });
    await search.update(content);
    const { query, total, hits } = await search.search('codebook', 10);
    expect({ query, total }).toEqual({ query: 'codebook', total: 1 });
    const [hit] = hits;
    expect(hit).toMatchObject({
      id: 'q',
      title: 'The codebook',
      titleRanges: [{ start: 4, end: 12 }],
      minutes: 1,
    });
    expect(hit!.links).toEqual(['code']);
    expect(hit!.excerpt.length).toBeLessThanOrEqual(240);
    expect(hit!.excerptRanges.map(({ start, end }) => hit!.excerpt.slice(start, end))).toEqual(['codebook']);
    expect(abstract.slice(hit!.excerptStart).startsWith(hit!.excerpt)).toBe(true);
  });

  it('shows an excerpt as the reader shows the abstract, with the matches where they are there', async () => {
    const { search } = session();
    const shard = [paper('q', 'The codebook', 'Given R^{ntimes d} and a codebook.')];
    shard[0]!.body = [
      { t: 'text', start: 0, end: 6 },
      { t: 'math', start: 6, end: 18, tex: 'R^{n\\times d}', display: 'Rⁿˣᵈ' },
      { t: 'text', start: 18, end: 34 },
    ];
    const { content } = await library({ s1: shard });
    await search.update(content);
    const [hit] = (await search.search('codebook', 10)).hits;
    expect(hit!.excerpt).toBe('Given Rⁿˣᵈ and a codebook.');
    expect(hit!.excerptRanges.map(({ start, end }) => hit!.excerpt.slice(start, end))).toEqual(['codebook']);
  });

  it('looks for what to mark only at the beginning of an abstract as long as a book', async () => {
    const { search } = session();
    const book = `A codebook. ${'More of it. '.repeat(3000)}A codebook at the very end, with its codebook.`;
    const { content } = await library({ s1: [paper('q', 'The codebook', book)] });
    await search.update(content);
    const [hit] = (await search.search('codebook', 10)).hits;
    expect(hit).toMatchObject({ excerptStart: 0, excerptRanges: [{ start: 2, end: 10 }] });
  });

  it('counts all papers that match and holds no more than asked for', async () => {
    const { search } = session();
    const { content } = await library({ s1: papers('a', 5) });
    await search.update(content);
    const { total, hits } = await search.search('Title', 2);
    expect({ total, ids: hits.map(({ id }) => id) }).toMatchObject({ total: 5, ids: ['a-1', 'a-2'] });
  });
});

describe('an answer explains', () => {
  async function explained(query: string, ...titles: string[]) {
    const search = searchWith(createEngine);
    const { content } = await library({ s1: titles.map((title, at) => paper(`p${at}`, title)) });
    await search.update(content);
    const { corrected, hits } = await search.search(query, 10);
    return { corrected, through: hits.map(({ through }) => through.map(({ typed, as }) => [typed, as])) };
  }

  it('nothing where words are as typed, in another form, or begin so', async () => {
    expect(await explained('graphs deep ne', 'Deep graph nets')).toEqual({ corrected: [], through: [[]] });
  });

  it('once what a slip is taken for in all hits', async () => {
    expect(await explained('codebok ', 'Codebook', 'Codebooks of the codebook')).toEqual({
      corrected: [{ typed: 'codebok', meant: ['codebook'] }],
      through: [[], []],
    });
  });

  it('in each hit what a slip is taken for where that differs', async () => {
    expect(await explained('lernin ', 'Lerning', 'Learnin')).toEqual({
      corrected: [{ typed: 'lernin', meant: ['lerning', 'learnin'] }],
      through: [[['lernin', 'Lerning']], [['lernin', 'Learnin']]],
    });
  });

  it('in each hit a word that it has as two, or two that it has as one', async () => {
    const { corrected, through } = await explained('posttraining data base ', 'Post-training a database');
    expect({ corrected, through }).toEqual({
      corrected: [],
      through: [
        [
          ['posttraining', 'Post-training'],
          ['data base', 'database'],
        ],
      ],
    });
  });
});

describe('an answer in the query language', () => {
  const linked = (id: string, title: string, ...kinds: LinkKind[]): Paper => ({
    ...paper(id, title),
    links: kinds.map((kind) => ({ href: `https://example.org/${kind}`, kind, start: 0, end: 1 })),
  });

  async function find(query: string, known = {}) {
    const search = searchWith(createEngine);
    const { content } = await library({
      s1: [linked('a', 'Deep graphs', 'code'), linked('b', 'Deep nets', 'other', 'project')],
      s2: [linked('c', 'Shallow graphs'), linked('d', 'Deep seas', 'project', 'code')],
    });
    await search.update(content);
    search.told.tell({ whole: known });
    const { total, hits, closest } = await search.search(query, 2);
    expect(hits.length).toBe(Math.min(2, total));
    expect(closest === undefined).toBe(total > 0);
    return { total, ids: hits.map(({ id }) => id), closest };
  }

  it('knows by its links what a paper has', async () => {
    expect(await find('has:code')).toMatchObject({ total: 2, ids: ['a', 'd'] });
    expect(await find('has:code has:project')).toMatchObject({ total: 1, ids: ['d'] });
    expect(await find('deep -has:code')).toMatchObject({ total: 1, ids: ['b'] });
  });

  it('takes what the library knows from the page', async () => {
    const known = {
      'is:saved': ['b', 'gone'],
      'is:read': ['a', 'b', 'd'],
      'tag:to do': ['d'],
      'tag:topic': ['a', 'b'],
    };
    expect(await find('is:saved', known)).toMatchObject({ total: 1, ids: ['b'] });
    expect(await find('is:unread graphs', known)).toMatchObject({ total: 1, ids: ['c'] });
    expect(await find('-is:read', known)).toMatchObject({ total: 1, ids: ['c'] });
    expect(await find('TAG:"To  do" title:sea', known)).toMatchObject({ total: 1, ids: ['d'] });
    expect(await find('deep tag:to', known)).toMatchObject({ total: 3 });
    expect(await find('deep -tag:to', known)).toMatchObject({ total: 0 });
    expect(await find('deep tag:"to"', known)).toMatchObject({ total: 0 });
  });

  it('leaves out what is hidden, unless it is asked for or ruled out by name', async () => {
    const known = { 'is:hidden': ['a', 'gone'], 'is:saved': ['a', 'b'] };
    expect(await find('graphs', known)).toMatchObject({ total: 1, ids: ['c'] });
    expect(await find('is:saved', known)).toMatchObject({ total: 1, ids: ['b'] });
    expect(await find('graphs is:hidden', known)).toMatchObject({ total: 1, ids: ['a'] });
    expect(await find('-is:hidden deep', known)).toMatchObject({ total: 2, ids: ['b', 'd'] });
    const { total, closest } = await find('"graphs deep"', known);
    expect({ total, ids: closest!.hits.map(({ id }) => id) }).toEqual({ total: 0, ids: ['c', 'b', 'd'] });
  });

  it('holds a fact that nothing is known of for untrue', async () => {
    for (const query of ['author:x', 'in:constructor', 'is:hidden'])
      expect(await find(query), query).toMatchObject({ total: 0, ids: [] });
    expect((await find('-author:x')).total).toBe(4);
  });

  it('searches as words what is no filter, and waits for one that is being typed', async () => {
    expect((await find('is:shallow')).ids).toEqual(['c']);
    expect((await find('seas has:cod')).ids).toEqual(['d']);
    expect((await find('has:')).total).toBe(0);
  });

  it('offers what comes closest where nothing is found', async () => {
    const closestTo = async (query: string, known = {}) => {
      const { hits, words } = (await find(query, known)).closest!;
      return { ids: hits.map(({ id }) => id), words };
    };
    expect(await closestTo('"graphs deep"')).toEqual({ ids: ['a', 'c', 'b', 'd'], words: [] });
    expect((await closestTo('"nets deep" has:code')).ids).toEqual(['a', 'd']);
    expect((await closestTo('"nets deep" -graphs')).ids).toEqual(['b', 'd']);
    expect((await closestTo('shallow is:saved')).ids).toEqual(['c']);
    expect(await closestTo('is:saved')).toEqual({ ids: [], words: [] });
    expect(await closestTo('graphsqqq ')).toEqual({
      ids: [],
      words: [{ typed: 'graphsqqq', nearest: ['graphs'] }],
    });
    expect((await closestTo('Gräphsqqq ')).words).toMatchObject([{ typed: 'Gräphsqqq' }]);
  });
});
