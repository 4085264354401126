import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShardEntry } from '../../../../src/core/bundle/bundle.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { FakeSite, fetched, importInto, papers } from './fakeSite.ts';

/** As in the newest version of the schema. */
const STORES = {
  pages: '[sha256+page]',
  shards: 'sha256',
  versions: 'key',
  companions: 'sha256',
  indexes: 'key',
  words: 'sha256',
  choices: 'key',
  credits: 'sha256',
  listings: 'key',
  partials: '[sha256+start]',
};

const HOOKS = { onBlocked: () => undefined, onTaken: () => undefined };

const A = papers('a', 3);
const B = papers('b', 2);

let name: string;
let count = 0;
let site: FakeSite;

beforeEach(() => {
  name = `schema ${++count}`;
  site = new FakeSite();
  site.deploy('v1', [A, B]);
});

describe('schema versions', () => {
  it('content stored before papers had credits stays, and what is new is worked out from it', async () => {
    const credited = A.map((paper) => ({ ...paper, authors: ['Ada Núñez'], year: 2020 }));
    site.deploy('v1', [credited, B]);
    const [first, second] = site.shards as [ShardEntry, ShardEntry];
    const older = new Dexie(name);
    older.version(3).stores({ ...STORES, credits: null, listings: null, partials: null });
    await older.table('indexes').put({ key: 'merged', of: 'index', compounds: [{ word: 0 }] });
    for (const [{ sha256 }, inShard] of [[first, credited] as const, [second, B] as const]) {
      await older.table('shards').put({ sha256, ids: inShard.map(({ id }) => id), links: new Uint8Array(3) });
      await older.table('pages').put({ sha256, page: 0, bytes: fetched(inShard).pages[0]! });
    }
    const published = { manifest: site.manifest, packs: ['all'], moved: { old: 'a-1' } };
    await older.table('versions').put({ key: 'published', ...published });
    older.close();
    const opened = await openContent(name, HOOKS);
    expect(opened.persistent).toBe(true);
    expect(await opened.published()).toMatchObject(published);
    expect(await opened.pages([{ shard: first, page: 0 }])).toEqual([credited]);
    expect(await opened.mergedIndex()).toBeNull();
    const lines = Array<string>(3).fill(' 2020\n ada nunez');
    expect(await opened.credits([...site.shards, { ...first, sha256: 'missing' }])).toEqual([
      lines,
      ['', ''],
      null,
    ]);
    const pages = vi.spyOn(opened, 'pages');
    expect(await opened.credits(site.shards)).toEqual([lines, ['', '']]);
    expect(pages).not.toHaveBeenCalled();
  });

  it('a merged index that an older version of the app put into this database is passed by', async () => {
    const opened = await openContent(name, HOOKS);
    const older = new Dexie(name);
    await older.open();
    await older.table('indexes').put({ key: 'merged', of: 'index', words: '', terms: '', compounds: [] });
    older.close();
    expect(await opened.mergedIndex()).toBeNull();
  });

  it('content stored by a newer version of the app opens and reads', async () => {
    const database = new ContentDatabase(name);
    await importInto(new DeviceStore(database), site);
    database.close();
    const newer = new Dexie(name);
    newer.version(9).stores({ ...STORES, vectors: 'id' });
    await newer.open();
    newer.close();
    const older = await openContent(name, HOOKS);
    expect(older.persistent).toBe(true);
    expect((await older.published())?.manifest.version).toBe('v1');
  });

  it('a connection steps aside for a tab with a newer version', async () => {
    const older = await openContent(name, HOOKS);
    const newer = new Dexie(name);
    newer.version(9).stores(STORES);
    await newer.open();
    newer.close();
    expect(await older.published()).toBeNull();
  });

  it('a tab that holds an older version open is reported, and waited for', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    const onBlocked = vi.fn(() => old.close());
    const opened = await openContent(name, { ...HOOKS, onBlocked });
    expect(onBlocked).toHaveBeenCalled();
    expect(opened.persistent).toBe(true);
  });
});
