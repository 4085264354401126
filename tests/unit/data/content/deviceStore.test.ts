import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { ContentStore } from '../../../../src/data/content/contentStore.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { importBundle } from '../../../../src/data/content/importBundle.ts';
import { openContent } from '../../../../src/data/content/openContent.ts';
import { FakeSite, MANIFEST_URL, papers } from './fakeSite.ts';

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
    manifestUrl: MANIFEST_URL,
    fetch,
    onProgress: nothing,
    onFetched: nothing,
    onStored: nothing,
  });
}

async function storedIds(): Promise<string[]> {
  const published = await store.published();
  const ids = await store.ids(published?.manifest.shards ?? []);
  return ids.flatMap((inShard) => inShard ?? ['missing']);
}

describe('a version', () => {
  it('is published with all its shards, and the shards it does not need are dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    await runImport();
    expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'd-1']);
    expect(await database.shards.count()).toBe(2);
    expect(await database.shardIds.count()).toBe(2);
  });

  it('is not published while one of its shards is missing, and nothing is dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    expect(await store.publish({ manifest: site.manifest, moved: {} })).toBe(false);
    expect((await store.published())?.manifest.version).toBe('v1');
    expect(await database.shards.count()).toBe(3);
  });

  it('that was begun and given up leaves no shards behind once another is imported', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    await store.putShard(site.manifest.shards[1]!, papers('d', 1));
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

  it('a shard record that vanished is missing, and only it is fetched again', async () => {
    await database.shards.delete(site.manifest.shards[1]!.sha256);
    expect(await store.ids(site.manifest.shards)).toEqual([
      ['a-1', 'a-2', 'a-3'],
      null,
      ['c-1', 'c-2', 'c-3', 'c-4'],
    ]);
    site.takeShardRequests();
    await runImport();
    expect(site.takeShardRequests()).toEqual([site.manifest.shards[1]!.file]);
    expect(await storedIds()).not.toContain('missing');
  });

  it('a list of ids that is too short counts as missing', async () => {
    await database.shardIds.update(site.manifest.shards[0]!.sha256, { ids: ['a-1'] });
    expect((await store.ids(site.manifest.shards))[0]).toBeNull();
  });

  it('a shard that holds too few papers is dropped when it is read', async () => {
    await database.shards.put({ sha256: site.manifest.shards[2]!.sha256, papers: C.slice(1) });
    expect((await store.papers(site.manifest.shards))[2]).toBeNull();
    expect((await store.ids(site.manifest.shards))[2]).toBeNull();
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
      if (this.name === 'shardIds')
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
  it('content stored by a newer version of the app opens and reads', async () => {
    await runImport();
    database.close();
    const newer = new Dexie(name);
    newer.version(7).stores({ shards: 'sha256', shardIds: 'sha256', versions: 'key', vectors: 'id' });
    await newer.open();
    newer.close();
    const { store: older, problem } = await openContent(name, () => undefined);
    expect(problem).toBeNull();
    expect((await older.published())?.manifest.version).toBe('v1');
  });

  it('a connection steps aside for a tab with a newer version', async () => {
    const { store: older } = await openContent(name, () => undefined);
    const newer = new Dexie(name);
    newer.version(7).stores({ shards: 'sha256', shardIds: 'sha256', versions: 'key' });
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
