import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { offline, status } from '../../data/content/fakeSite.ts';
import { fileOf, siteWithDerivedFiles } from '../derived/derivedSite.ts';
import {
  ALL_IDS,
  loseShard,
  newDatabaseName,
  siteOf,
  TestSession,
  visited,
  inWords,
} from '../testSession.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

describe('content that was lost at rest', () => {
  it('is fetched again, and only what is missing; until then the rest is readable', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await visited(site, name);
    await loseShard(name, site.shards[1]!.sha256);
    site.takeShardRequests();
    site.fault = offline;
    const without = new TestSession(site, name);
    await without.sync();
    const state = await without.when(({ status, papers }) => status === 'failed' && papers === 7);
    expect(contentProblem(state)).toBe(
      'Some papers were lost from this device; 7 are left. The site cannot be reached. The rest is fetched as soon as that works.',
    );
    expect(await without.ids()).toEqual(['a-1', 'a-2', 'a-3', 'c-1', 'c-2', 'c-3', 'c-4']);
    site.fault = () => undefined;
    const whole = { status: 'ready', papers: 9, problem: null, fetchedShards: 1 };
    expect(await without.sync()).toMatchObject(whole);
    expect(await without.ids()).toEqual(ALL_IDS);
  });

  it('and is noticed while reading is fetched again at once', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    await loseShard(name, site.shards[1]!.sha256);
    expect(await visit.session.paper({ id: 'b-1' })).toBeNull();
    await visit.when(({ status, papers }) => status === 'ready' && papers === 9);
    expect((await visit.session.paper({ id: 'b-1' }))?.id).toBe('b-1');
  });

  it('is noticed while papers are indexed, and is fetched again', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    await visited(site, name);
    await loseShard(name, site.shards[1]!.sha256);
    const verify = vi.spyOn(DeviceStore.prototype, 'verify').mockResolvedValue(true);
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(
      ({ searchable, papers, fetchedShards }) => searchable && papers === 9 && fetchedShards === 1,
    );
    expect(visit.engine.papers.size).toBe(9);
    verify.mockRestore();
  });

  it('is fetched again once a visit where the browser goes on losing it', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const { verify } = DeviceStore.prototype;
    const looked = vi.spyOn(DeviceStore.prototype, 'verify').mockImplementation(async function (
      this: DeviceStore,
      shard,
    ) {
      await loseShard(name, shard.sha256);
      return verify.call(this, shard);
    });
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(
      ({ searchable, papers, fetchedShards }) => searchable && papers === 9 && fetchedShards >= 6,
    );
    const calls = looked.mock.calls.length;
    // Whatever looked again would do so by the end of these.
    await visit.sync();
    await visit.sync();
    expect(looked).toHaveBeenCalledTimes(calls);
    expect(visit.session.state).toMatchObject({ status: 'ready', papers: 9 });
    looked.mockRestore();
  });

  it('while it is read is fetched again three times a visit, then told of until one asks for it', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const lost = site.shards[1]!;
    const visit = new TestSession(site, name);
    await visit.sync();
    await visit.when(({ searchable }) => searchable);
    const lose = async () => {
      await loseShard(name, lost.sha256);
      return visit.session.paper({ id: 'b-1' });
    };
    site.takeShardRequests();
    for (let times = 0; times < 3; times++) {
      expect(await lose()).toBeNull();
      await visit.when(({ status, papers }) => status === 'ready' && papers === 9);
    }
    expect(await lose()).toBeNull();
    expect(site.takeShardRequests()).toEqual([lost.file, lost.file, lost.file]);
    expect(inWords(visit.session.state)).toMatchObject({
      status: 'failed',
      papers: 7,
      problem: 'Some papers were lost from this device; 7 are left. Try again to fetch the rest.',
    });
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, problem: null });
  });

  it.each([
    ['once is fetched again by that sync', 1, { status: 'ready', papers: 5, missing: 'derived' }],
    [
      'again and again is told of and fetched once more only',
      Infinity,
      {
        status: 'failed',
        papers: 3,
        problem:
          'Some papers were lost from this device; 3 are left. The site does not have all that it announces. The rest is fetched as soon as that works.',
      },
    ],
  ])('and is noticed while derived files are on their way, %s', async (_, times, expected) => {
    const site = siteWithDerivedFiles();
    const name = newDatabaseName();
    const companion = fileOf(site, 0);
    site.fault = (file) => (file === companion ? status(404) : undefined);
    await visited(site, name);
    site.takeShardRequests();
    const visit = new TestSession(site, name);
    const lose = async () => {
      await loseShard(name, site.shards[1]!.sha256);
      expect(await visit.session.paper({ id: 'b-1' })).toBeNull();
      return status(404);
    };
    let left = times;
    site.fault = (file) => (file !== companion ? undefined : left-- > 0 ? lose() : status(404));
    expect(inWords(await visit.sync())).toMatchObject(expected);
    expect(site.requests.filter((file) => file === 'manifest.json')).toHaveLength(2);
  });
});
