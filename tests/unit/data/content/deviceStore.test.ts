import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShardEntry } from '../../../../src/core/bundle.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { ContentStore } from '../../../../src/data/content/contentStore.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { importBundle } from '../../../../src/data/content/importBundle.ts';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { FakeSite, fetched, MANIFEST_URL, papers } from './fakeSite.ts';

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
};

const A = papers('a', 3);
const B = papers('b', 2);
const C = papers('c', 4);

let name: string;
let count = 0;
let database: ContentDatabase;
let store: DeviceStore;
let site: FakeSite;

beforeEach(() => {
  name = `device ${++count}`;
  database = new ContentDatabase(name);
  store = new DeviceStore(database);
  site = new FakeSite();
  site.deploy('v1', [A, B, C]);
});

afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

function runImport(into: ContentStore = store): Promise<void> {
  const nothing = () => undefined;
  const { manifest, fetch } = site;
  return importBundle({
    store: into,
    manifest,
    packs: ['all'],
    manifestUrl: MANIFEST_URL,
    fetch,
    onProgress: nothing,
    onFetched: nothing,
    onStored: nothing,
  });
}

async function storedIds(): Promise<string[]> {
  const published = await store.published();
  const ids = await store.ids(published?.manifest.packs.flatMap(({ shards }) => shards) ?? []);
  return ids.flatMap((inShard) => inShard ?? ['missing']);
}

describe('a version', () => {
  it('is published with all its shards, and the shards it does not need are dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    await runImport();
    expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'd-1']);
    expect(await database.shards.count()).toBe(2);
    expect(await database.pages.count()).toBe(2);
    expect(await database.credits.count()).toBe(2);
  });

  it('is not published while one of its shards is missing, and nothing is dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    expect(await store.publish({ manifest: site.manifest, packs: ['all'], moved: {} })).toBe(false);
    expect((await store.published())?.manifest.version).toBe('v1');
    expect(await database.shards.count()).toBe(3);
  });

  it('that was begun and given up leaves no shards behind once another is imported', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    await store.putShard(site.shards[1]!, fetched(papers('d', 1)));
    site.deploy('v3', [A]);
    await runImport();
    expect(await database.shards.count()).toBe(1);
  });
});

/** Stands for a process that is killed: from one write on, nothing reaches the store. */
function killedAfter(writes: number): ContentStore {
  let left = writes;
  const killable = ['keepOnly', 'putShard', 'publish'];
  return new Proxy(store, {
    get(target, property: keyof ContentStore) {
      const member = target[property];
      if (typeof member !== 'function') return member;
      if (!killable.includes(property)) return member.bind(target);
      return (...args: never[]) => {
        if (left-- <= 0) throw new Error('killed');
        return (member as (...args: never[]) => unknown).apply(target, args);
      };
    },
  });
}

describe('a process killed during an update', () => {
  it.each([0, 1, 2, 3])(
    'after %i writes leaves the old version whole, and the next import completes',
    async (writes) => {
      await runImport();
      site.deploy('v2', [B, papers('d', 2), papers('e', 1)]);
      await expect(runImport(killedAfter(writes))).rejects.toThrow('killed');
      expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'c-1', 'c-2', 'c-3', 'c-4']);
      await runImport();
      expect(await storedIds()).toEqual(['b-1', 'b-2', 'd-1', 'd-2', 'e-1']);
    },
  );
});

describe('damage at rest', () => {
  beforeEach(() => runImport());

  it.each(['shards', 'pages'] as const)(
    'a shard whose %s vanished is missing, and only it is fetched again',
    async (table) => {
      const { sha256 } = site.shards[1]!;
      if (table === 'shards') await database.shards.delete(sha256);
      else await database.pages.delete([sha256, 0]);
      expect(await store.ids(site.shards)).toEqual([
        ['a-1', 'a-2', 'a-3'],
        null,
        ['c-1', 'c-2', 'c-3', 'c-4'],
      ]);
      site.takeShardRequests();
      await runImport();
      expect(site.takeShardRequests()).toEqual([site.shards[1]!.file]);
      expect(await storedIds()).not.toContain('missing');
    },
  );

  it('a list of ids that is too short counts as missing', async () => {
    await database.shards.update(site.shards[0]!.sha256, { ids: ['a-1'] });
    expect((await store.ids(site.shards))[0]).toBeNull();
  });

  it.each([
    ['holds too few papers', fetched(C.slice(1)).pages[0]!],
    ['is cut off', fetched(C).pages[0]!.subarray(0, 90)],
  ])('a page that %s is dropped with its shard when it is read', async (_, bytes) => {
    const [, second, third] = site.shards as [ShardEntry, ShardEntry, ShardEntry];
    await database.pages.put({ sha256: third.sha256, page: 0, bytes });
    const keys = [second, third].map((shard) => ({ shard, page: 0 }));
    expect(await store.pages(keys)).toEqual([B, null]);
    expect((await store.ids(site.shards))[2]).toBeNull();
  });
});

describe('a full device', () => {
  /** Refuses transactions as browsers do when there is no room: at their end, with a QuotaExceededError. */
  function fillDevice() {
    const put = IDBObjectStore.prototype.put;
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      const transaction = this.transaction as unknown as { _abort(name: string): void };
      if (this.name === 'shards')
        request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
      return request;
    });
  }

  it('says so, keeps the old version, and the import works once there is room', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 2), papers('e', 2)]);
    const full = fillDevice();
    await expect(runImport()).rejects.toMatchObject({ name: 'DataError', kind: 'quota' });
    full.mockRestore();
    expect((await store.published())?.manifest.version).toBe('v1');
    expect(await storedIds()).toHaveLength(9);
    await runImport();
    expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'd-1', 'd-2', 'e-1', 'e-2']);
  });
});

describe('a connection', () => {
  it('that was lost is opened again and the operation repeated once', async () => {
    await runImport();
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    get.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect((await store.published())?.manifest.version).toBe('v1');
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('that stays lost is reported with a sentence', async () => {
    await runImport();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(store.published()).rejects.toMatchObject({ kind: 'lost', message: /Reload the page/ });
  });

  it('that another connection closed is opened again', async () => {
    await runImport();
    database.close({ disableAutoOpen: false });
    expect(await storedIds()).toHaveLength(9);
  });
});

describe('schema versions', () => {
  it('content stored before papers had credits stays, and they are worked out from its papers', async () => {
    const credited = A.map((paper) => ({ ...paper, authors: ['Ada Núñez'], year: 2020 }));
    site.deploy('v1', [credited, B]);
    const [first, second] = site.shards as [ShardEntry, ShardEntry];
    const older = new Dexie(name);
    older.version(3).stores({ ...STORES, credits: null });
    for (const [{ sha256 }, inShard] of [[first, credited] as const, [second, B] as const]) {
      await older.table('shards').put({ sha256, ids: inShard.map(({ id }) => id), links: new Uint8Array(3) });
      await older.table('pages').put({ sha256, page: 0, bytes: fetched(inShard).pages[0]! });
    }
    const published = { manifest: site.manifest, packs: ['all'], moved: { old: 'a-1' } };
    await older.table('versions').put({ key: 'published', ...published });
    older.close();
    const { store: opened, problem } = await openContent(name, () => undefined);
    expect(problem).toBeNull();
    expect(await opened.published()).toMatchObject(published);
    expect(await opened.pages([{ shard: first, page: 0 }])).toEqual([credited]);
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

  it('content stored by a newer version of the app opens and reads', async () => {
    await runImport();
    database.close();
    const newer = new Dexie(name);
    newer.version(7).stores({ ...STORES, vectors: 'id' });
    await newer.open();
    newer.close();
    const { store: older, problem } = await openContent(name, () => undefined);
    expect(problem).toBeNull();
    expect((await older.published())?.manifest.version).toBe('v1');
  });

  it('a connection steps aside for a tab with a newer version', async () => {
    const { store: older } = await openContent(name, () => undefined);
    const newer = new Dexie(name);
    newer.version(7).stores(STORES);
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
    const { store: opened } = await openContent(name, onBlocked);
    expect(onBlocked).toHaveBeenCalledWith(
      'Another tab of this site holds an older version of the stored data open. Close the other tabs to go on.',
    );
    expect(opened.persistent).toBe(true);
  });
});
