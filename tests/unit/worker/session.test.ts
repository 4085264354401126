import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentProblem } from '../../../src/app/words/told.ts';
import { markOf } from '../../../src/core/share/mark.ts';
import { NamedSearch } from '../../../src/worker/search/namedSearch.ts';
import { NO_NETWORK, offline, paper, papers } from '../data/content/fakeSite.ts';
import { A, ALL_IDS, B, C, newDatabaseName, siteOf, TestSession } from './testSession.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('visits', () => {
  it('the first visit fetches every shard once and ends ready with all papers in list order', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    const state = await visit.sync();
    expect(state).toMatchObject({
      status: 'ready',
      version: 'v1',
      papers: 9,
      problem: null,
      fetchedShards: 3,
    });
    expect(state.persistent).toBe(true);
    expect(state.collections).toEqual([{ document: 'list.txt', papers: 9 }]);
    expect(await visit.ids()).toEqual(ALL_IDS);
    expect(site.takeShardRequests()).toHaveLength(3);
  });

  it('papers are found by the marks of their ids, as links have them', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    await visit.sync();
    const marks = [ALL_IDS[7]!, 'nowhere', ALL_IDS[0]!].map(markOf);
    expect(await visit.session.marked({ marks })).toEqual([ALL_IDS[7], null, ALL_IDS[0]]);
  });

  it('the first visit tells how many papers of how many are here', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    await visit.sync();
    const told = visit.states
      .filter(({ status }) => status === 'importing')
      .map(({ progress }) => progress?.done);
    expect(new Set(told)).toContain(0);
    expect(Math.max(...told.map((done) => done ?? 0))).toBe(9);
    expect(visit.states.every(({ progress }) => !progress || progress.total === 9)).toBe(true);
  });

  it('on the first visit papers are readable and found while the rest is on its way', async () => {
    const site = siteOf('v1');
    const held = site.shards[2]!.file;
    let release!: () => void;
    const released = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    site.fault = (file) => (file === held ? (released as Promise<never>) : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const whole = visit.sync();
    const partial = await visit.when(({ papers, searchable }) => papers === 5 && searchable);
    expect(partial).toMatchObject({ status: 'importing', version: null });
    expect(await visit.ids()).toEqual(ALL_IDS.slice(0, 5));
    expect((await visit.session.search({ query: 'b-2', limit: 10 })).total).toBe(1);
    release();
    expect(await whole).toMatchObject({ status: 'ready', papers: 9 });
    expect(await visit.ids()).toEqual(ALL_IDS);
  });

  it('a fault of ours in learning names is told of, and all else goes on', async () => {
    vi.spyOn(NamedSearch.prototype, 'prepare').mockRejectedValueOnce(new TypeError('x is not a function'));
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    await visit.visit();
    expect(visit.problems).toEqual([{ kind: 'unreadable' }]);
    expect(visit.session.state.searchProblem).toBeNull();
    expect((await visit.session.search({ query: 'b-2', limit: 10 })).total).toBe(1);
  });

  it('no row moves while the first visit fills the list, whichever shard comes first', async () => {
    const site = siteOf('v1');
    const first = site.shards[0]!.file;
    let release!: () => void;
    const released = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    site.fault = (file) => (file === first ? (released as Promise<never>) : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const whole = visit.sync();
    await visit.when(({ progress }) => progress?.done === 6);
    expect(await visit.ids()).toEqual([]);
    release();
    await whole;
    expect(await visit.ids()).toEqual(ALL_IDS);
  });

  it('the second visit fetches no shard when nothing has changed', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    site.takeShardRequests();
    const second = new TestSession(site, name);
    expect(await second.sync()).toMatchObject({ status: 'ready', papers: 9, fetchedShards: 0 });
    expect(site.takeShardRequests()).toEqual([]);
  });

  it('a second visit without a network is ready with no problem told', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    site.fault = offline;
    const second = new TestSession(site, name);
    expect(await second.sync()).toMatchObject({ status: 'ready', version: 'v1', papers: 9, problem: null });
    expect(await second.ids()).toEqual(ALL_IDS);
    expect(second.states.filter(({ problem }) => problem)).toEqual([]);
  });

  it('a cold start answers the list while the network hangs', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    site.fault = () => new Promise<Response>(() => undefined);
    const second = new TestSession(site, name);
    void second.sync();
    expect(await second.ids()).toEqual(ALL_IDS);
    expect((await second.when(({ searchable }) => searchable)).status).toBe('ready');
  });

  it('a first visit without a network fails with a sentence, and completes when the network is back', async () => {
    vi.stubGlobal('navigator', NO_NETWORK);
    const site = siteOf('v1');
    site.fault = offline;
    const visit = new TestSession(site, newDatabaseName());
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'failed', papers: 0, version: null });
    expect(contentProblem(state)).toMatch(/^Nothing is stored on this device yet\. Connect once/);
    expect(await visit.ids()).toEqual([]);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, problem: null });
  });

  it('calls of sync while one is under way join it', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await Promise.all([visit.sync(), visit.sync(), visit.sync()]);
    expect(site.requests.filter((file) => file === 'manifest.json')).toHaveLength(1);
    expect(site.takeShardRequests()).toHaveLength(3);
  });
});

describe('updates', () => {
  it('fetch only the shard that changed', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.takeShardRequests();
    site.deploy('v2', [A, [...B, paper('b-3')], C]);
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v2', papers: 10 });
    expect(site.takeShardRequests()).toEqual([site.shards[1]!.file]);
    expect((await visit.ids())[5]).toBe('b-3');
  });

  it('leave the old version readable and searchable until the new one is whole', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    site.deploy('v2', [papers('d', 2)]);
    let arrived!: (response: Response | undefined) => void;
    const held = new Promise<Response | undefined>((resolve) => (arrived = resolve));
    site.fault = (file) => (file === 'manifest.json' ? undefined : (held as Promise<Response>));
    const sync = visit.sync();
    await visit.when(({ status }) => status === 'importing');
    expect(await visit.ids()).toEqual(ALL_IDS);
    const { hits } = await visit.session.search({ query: 'b-2', limit: 5 });
    expect(hits.map(({ id }) => id)).toEqual(['b-2']);
    arrived(undefined);
    expect(await sync).toMatchObject({ status: 'ready', version: 'v2', papers: 2 });
    expect(await visit.ids()).toEqual(['d-1', 'd-2']);
    await visit.when(({ searchable }) => searchable);
    expect([...visit.engine.papers.keys()]).toEqual(['d-1', 'd-2']);
  });

  it('tell which papers changed their id with their title, also on later visits and over two updates', async () => {
    const abstract =
      'We fold long proteins with a small transformer that reads distances between residues only.';
    const site = siteOf('v1', [A, [paper('old', 'Folding proteins', abstract)]]);
    const name = newDatabaseName();
    await new TestSession(site, name).sync();
    site.deploy('v2', [A, [paper('newer', 'Small models fold proteins', abstract)]]);
    expect((await new TestSession(site, name).sync()).moved).toEqual({ old: 'newer' });
    expect((await new TestSession(site, name).sync()).moved).toEqual({ old: 'newer' });
    site.deploy('v3', [A, [paper('newest', 'Distances are all it takes', abstract)]]);
    expect((await new TestSession(site, name).sync()).moved).toEqual({ old: 'newest', newer: 'newest' });
    site.deploy('v4', [A, [paper('old', 'Folding proteins', abstract)]]);
    expect((await new TestSession(site, name).sync()).moved).toEqual({ newer: 'old', newest: 'old' });
  });

  it('of another tab are taken up by a tab that reads dropped shards', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const [here, there] = [new TestSession(site, name), new TestSession(site, name)];
    await here.sync();
    site.deploy('v2', [papers('d', 2)]);
    await there.sync();
    expect(await here.ids()).toEqual(['d-1', 'd-2']);
    expect(here.session.state).toMatchObject({ status: 'ready', version: 'v2', papers: 2 });
  });
});

describe('an import that is killed', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'after %i shards is resumed without fetching those again',
    async (survivors) => {
      const shards = [A, B, C, papers('d', 1), papers('e', 2), papers('f', 3)];
      const hanging = siteOf('v1', shards);
      const name = newDatabaseName();
      const arriving = new Set(hanging.shards.slice(0, survivors).map(({ file }) => file));
      const never = new Promise<Response>(() => undefined);
      hanging.fault = (file) => (file === 'manifest.json' || arriving.has(file) ? undefined : never);
      const killed = new TestSession(hanging, name);
      void killed.sync();
      const stored = shards.slice(0, survivors).flat().length;
      await killed.when(({ progress }) => progress?.done === stored);

      const site = siteOf('v1', shards);
      const next = new TestSession(site, name);
      expect(await next.sync()).toMatchObject({ status: 'ready', papers: 15 });
      expect(site.takeShardRequests()).toHaveLength(6 - survivors);
      const ids = await next.ids(4);
      expect(ids).toEqual(shards.flat().map(({ id }) => id));
      expect(new Set(ids).size).toBe(15);
    },
  );

  it.each([
    ['by a lost connection', NO_NETWORK, 'Connect again to fetch the rest.'],
    [
      'by a site out of reach',
      { onLine: true },
      'The site cannot be reached. The rest is fetched as soon as that works.',
    ],
  ])('%s keeps what has arrived and says how much, and that nothing was lost', async (_, device, why) => {
    vi.stubGlobal('navigator', device);
    const site = siteOf('v1');
    const last = site.shards[2]!.file;
    site.fault = (file) => (file === last ? offline() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'failed', missing: 'papers', ended: 'passing', complete: false });
    expect(contentProblem(state)).toBe(`5 of 9 papers have arrived and are kept. ${why}`);
    site.fault = offline;
    expect(contentProblem(await visit.sync())).toBe(`5 papers have arrived and are kept. ${why}`);
  });
});
