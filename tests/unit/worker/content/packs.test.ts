import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { ContentUpdates } from '../../../../src/worker/content/contentUpdates.ts';
import { until } from '../../../until.ts';
import { FakeSite, offline, paper } from '../../data/content/fakeSite.ts';
import { acronyms, near, related } from '../derived/derivedSite.ts';
import { GRAPHS, packedSite, packOf, PROTEINS, SearchingSession } from '../packedSite.ts';
import { newDatabaseName, inWords } from '../testSession.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

const wantedOf = ({ session }: SearchingSession) =>
  session.state.packs.filter(({ wanted }) => wanted).map(({ id }) => id);

describe('packs', () => {
  it('until one chooses, the first is on the device, and all are told of with their sizes', async () => {
    const visit = new SearchingSession(packedSite(), newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 3, derived: true });
    expect(visit.session.state.packs).toEqual([
      {
        id: 'graphs',
        name: 'Pack graphs',
        papers: 3,
        bytes: 2000,
        download: 1000,
        wanted: true,
        stored: true,
      },
      {
        id: 'proteins',
        name: 'Pack proteins',
        papers: 2,
        bytes: 2000,
        download: 1000,
        wanted: false,
        stored: false,
      },
    ]);
  });

  it('that are added come to the others in list order, and only they are fetched', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    site.takeShardRequests();
    expect(await visit.session.choose({ packs: ['proteins', 'graphs'] })).toMatchObject({ papers: 5 });
    const { shards, companions } = site.manifest.packs[1]!;
    expect(site.takeShardRequests().sort()).toEqual(
      [...shards, ...companions].map(({ file }) => file).sort(),
    );
    expect(await visit.ids()).toEqual(['g-1', 'g-2', 'g-3', 'p-1', 'p-2']);
    expect(await visit.find('deep')).toEqual(['p-2', 'g-1']);
    expect(visit.prebuilt.at(-1)).toBe(5);
  });

  it('that are taken off are gone from list, search and device, and the choice holds on later visits', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await visit.session.choose({ packs: ['proteins'] });
    expect(await visit.ids()).toEqual(['p-1', 'p-2']);
    expect(await visit.find('deep')).toEqual(['p-2']);
    expect(await visit.find('graphs')).toEqual([]);
    site.fault = offline;
    const later = new SearchingSession(site, name);
    expect(await later.sync()).toMatchObject({ status: 'ready', papers: 2, problem: null });
    expect(wantedOf(later)).toEqual(['proteins']);
  });

  it('that could not be fetched are told to be chosen and not here, and come with the next visit', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    const visit = new SearchingSession(site, name);
    await visit.sync();
    site.fault = offline;
    const told = {
      status: 'ready',
      papers: 3,
      complete: false,
      missing: 'papers',
      ended: 'passing',
      problem:
        'Not all parts that you chose have arrived. The site cannot be reached. The rest is fetched as soon as that works.',
    };
    expect(inWords(await visit.session.choose({ packs: ['graphs', 'proteins'] }))).toMatchObject(told);
    const later = new SearchingSession(site, name);
    expect(inWords(await later.sync())).toMatchObject(told);
    for (const { session } of [visit, later])
      expect(session.state.packs.map(({ wanted, stored }) => [wanted, stored])).toEqual([
        [true, true],
        [true, false],
      ]);
    expect(await later.ids()).toEqual(['g-1', 'g-2', 'g-3']);
    site.fault = () => undefined;
    expect(await new SearchingSession(site, name).sync()).toMatchObject({ papers: 5, complete: true });
  });

  it('that are taken off leave the device without a network, unless no other would be left', async () => {
    const site = packedSite();
    const name = newDatabaseName();
    const visit = new SearchingSession(site, name);
    await visit.sync();
    await visit.session.choose({ packs: ['graphs', 'proteins'] });
    site.fault = offline;
    expect(await visit.session.choose({ packs: ['proteins'] })).toMatchObject({
      papers: 2,
      complete: true,
      missing: null,
      problem: null,
    });
    expect(await visit.find('deep')).toEqual(['p-2']);
    const database = new ContentDatabase(name);
    expect(await database.shards.count()).toBe(2);
    database.close();
    expect(await visit.session.choose({ packs: ['graphs'] })).toMatchObject({
      papers: 2,
      complete: false,
      missing: 'papers',
    });
  });

  it('that are no longer part of the site give way to its first', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    await visit.session.choose({ packs: ['proteins'] });
    site.deployPacks('v2', { seas: packOf(0, [paper('s-1'), paper('s-2')]) });
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 2 });
    expect(await visit.ids()).toEqual(['s-1', 's-2']);
  });

  it('taken off or put on the device move no saved paper to another', async () => {
    const abstract = 'We fold long proteins with a small transformer that reads distances between residues.';
    const site = packedSite();
    const [one, other] = [paper('one', 'Folding', abstract), paper('other', 'Unfolding', abstract)];
    site.deployPacks('v1', { a: packOf(0, [one, paper('a-2')]), b: packOf(2, [other, paper('b-2')]) });
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    expect((await visit.session.choose({ packs: ['b'] })).moved).toEqual({});
  });

  it('tell of neighbours and users of acronyms that are on the device only, by their place in the list', async () => {
    const site = packedSite();
    const relatedIn = (first: number, ...neighbours: Parameters<typeof related>[1]) =>
      related(first, neighbours);
    site.deployPacks(
      'v1',
      {
        graphs: {
          shards: [GRAPHS],
          derivedFiles: [relatedIn(0, [near(4, 0.5, 'deep'), near(1, 0.2, 'graph')], [], [])],
        },
        proteins: {
          shards: [PROTEINS],
          derivedFiles: [relatedIn(3, [], [near(0, 0.5, 'deep'), near(3, 0.4, 'chains')])],
        },
      },
      [acronyms('neural radiance field', [0, 4])],
    );
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    const told = async (id: string) =>
      (await visit.session.related({ id })).map(({ id: other, position }) => [other, position]);
    expect(await told('g-1')).toEqual([['g-2', 1]]);
    await visit.session.choose({ packs: ['proteins'] });
    expect(await told('p-2')).toEqual([['p-1', 0]]);
    const users = await visit.session.acronym({ short: 'NeRF', long: 'neural radiance field' });
    expect(users.papers.map(({ id }) => id)).toEqual(['p-2']);
    await visit.session.choose({ packs: ['graphs', 'proteins'] });
    expect(await told('p-2')).toEqual([
      ['g-1', 0],
      ['p-1', 3],
    ]);
  });
});

describe('an import that is stopped', () => {
  it('keeps what has arrived, says so, and goes on with the next call', async () => {
    const site = new FakeSite();
    site.deploy(
      'v1',
      Array.from({ length: 12 }, (_, at) => [paper(`n-${at}`)]),
    );
    const visit = new SearchingSession(site, newDatabaseName());
    let release!: () => void;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const fifth = site.shards[4]!.file;
    site.fault = (file) => (file === fifth ? (held as Promise<never>) : undefined);
    const syncing = visit.sync();
    await visit.when(({ progress }) => progress !== null && progress.done >= 4);
    visit.session.stop();
    release();
    const state = await syncing;
    expect(state).toMatchObject({ status: 'failed', version: null });
    expect(contentProblem(state)).toMatch(/^Stopped\. What has arrived is kept/);
    site.fault = () => undefined;
    site.takeShardRequests();
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 12, problem: null });
    expect(site.takeShardRequests().length).toBeLessThan(12);
  });

  it('before the content is open fetches no paper', async () => {
    const site = new FakeSite();
    site.deploy('v1', [GRAPHS]);
    const visit = new SearchingSession(site, newDatabaseName());
    const syncing = visit.sync();
    visit.session.stop();
    expect(await syncing).toMatchObject({ status: 'failed', papers: 0, version: null });
    expect(site.takeShardRequests()).toEqual([]);
  });

  it('by a choice of packs goes on with those that were chosen', async () => {
    const shards = Array.from({ length: 12 }, (_, at) => [paper(`n-${at}`)]);
    const site = new FakeSite();
    site.deployPacks('v1', { large: { shards }, small: packOf(12, PROTEINS) });
    const visit = new SearchingSession(site, newDatabaseName());
    let release!: () => void;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const rest = site.shards.slice(4, 12).map(({ file }) => file);
    site.fault = (file) => (rest.includes(file) ? (held as Promise<never>) : undefined);
    const syncing = visit.sync();
    await visit.when(({ progress }) => progress?.done === 4);
    const stop = vi.spyOn(ContentUpdates.prototype, 'stop');
    const chosen = visit.session.choose({ packs: ['small'] });
    await until(() => expect(stop).toHaveBeenCalled());
    release();
    expect(contentProblem(await syncing)).toMatch(/^Stopped\./);
    expect(await chosen).toMatchObject({ status: 'ready', papers: 2, problem: null });
    expect(await visit.ids()).toEqual(['p-1', 'p-2']);
    expect(site.requests).not.toContain(rest.at(-1));
  });
});
