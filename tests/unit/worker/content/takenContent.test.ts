import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { offline } from '../../data/content/fakeSite.ts';
import { fileOf, idsOf, siteWithDerivedFiles } from '../derived/derivedSite.ts';
import { packedSite, SearchingSession } from '../packedSite.ts';
import { A, ALL_IDS, C, loseShard, newDatabaseName, siteOf, TestSession } from '../testSession.ts';

/** What must be true of a state whatever happens: nothing is promised that is not here. */
function isHonest({ complete, status, version, papers, missing }: TestSession['states'][number]): boolean {
  return !complete || (version !== null && papers > 0 && missing !== 'derived' && status !== 'failed');
}

describe('content that is deleted while the app is open', () => {
  it('is missing at once, with nobody reading, and is fetched again', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    expect(await visit.sync()).toMatchObject({ complete: true });
    await visit.when(({ searchable }) => searchable);
    site.takeShardRequests();
    visit.states = [];
    await Dexie.delete(name);
    await visit.when(({ complete }) => !complete);
    await visit.when(({ status, complete, searchable }) => status === 'ready' && complete && searchable);
    expect(visit.session.state).toMatchObject({ status: 'ready', papers: 9, missing: null, problem: null });
    expect(site.takeShardRequests()).toHaveLength(3);
    expect(await visit.ids()).toEqual(ALL_IDS);
    expect(visit.states.every(isHonest)).toBe(true);
    // Nothing is said to be final while there is nothing.
    const empty = visit.states.filter(({ papers }) => papers === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every(({ status }) => status === 'importing')).toBe(true);
  });

  it('without a network is told to be missing, and comes when there is one', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    site.fault = offline;
    await Dexie.delete(name);
    await visit.when(({ status }) => status === 'failed');
    expect(visit.session.state).toMatchObject({
      papers: 0,
      complete: false,
      missing: 'papers',
      ended: 'passing',
    });
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, complete: true });
  });

  it('keeps the choice of packs, which this visit knows', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await visit.session.choose({ packs: ['proteins'] });
    await Dexie.delete(name);
    await visit.when(({ complete }) => !complete);
    await visit.when(({ complete }) => complete);
    expect(await visit.ids()).toEqual(['p-1', 'p-2']);
  });

  it('half-way through a first visit leaves no rows that cannot be read', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    site.fault = (file) => (file === site.shards[2]!.file ? offline() : undefined);
    const visit = new TestSession(site, name);
    expect(await visit.sync()).toMatchObject({ status: 'failed', papers: 5 });
    site.fault = offline;
    await Dexie.delete(name);
    await visit.when(({ papers }) => papers === 0);
    await visit.when(({ status }) => status === 'failed');
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9 });
  });
});

it('a connection that the browser closes is opened again, and nothing that is there is fetched', async () => {
  const site = siteOf('v1');
  const connections: IDBDatabase[] = [];
  const { backendDB } = Dexie.prototype;
  vi.spyOn(Dexie.prototype, 'backendDB').mockImplementation(function (this: Dexie) {
    const connection = backendDB.call(this);
    connections.push(connection);
    return connection;
  });
  const visit = new TestSession(site, newDatabaseName());
  await visit.sync();
  await visit.when(({ searchable }) => searchable);
  site.takeShardRequests();
  visit.states = [];
  forceCloseDatabase(connections.at(-1)! as never);
  expect(await visit.ids()).toEqual(ALL_IDS);
  expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, complete: true });
  expect(visit.states.every(({ complete }) => complete)).toBe(true);
  expect(site.takeShardRequests()).toEqual([]);
  vi.restoreAllMocks();
});

describe('what is promised', () => {
  it('is taken back when papers are found to be lost, and given again once they are here', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    visit.states = [];
    await loseShard(name, site.shards[1]!.sha256);
    expect(await visit.session.paper({ id: 'b-1' })).toBeNull();
    await visit.when(({ complete, papers }) => complete && papers === 9);
    expect(visit.states[0]).toMatchObject({ complete: false, papers: 7, missing: 'papers' });
    expect(visit.states.every(isHonest)).toBe(true);
  });

  it('is taken back when what is derived from papers is found to be lost, and given again', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    const database = new ContentDatabase(name);
    await database.derivedFiles.delete(site.derivedFiles[0]!.sha256);
    database.close();
    visit.states = [];
    expect(await idsOf(visit, 'a-1')).toEqual([]);
    await visit.when(({ complete }) => complete);
    expect(visit.states[0]).toMatchObject({ complete: false, missing: 'derived', status: 'ready' });
    expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it('is taken back when what is derived from papers was damaged where it is kept', async () => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    const { sha256 } = site.derivedFiles[0]!;
    const database = new ContentDatabase(name);
    await database.derivedFiles.put({ sha256, bytes: new TextEncoder().encode('{"format":1,"fir') });
    database.close();
    visit.states = [];
    expect(await idsOf(visit, 'a-1')).toEqual([]);
    await visit.when(({ complete }) => complete);
    expect(visit.states[0]).toMatchObject({ complete: false, missing: 'derived' });
    expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
  });

  it('is taken back while packs that were chosen are on their way', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.visit();
    visit.states = [];
    await visit.session.choose({ packs: ['graphs', 'proteins'] });
    expect(visit.states[0]).toMatchObject({ complete: false, missing: 'papers' });
    expect(visit.session.state).toMatchObject({ complete: true, missing: null });
    expect(visit.states.every(isHonest)).toBe(true);
  });

  it('stays while a newer version comes in, of which it is told that it is missing', async () => {
    const site = siteWithDerivedFiles();
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    visit.states = [];
    site.deploy('v2', [A, C]);
    await visit.sync();
    expect(visit.states.some(({ missing }) => missing === 'papers')).toBe(true);
    expect(visit.states.every(({ complete }) => complete)).toBe(true);
  });

  it('is never given of a first visit before all is here', async () => {
    const site = siteWithDerivedFiles();
    const bad = fileOf(site, 0);
    site.fault = (file) => (file === bad ? offline() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    expect(visit.states.some(({ complete }) => complete)).toBe(false);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ complete: true });
  });
});
