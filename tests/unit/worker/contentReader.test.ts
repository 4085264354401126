import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openContent } from '../../../src/data/content/openContent.ts';
import { ContentReader } from '../../../src/worker/contentReader.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { fetched } from '../data/content/fakeSite.ts';
import { UNHEARD } from './library.ts';
import { A, C, newDatabaseName, siteOf, TestSession } from './testSession.ts';

const HOOKS = { onBlocked: () => undefined, onTaken: () => undefined };

let visit: TestSession;
let databaseName: string;

beforeEach(async () => {
  databaseName = newDatabaseName();
  visit = new TestSession(siteOf('v1'), databaseName);
  await visit.sync();
});

describe('a window of the list', () => {
  it.each([
    [0, 2, ['a-1', 'a-2']],
    [2, 4, ['a-3', 'b-1', 'b-2', 'c-1']],
    [8, 5, ['c-4']],
    [9, 5, []],
    [-3, 1, ['a-1']],
    [4, 0, []],
    [Number.NaN, 1, ['a-1']],
  ])('from %d, %d long, holds the papers in list order', async (offset, limit, ids) => {
    const { total, papers } = await visit.session.list({ offset, limit });
    expect(total).toBe(9);
    expect(papers.map(({ id }) => id)).toEqual(ids);
  });
});

describe('a paper', () => {
  it('is found by its id', async () => {
    expect((await visit.session.paper({ id: 'c-2' }))?.abstract).toBe('What c-2 found out.');
  });

  it('that is not there is null', async () => {
    expect(await visit.session.paper({ id: 'z' })).toBeNull();
  });

  it('is found among many, in the order asked for', async () => {
    const found = await visit.session.papers({ ids: ['c-1', 'z', 'a-1', 'c-1'] });
    expect(found.map((paper) => paper?.id)).toEqual(['c-1', undefined, 'a-1', 'c-1']);
  });

  it.each([
    ['a-1', undefined, 'a-2'],
    ['a-3', 'a-2', 'b-1'],
    ['c-4', 'c-3', undefined],
    ['z', undefined, undefined],
  ])('%s has its neighbours in list order', async (id, before, after) => {
    const { previous, next } = await visit.session.neighbours({ id });
    expect([previous?.id, next?.id]).toEqual([before, after]);
  });
});

describe('looking for lost pages', () => {
  it('that storage broke off begins anew when it is called again, and is done once', async () => {
    const store = await openContent(databaseName, HOOKS);
    const reader = new ContentReader(store, UNHEARD);
    await reader.reload();
    const verify = vi.spyOn(store, 'verify').mockRejectedValueOnce(new DataError('lost'));
    await expect(reader.verify()).rejects.toMatchObject({ kind: 'lost' });
    verify.mockClear();
    await reader.verify();
    expect(verify).toHaveBeenCalledTimes(3);
    await reader.verify();
    expect(verify).toHaveBeenCalledTimes(3);
  });
});

describe('taking up what another tab did', () => {
  it('reads the papers of a newer version, and not those of the one that is here', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const reader = new ContentReader(store, { ...UNHEARD, onPapers });
    await reader.reload();
    const listings = vi.spyOn(store, 'keptListings');
    await reader.follow();
    expect(listings).not.toHaveBeenCalled();
    await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
    await reader.follow();
    expect(reader.catalogue.ids).toEqual(['a-1', 'a-2', 'a-3', 'c-1', 'c-2', 'c-3', 'c-4']);
    expect(onPapers).toHaveBeenCalledTimes(2);
  });

  it('never brings an older version back by a reading that took longer', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const reader = new ContentReader(store, { ...UNHEARD, onPapers });
    const { keptListings } = store;
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    vi.spyOn(store, 'keptListings').mockImplementationOnce(async (shards) => {
      const listings = await keptListings.call(store, shards);
      await held;
      return listings;
    });
    const slow = reader.reload();
    await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
    await reader.reload();
    expect(reader.published?.manifest.version).toBe('v2');
    release();
    await slow;
    expect(reader.published?.manifest.version).toBe('v2');
    expect(reader.catalogue.size).toBe(7);
    expect(onPapers).toHaveBeenCalledTimes(1);
  });

  it('takes for lost no shard that another tab drops between two reads', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const reader = new ContentReader(store, { ...UNHEARD, onPapers });
    const { published } = store;
    vi.spyOn(store, 'published').mockImplementationOnce(async () => {
      const before = await published.call(store);
      await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
      return before;
    });
    await reader.reload();
    expect(reader).toMatchObject({ whole: true, companions: true });
    expect(reader.published?.manifest.version).toBe('v2');
    expect(onPapers).toHaveBeenCalledTimes(1);
  });

  it('looks again where shards were missing, though the version is the same', async () => {
    const store = await openContent(databaseName, HOOKS);
    const site = siteOf('v1');
    await store.keepOnly(site.shards.slice(0, 2));
    const reader = new ContentReader(store, UNHEARD);
    await reader.reload();
    expect(reader.whole).toBe(false);
    await store.putShard(site.shards[2]!, fetched(C));
    await reader.follow();
    expect(reader.whole).toBe(true);
  });
});

describe('reading ahead', () => {
  it('takes every page from the store once, so that no paper has to be waited for', async () => {
    const store = await openContent(databaseName, HOOKS);
    const reader = new ContentReader(store, UNHEARD);
    await reader.reload();
    const pages = vi.spyOn(store, 'pages');
    await reader.readAhead();
    const read = pages.mock.calls
      .flatMap(([keys]) => keys)
      .map(({ shard, page }) => `${shard.sha256} ${page}`);
    expect(read).toHaveLength(3);
    expect(new Set(read).size).toBe(3);
    pages.mockClear();
    const papers = await reader.papers({ ids: ['a-1', 'b-2', 'c-4'] });
    expect(papers.map((paper) => paper?.id)).toEqual(['a-1', 'b-2', 'c-4']);
    expect(pages).not.toHaveBeenCalled();
  });
});
