import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShardEntry } from '../../../../src/core/bundle/bundle.ts';
import type { ShardWords } from '../../../../src/core/search/packed/shardWords.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { ContentStore } from '../../../../src/data/content/contentStore.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { MemoryStore } from '../../../../src/data/content/memoryStore.ts';
import { FakeSite, fetched, importInto, papers } from './fakeSite.ts';

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
  return importInto(into, site);
}

async function storedIds(): Promise<string[]> {
  const published = await store.published();
  const ids = await idsIn(published?.manifest.packs.flatMap(({ shards }) => shards) ?? []);
  return ids.flatMap((inShard) => inShard ?? ['missing']);
}

async function idsIn(shards: readonly ShardEntry[]): Promise<(readonly string[] | null)[]> {
  return (await store.listings(shards)).map((listing) => listing?.ids ?? null);
}

describe('a version', () => {
  it('is published with all its shards, and the shards it does not need are dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    await runImport();
    expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'd-1']);
    expect(await database.shards.count()).toBe(2);
    expect(await database.pages.count()).toBe(2);
  });

  it('is not published while one of its shards is missing, and nothing is dropped', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    expect(await store.publish({ manifest: site.manifest, packs: ['all'], moved: {} })).toBe(false);
    expect((await store.published())?.manifest.version).toBe('v1');
    expect(await database.shards.count()).toBe(3);
  });

  it('a shard of which was dropped while others came has it fetched again', async () => {
    const { putShard } = store;
    let left = 3;
    vi.spyOn(store, 'putShard').mockImplementation(async (...args) => {
      await putShard.apply(store, args);
      if (--left === 0) await database.shards.delete(site.shards[0]!.sha256);
    });
    await runImport();
    expect(await storedIds()).not.toContain('missing');
    expect(site.takeShardRequests()).toHaveLength(4);
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
    get(target, property: keyof DeviceStore & keyof ContentStore) {
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
      expect(await Promise.all(site.shards.map((shard) => store.verify(shard)))).toEqual([true, false, true]);
      expect(await idsIn(site.shards)).toEqual([['a-1', 'a-2', 'a-3'], null, ['c-1', 'c-2', 'c-3', 'c-4']]);
      site.takeShardRequests();
      await runImport();
      expect(site.takeShardRequests()).toEqual([site.shards[1]!.file]);
      expect(await storedIds()).not.toContain('missing');
    },
  );

  it('is found where the papers were listed before, by looking at each shard', async () => {
    const listed = async () => (await store.keptListings(site.shards)).map((listing) => listing?.ids.length);
    expect(await listed()).toEqual([3, 2, 4]);
    await database.shards.delete(site.shards[1]!.sha256);
    expect(await listed()).toEqual([3, 2, 4]);
    expect(await store.verify(site.shards[1]!)).toBe(false);
    expect(await listed()).toEqual([3, undefined, 4]);
  });

  it('all papers are listed with the version, so that the next start reads one record', async () => {
    const listed = await store.listings(site.shards);
    const reads = vi.spyOn(store, 'listings');
    const kept = await store.keptListings(site.shards);
    expect(kept.map((listing) => listing?.ids)).toEqual(listed.map((listing) => listing?.ids));
    expect(reads).not.toHaveBeenCalled();
  });

  it('a list of all papers that does not hold each is read anew, shard by shard', async () => {
    const listed = async () =>
      (await store.keptListings(site.shards)).map((listing) => listing && [listing.ids, [...listing.links]]);
    const before = await listed();
    for (const damage of [{ ids: 'a-1' }, { links: new Uint8Array(2) }, { of: 'others' }]) {
      await database.listings.update('listings', damage);
      expect(await listed()).toEqual(before);
      expect(await database.listings.get('listings')).toMatchObject({ links: new Uint8Array(9) });
    }
  });

  it('a list of ids that is too short is made anew of the pages, and counts as missing without them', async () => {
    const { sha256 } = site.shards[0]!;
    await database.shards.update(sha256, { ids: ['a-1'] });
    expect((await idsIn(site.shards))[0]).toEqual(['a-1', 'a-2', 'a-3']);
    await database.shards.update(sha256, { ids: ['a-1'] });
    await database.pages.delete([sha256, 0]);
    expect((await idsIn(site.shards))[0]).toBeNull();
  });

  it.each([
    ['holds too few papers', fetched(C.slice(1)).pages[0]!],
    ['is cut off', fetched(C).pages[0]!.subarray(0, 90)],
    ['holds something else than papers', new TextEncoder().encode(C.map(() => '{"id":"c-1"}').join(','))],
  ])('a page that %s is dropped with its shard when it is read', async (_, bytes) => {
    const [, second, third] = site.shards as [ShardEntry, ShardEntry, ShardEntry];
    await database.pages.put({ sha256: third.sha256, page: 0, bytes });
    const keys = [second, third].map((shard) => ({ shard, page: 0 }));
    expect(await store.pages(keys)).toEqual([B, null]);
    expect((await idsIn(site.shards))[2]).toBeNull();
  });
});

describe('what is worked out from a shard', () => {
  const of = 'index';
  const wordsOf = ({ papers: count }: ShardEntry): ShardWords => {
    const starts = Uint32Array.from({ length: count + 1 }, (_, at) => at);
    return { codes: new Uint8Array(count), starts, titles: new Uint16Array(count) };
  };
  const creditsOf = ({ papers: count }: ShardEntry): string[] => Array<string>(count).fill(' ada');

  it('is not kept of one that was dropped meanwhile, on the device or in memory', async () => {
    const memory = new MemoryStore();
    for (const kept of [store, memory]) {
      await runImport(kept);
      const [first, second] = site.shards as [ShardEntry, ShardEntry];
      await kept.keepOnly([first]);
      for (const shard of [first, second]) await kept.putWords(shard, of, wordsOf(shard), creditsOf(shard));
      const found = await kept.words([first, second], of);
      expect(found.map((record) => record !== null)).toEqual([true, false]);
    }
    expect(await database.words.count()).toBe(1);
    expect(await database.credits.count()).toBe(1);
  });

  it('has the credits of its papers with it: they are read with the words, and not a second time', async () => {
    await runImport();
    const [first] = site.shards as [ShardEntry];
    await store.putWords(first, of, wordsOf(first), creditsOf(first));
    const pages = vi.spyOn(store, 'pages');
    expect([await store.credits([first]), pages.mock.calls]).toEqual([[creditsOf(first)], []]);
  });

  it('is not read of a record that has lost a part', async () => {
    await runImport();
    const [first] = site.shards as [ShardEntry];
    const whole = { ...wordsOf(first), sha256: first.sha256, of };
    const found = async () => (await store.words([first], of))[0] !== null;
    await database.words.put(whole);
    expect(await found()).toBe(true);
    const parts = { codes: new Uint8Array(1), starts: new Uint32Array(2), titles: undefined } as never;
    for (const part of Object.keys(parts) as never[]) {
      await database.words.put({ ...whole, [part]: parts[part] });
      expect(await found()).toBe(false);
    }
  });

  it('is forgotten together with the index', async () => {
    await runImport();
    await store.putWords(site.shards[0]!, of, wordsOf(site.shards[0]!), []);
    await store.forgetIndex();
    expect(await store.words(site.shards, of)).toEqual([null, null, null]);
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

  it('that stays lost is reported', async () => {
    await runImport();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(store.published()).rejects.toMatchObject({ fault: { kind: 'lost' } });
  });

  it('that another connection closed is opened again', async () => {
    await runImport();
    database.close({ disableAutoOpen: false });
    expect(await storedIds()).toHaveLength(9);
  });
});
