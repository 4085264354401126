import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { until } from '../../../until.ts';
import { FakeSite, paper } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';
import { GRAPHS, indexOf, SearchingSession } from '../packedSite.ts';
import { newDatabaseName } from '../testSession.ts';

afterEach(() => void vi.restoreAllMocks());

describe('authors and venues', () => {
  const CREDITED: Paper[] = [
    { ...paper('a', 'One codebook'), authors: ['Ada Núñez', 'Bo Li'], venue: 'ACL', year: 2020 },
    { ...paper('b', 'Two codebooks'), authors: ['Ada Stone'], venue: 'ACL 2021' },
    paper('c', 'Three codebooks'),
  ];

  it.each([
    ['author:nunez', ['a']],
    ['author:ada', ['a', 'b']],
    ['-author:ada codebook', ['c']],
    ['venue:acl author:stone', ['b']],
    ['venue:"ACL 2020" codebook', ['a']],
    ['author:"Li, Bo"', ['a']],
    ['author:"sto', ['b']],
    ['author:"Sto"', []],
    ['author:nobody', []],
  ])('%s finds %j', async (query, ids) => {
    const search = searchWith(createEngine);
    const { content } = await library({ s1: CREDITED.slice(0, 1), s2: CREDITED.slice(1) });
    await search.update(content);
    expect((await search.search(query, 10)).hits.map(({ id }) => id).sort()).toEqual(ids);
  });

  it.each([
    ['Ada Stone', 1],
    ['ad', 2],
    ['ada venue:"ACL 2020"', 1],
    ['nobody', 0],
    ['ada author:bo', 0],
    ['"ada" stone', 0],
  ])('are looked at where no text has %s: %i papers name such an author', async (query, papers) => {
    const search = searchWith(createEngine);
    const { content } = await library({ s1: CREDITED });
    await search.update(content);
    const { total, closest } = await search.search(query, 10);
    expect(total).toBe(0);
    expect(closest!.byAuthor).toBe(papers);
  });

  it('are read once, and again when other papers are readable', async () => {
    const search = searchWith(createEngine);
    const before = await library({ s1: CREDITED.slice(0, 1) });
    const asked = vi.spyOn(before.store, 'credits');
    await search.update(before.content);
    for (const query of ['author:a', 'author:ad', 'codebook']) await search.search(query, 10);
    expect(asked).toHaveBeenCalledTimes(1);
    const after = await library({ s2: CREDITED.slice(1) });
    await search.update(after.content);
    expect((await search.search('author:ad', 10)).hits.map(({ id }) => id)).toEqual(['b']);
  });

  it('are read before the index is, so that an index that came meanwhile answers alone', async () => {
    const site = new FakeSite();
    site.deploy('v1', [GRAPHS], [indexOf(0, GRAPHS)]);
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    let resolve: (credits: string[][]) => void = () => undefined;
    const asked = vi.spyOn(DeviceStore.prototype, 'credits');
    asked.mockReturnValueOnce(new Promise((found) => (resolve = found)));
    const answer = visit.session.search({ query: 'author:ada has:code graph', limit: 10 });
    await until(() => expect(asked).toHaveBeenCalled());
    const links = [{ kind: 'code' as const, href: 'https://code.test/' }];
    site.deploy('v2', [GRAPHS.map((paper) => ({ ...paper, links }))]);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    resolve([GRAPHS.map(() => '\n ada')]);
    expect((await answer).total).toBeGreaterThan(0);
  });

  it('that cannot be read once are read the next time', async () => {
    const search = searchWith(createEngine);
    const { content, store } = await library({ s1: CREDITED });
    await search.update(content);
    vi.spyOn(store, 'credits').mockRejectedValueOnce(new Error('The disk is away.'));
    await expect(search.search('author:ada', 10)).rejects.toThrow('The disk is away.');
    expect((await search.search('author:ada', 10)).total).toBe(2);
  });

  it('that cannot be read leave those of papers that became readable meanwhile', async () => {
    const { content, store } = await library({ s1: CREDITED });
    let reject: (error: Error) => void = () => undefined;
    const asked = vi.spyOn(store, 'credits');
    asked.mockReturnValueOnce(new Promise((_, failed) => (reject = failed)));
    const papers = new PublishedPapers(content);
    const failing = papers.credits();
    const published = (await store.published())!;
    const manifest = { ...published.manifest, version: 'newer' };
    await store.publish({ ...published, manifest });
    await content.reload();
    expect((await papers.credits()).get('b')).toContain('stone');
    reject(new Error('The disk is away.'));
    await expect(failing).rejects.toThrow('The disk is away.');
    await papers.credits();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
