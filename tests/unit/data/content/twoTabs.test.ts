import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { FakeSite, fetched, importInto, papers } from './fakeSite.ts';

const A = papers('a', 3);
const B = papers('b', 2);

let databases: ContentDatabase[];
let here: DeviceStore;
let there: DeviceStore;
let site: FakeSite;
let count = 0;

beforeEach(async () => {
  const name = `two tabs ${++count}`;
  databases = [new ContentDatabase(name), new ContentDatabase(name)];
  for (const database of databases) await database.open();
  [here, there] = databases.map((database) => new DeviceStore(database)) as [DeviceStore, DeviceStore];
  site = new FakeSite();
  site.deploy('v1', [A, B]);
  await importInto(here, site);
});

afterEach(() => databases.forEach((database) => database.close()));

/** A change by the other tab that gets its turn after the first look of this one, and before whatever follows it. */
async function meanwhile<T>(look: Promise<T>, change: Promise<void>): Promise<T> {
  const [found] = await Promise.all([look, change]);
  return found;
}

describe('a shard that another tab fetches again while this one finds it lost', () => {
  const readable = async () => (await here.listings(site.shards)).map((listing) => listing?.ids.length);

  it('is not dropped by the look for lost pages', async () => {
    const [, second] = site.shards;
    await databases[0]!.shards.delete(second!.sha256);
    await meanwhile(here.verify(second!), there.putShard(second!, fetched(B)));
    expect(await readable()).toEqual([3, 2]);
    expect(await here.verify(second!)).toBe(true);
  });

  it('is not dropped by who reads it, and is read', async () => {
    const [, second] = site.shards;
    await databases[0]!.pages.delete([second!.sha256, 0]);
    const read = here.pages([{ shard: second!, page: 0 }]);
    expect(await meanwhile(read, there.putShard(second!, fetched(B)))).toEqual([B]);
    expect(await readable()).toEqual([3, 2]);
  });
});

it('a list of all papers is not kept of shards that another tab dropped as they were read', async () => {
  await databases[0]!.listings.clear();
  const { listings } = here;
  here.listings = async (shards) => {
    const found = await listings.call(here, shards);
    await there.keepOnly([site.shards[0]!]);
    return found;
  };
  await here.keptListings(site.shards);
  here.listings = listings;
  const kept = await here.keptListings(site.shards);
  expect(kept.map((listing) => listing?.ids.length)).toEqual([3, undefined]);
});
