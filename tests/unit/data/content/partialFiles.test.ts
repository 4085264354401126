import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ShardEntry } from '../../../../src/core/bundle/bundle.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import type { ContentStore } from '../../../../src/data/content/contentStore.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { MemoryStore } from '../../../../src/data/content/memoryStore.ts';
import { FakeSite, fetched, papers } from './fakeSite.ts';

const A = papers('a', 3);

let database: ContentDatabase;
let store: DeviceStore;
let site: FakeSite;
let count = 0;

beforeEach(() => {
  database = new ContentDatabase(`partial ${++count}`);
  store = new DeviceStore(database);
  site = new FakeSite();
  site.deploy('v1', [A, papers('b', 2), papers('c', 4)]);
});

describe('what has arrived of a file', () => {
  const piece = (start: number, ...bytes: number[]) => ({
    start,
    bytes: Uint8Array.from(bytes),
    validator: `state ${start}`,
  });
  const arrived = async (kept: ContentStore, at = 0) => {
    const partial = await kept.partials.get(site.shards[at]!);
    return partial && [[...partial.bytes], partial.validator];
  };

  it('is put together up to the first gap, however it was cut', async () => {
    for (const kept of [store, new MemoryStore()]) {
      const [first] = site.shards as [ShardEntry];
      expect(await arrived(kept)).toBeNull();
      for (const part of [piece(3, 4, 5), piece(0, 1, 2, 3, 4), piece(5, 6), piece(9, 10)])
        await kept.partials.add(first, part);
      expect(await arrived(kept)).toEqual([[1, 2, 3, 4, 5, 6], 'state 5']);
      await kept.partials.drop(first);
      expect(await arrived(kept)).toBeNull();
    }
  });

  it('is dropped once the file is here, and of files that are not wanted any more', async () => {
    for (const kept of [store, new MemoryStore()]) {
      for (const shard of site.shards) await kept.partials.add(shard, piece(0, 1));
      await kept.putShard(site.shards[0]!, fetched(A));
      await kept.putDerivedFile({ ...site.shards[1]!, kind: 'index', first: 0 }, new Uint8Array(1));
      expect([await arrived(kept, 0), await arrived(kept, 1)]).toEqual([null, null]);
      await kept.partials.keepOnly(site.shards.slice(0, 1));
      expect(await arrived(kept, 2)).toBeNull();
    }
    expect(await database.partials.count()).toBe(0);
  });
});
