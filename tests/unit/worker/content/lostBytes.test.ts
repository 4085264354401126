import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { until } from '../../../until.ts';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { FakeSite } from '../../data/content/fakeSite.ts';
import { near, related } from '../derived/derivedSite.ts';
import { GRAPHS, indexOf, SearchingSession } from '../packedSite.ts';
import { newDatabaseName } from '../testSession.ts';

/** What fake-indexeddb makes requests with. */
interface Transaction {
  _execRequestAsync(request: { source: unknown; operation: () => never }): IDBRequest;
}

const RELATED = related(0, [[near(1, 0.5, 'graph')], [near(0, 0.5, 'graph')], []]);

afterEach(() => vi.restoreAllMocks());

/**
 * Each read of the records that a table has now fails as in a browser that lost the files of their bytes, until they
 * are written again.
 *
 * @returns says how often that happened
 */
async function loseBytes(name: string, table: string): Promise<() => number> {
  const database = new ContentDatabase(name);
  const lost = new Set(await database.table(table).toCollection().primaryKeys().then(texts));
  database.close();
  let failed = 0;
  const fail = (store: IDBObjectStore): IDBRequest => {
    failed++;
    const operation = () => {
      throw new DOMException('Data lost due to missing file.', 'NotReadableError');
    };
    return (store.transaction as unknown as Transaction)._execRequestAsync({ source: store, operation });
  };
  const { get, put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return this.name === table && lost.has(JSON.stringify(key)) ? fail(this) : get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const fields = value as Record<string, unknown>;
    const path = [this.keyPath ?? []].flat();
    const [first, ...rest] = path.map((field) => fields[field]);
    if (this.name === table) lost.delete(JSON.stringify(rest.length > 0 ? [first, ...rest] : first));
    return put.call(this, value, key);
  });
  return () => failed;
}

const texts = (keys: unknown[]) => keys.map((key) => JSON.stringify(key));

it.each(['versions', 'choices', 'pages', 'shards', 'credits', 'listings', 'companions', 'words', 'indexes'])(
  'a record of %s whose bytes the browser has lost is fetched or made anew',
  async (table) => {
    const site = new FakeSite();
    site.deploy('v1', [GRAPHS.slice(0, 1), GRAPHS.slice(1)], [indexOf(0, GRAPHS), RELATED]);
    const name = newDatabaseName();
    const first = new SearchingSession(site, name);
    await first.visit();
    await first.session.choose({ packs: ['all'] });
    await first.when(({ searchable }) => searchable);
    const failures = await loseBytes(name, table);
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await until(async () => {
      expect(await visit.find('graph codes')).toEqual(['g-2', 'g-1', 'g-3']);
      expect(await visit.ids()).toEqual(['g-1', 'g-2', 'g-3']);
      expect((await visit.session.paper({ id: 'g-2' }))?.abstract).toBe('We code a graph.');
      await visit.session.facets();
      expect((await visit.session.related({ id: 'g-1' })).map(({ id }) => id)).toEqual(['g-2']);
      const told = { complete: true, status: 'ready', problem: null, searchProblem: null };
      expect(visit.session.state).toMatchObject(told);
    });
    expect(visit.problems).toEqual([]);
    expect(failures()).toBeGreaterThan(0);
  },
);
