import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { DataError } from '../../../../src/data/dataError.ts';
import { until } from '../../../until.ts';
import { offline } from '../../data/content/fakeSite.ts';
import { siteWithDerivedFiles } from '../derived/derivedSite.ts';
import { packedSite, SearchingSession } from '../packedSite.ts';
import { loseShard, newDatabaseName, siteOf, TestSession, inWords } from '../testSession.ts';
import { faultSentence } from '../../../../src/app/words/en/faults.ts';

const OURS = 'Something went wrong while the papers were read. Reload the page and try again.';

afterEach(() => void vi.restoreAllMocks());

/** A device that has all, with its site out of reach. */
async function laterVisit(): Promise<{ name: string; visit: SearchingSession }> {
  const site = packedSite();
  const name = newDatabaseName();
  const before = new SearchingSession(site, name);
  await before.sync();
  await before.find('graph');
  site.fault = offline;
  return { name, visit: new SearchingSession(site, name) };
}

async function change(
  name: string,
  work: (database: ContentDatabase) => PromiseLike<unknown>,
): Promise<void> {
  const database = new ContentDatabase(name);
  await work(database);
  database.close();
}

describe('a search index that cannot be used', () => {
  const keepOnly =
    (...kept: string[]) =>
    (record: object) => {
      for (const key of Object.keys(record)) if (!kept.includes(key)) Reflect.deleteProperty(record, key);
    };

  it.each<[string, (database: ContentDatabase) => PromiseLike<unknown>]>([
    [
      'it was stored without its parts',
      ({ indexes }) => indexes.toCollection().modify(keepOnly('key', 'of')),
    ],
    ['its words were', ({ words }) => words.toCollection().modify(keepOnly('sha256', 'of'))],
  ])('because %s is made anew of its file', async (_, damage) => {
    const { name, visit } = await laterVisit();
    await change(name, damage);
    await visit.sync();
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(await visit.find('"walk on graphs"')).toEqual(['g-3']);
    expect(visit.prebuilt.at(-1)).toBe(3);
    expect(visit.session.state).toMatchObject({ searchable: true, searchProblem: null });
    expect(visit.problems).toEqual([]);
  });

  it('though it is as it should be, by a fault of ours, gives way to reading the papers', async () => {
    const { visit } = await laterVisit();
    vi.spyOn(DeviceStore.prototype, 'words').mockRejectedValue(new TypeError('x is undefined'));
    await visit.sync();
    expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
    expect(visit.prebuilt.at(-1)).toBeNull();
  });

  it('by any way is told, so that nobody waits for it, and is tried again', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    vi.spyOn(visit.engine, 'add').mockImplementation(() => {
      throw new TypeError('x is undefined');
    });
    await visit.sync();
    const told = await visit.when(({ searchProblem }) => searchProblem !== null);
    expect(inWords(told)).toMatchObject({ searchable: false, searchProblem: OURS });
    vi.restoreAllMocks();
    await visit.sync();
    expect(await visit.when(({ searchable }) => searchable)).toMatchObject({ searchProblem: null });
  });

  it('because storage does not answer is told with the fault of storage, and is tried again', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    const pages = vi.spyOn(DeviceStore.prototype, 'pages').mockRejectedValue(new DataError('lost'));
    await visit.sync();
    const told = await visit.when(({ searchProblem }) => searchProblem !== null);
    expect(told.searchProblem).toEqual({ kind: 'lost' });
    pages.mockRestore();
    await visit.sync();
    expect(await visit.when(({ searchable }) => searchable)).toMatchObject({ searchProblem: null });
  });
});

describe('work that nobody waits for', () => {
  it('as the look for lost papers tells its faults by a sentence', async () => {
    vi.spyOn(DeviceStore.prototype, 'verify').mockRejectedValue(new TypeError('x is undefined'));
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    await visit.sync();
    await until(() => expect(visit.problems.map(faultSentence)).toEqual([OURS]));
    expect(visit.session.state).toMatchObject({ searchable: true });
  });

  it('as fetching lost papers again tells its faults by a sentence', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    vi.spyOn(DeviceStore.prototype, 'putShard').mockRejectedValue(new TypeError('x is undefined'));
    await loseShard(name, site.shards[1]!.sha256);
    await visit.session.paper({ id: 'b-1' });
    await until(() => expect(visit.problems.map(faultSentence)).toEqual([OURS]));
    expect(inWords(visit.session.state)).toMatchObject({ status: 'failed', problem: OURS, ended: 'lasting' });
  });

  it('as taking stock of what was taken away tells its faults by a sentence', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    vi.spyOn(DeviceStore.prototype, 'published').mockRejectedValue(new TypeError('x is undefined'));
    const database = new ContentDatabase(name);
    await database.delete();
    await until(() => expect(visit.problems.map(faultSentence)).toEqual([OURS]));
  });
});
