import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { DataError } from '../../../../src/data/dataError.ts';
import { fetched } from '../../data/content/fakeSite.ts';
import { UNHEARD } from '../library.ts';
import { A, C, newDatabaseName, siteOf, TestSession } from '../testSession.ts';

const HOOKS = { onBlocked: () => undefined, onTaken: () => undefined };

let visit: TestSession;
let databaseName: string;

beforeEach(async () => {
  databaseName = newDatabaseName();
  visit = new TestSession(siteOf('v1'), databaseName);
  await visit.sync();
});

describe('looking for lost pages', () => {
  it('that storage broke off begins anew when it is called again, and is done once', async () => {
    const store = await openContent(databaseName, HOOKS);
    const content = new ReadableContent(store, UNHEARD);
    await content.reload();
    const verify = vi.spyOn(store, 'verify').mockRejectedValueOnce(new DataError('lost'));
    await expect(content.verify()).rejects.toMatchObject({ kind: 'lost' });
    verify.mockClear();
    await content.verify();
    expect(verify).toHaveBeenCalledTimes(3);
    await content.verify();
    expect(verify).toHaveBeenCalledTimes(3);
  });
});

describe('taking up what another tab did', () => {
  it('reads the papers of a newer version, and not those of the one that is here', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const content = new ReadableContent(store, { ...UNHEARD, onPapers });
    await content.reload();
    const listings = vi.spyOn(store, 'keptListings');
    await content.follow();
    expect(listings).not.toHaveBeenCalled();
    await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
    await content.follow();
    expect(content.catalogue.ids).toEqual(['a-1', 'a-2', 'a-3', 'c-1', 'c-2', 'c-3', 'c-4']);
    expect(onPapers).toHaveBeenCalledTimes(2);
  });

  it('never brings an older version back by a reading that took longer', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const content = new ReadableContent(store, { ...UNHEARD, onPapers });
    const { keptListings } = store;
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    vi.spyOn(store, 'keptListings').mockImplementationOnce(async (shards) => {
      const listings = await keptListings.call(store, shards);
      await held;
      return listings;
    });
    const slow = content.reload();
    await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
    await content.reload();
    expect(content.published?.manifest.version).toBe('v2');
    release();
    await slow;
    expect(content.published?.manifest.version).toBe('v2');
    expect(content.catalogue.size).toBe(7);
    expect(onPapers).toHaveBeenCalledTimes(1);
  });

  it('takes for lost no shard that another tab drops between two reads', async () => {
    const store = await openContent(databaseName, HOOKS);
    const onPapers = vi.fn();
    const content = new ReadableContent(store, { ...UNHEARD, onPapers });
    const { published } = store;
    vi.spyOn(store, 'published').mockImplementationOnce(async () => {
      const before = await published.call(store);
      await new TestSession(siteOf('v2', [A, C]), databaseName).sync();
      return before;
    });
    await content.reload();
    expect(content).toMatchObject({ whole: true, derived: true });
    expect(content.published?.manifest.version).toBe('v2');
    expect(onPapers).toHaveBeenCalledTimes(1);
  });

  it('looks again where shards were missing, though the version is the same', async () => {
    const store = await openContent(databaseName, HOOKS);
    const site = siteOf('v1');
    await store.keepOnly(site.shards.slice(0, 2));
    const content = new ReadableContent(store, UNHEARD);
    await content.reload();
    expect(content.whole).toBe(false);
    await store.putShard(site.shards[2]!, fetched(C));
    await content.follow();
    expect(content.whole).toBe(true);
  });
});
