import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { FakeSite, importInto, papers } from './fakeSite.ts';

const A = papers('a', 3);
const SHARDS = [A, papers('b', 2), papers('c', 4)];

let count = 0;
let name: string;
let database: ContentDatabase;
let store: DeviceStore;
let site: FakeSite;

beforeEach(() => {
  name = `dropping ${++count}`;
  database = new ContentDatabase(name);
  store = new DeviceStore(database);
  site = new FakeSite();
  site.deploy('v1', SHARDS);
});

afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const runImport = () => importInto(store, site);

async function storedIds(): Promise<string[]> {
  const { manifest } = (await store.published())!;
  const listings = await store.listings(manifest.packs.flatMap(({ shards }) => shards));
  return listings.flatMap((listing) => [...(listing?.ids ?? ['missing'])]);
}

describe('a version', () => {
  it('lets whoever reads come in between the shards that it drops', async () => {
    await runImport();
    const reader = new ContentDatabase(name);
    await reader.open();
    site.deploy('v2', [A, papers('d', 1)]);
    const counts: number[] = [];
    let over = false;
    const importing = runImport().finally(() => (over = true));
    while (!over) counts.push(await reader.shards.count());
    await importing;
    reader.close();
    expect(counts.slice(counts.indexOf(4))).toContain(3);
    expect(await database.shards.count()).toBe(2);
  });

  it('that was published stands where the shards before could not be dropped; they go with the next', async () => {
    await runImport();
    site.deploy('v2', [A, papers('d', 1)]);
    const drop = vi
      .spyOn(database.words, 'bulkDelete')
      .mockRejectedValue(new DOMException('', 'UnknownError'));
    await runImport();
    expect(await storedIds()).toEqual(['a-1', 'a-2', 'a-3', 'd-1']);
    expect(await database.shards.count()).toBe(4);
    drop.mockRestore();
    site.deploy('v3', [A]);
    await runImport();
    expect(await database.shards.count()).toBe(1);
  });
});
