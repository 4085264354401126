import 'fake-indexeddb/auto';
import { BUNDLE_FORMAT } from '../../../../src/core/bundle/bundle.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { html, NO_NETWORK, offline, papers, status, text } from '../../data/content/fakeSite.ts';
import { A, ALL_IDS, B, newDatabaseName, siteOf, TestSession, inWords } from '../testSession.ts';
import { faultSentence } from '../../../../src/app/words/en/faults.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

afterEach(() => void vi.restoreAllMocks());

describe('a site that goes wrong', () => {
  it('a shard with a wrong hash is refused and fetched again past the HTTP cache', async () => {
    const site = siteOf('v1');
    const bad = site.shards[1]!.file;
    site.fault = (file, request) => (file === bad && request === 1 ? text('[]') : undefined);
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, fetchedShards: 3 });
    const modes = site.cacheModes.filter((_, at) => site.requests[at] === bad);
    expect(modes).toEqual(['default', 'reload']);
  });

  it.each([
    ['a page', html],
    ['an error', () => status(404)],
  ])('%s that the HTTP cache keeps in place of a shard is passed by', async (_, standIn) => {
    const site = siteOf('v1');
    const bad = site.shards[1]!.file;
    site.fault = (file) => (file === bad && site.cacheModes.at(-1) === 'default' ? standIn() : undefined);
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, problem: null });
  });

  it('a shard that stays wrong fails the first import after three tries and says so', async () => {
    const site = siteOf('v1');
    const bad = site.shards[1]!.file;
    site.fault = (file) => (file === bad ? text('[]') : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'failed', version: null, papers: 3 });
    expect(contentProblem(state)).toBe(
      'The papers arrived damaged and were refused. Try again later, or on another network.',
    );
    expect(site.requests.filter((file) => file === bad)).toHaveLength(3);
  });

  it('a shard that stays wrong leaves the old version in place, with the reason', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.deploy('v2', [A, B, papers('d', 4)]);
    const bad = site.shards[2]!.file;
    site.fault = (file) => (file === bad ? text('{"broken') : undefined);
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'ready', version: 'v1', papers: 9 });
    expect(contentProblem(state)).toMatch(/arrived damaged and were refused/);
    expect(await visit.ids()).toEqual(ALL_IDS);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v2', problem: null });
  });

  it.each([
    ['a page instead of the manifest', html],
    ['404', () => status(404)],
    ['503', () => status(503)],
    ['a lost connection', offline],
  ])('%s leaves what is stored ready with no problem told', async (_, fault) => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.deploy('v2', [A]);
    site.fault = fault;
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v1', papers: 9, problem: null });
  });

  it.each([
    ['a page instead of the manifest', html, /does not have the papers it announces/],
    ['503', () => status(503), /cannot hand out its papers at the moment/],
    ['a manifest that is not JSON', () => text('{"format":1,'), /does not have the papers it announces/],
    [
      'a manifest of another shape',
      () => text(JSON.stringify({ format: BUNDLE_FORMAT, papers: 3 })),
      /arrived damaged/,
    ],
    [
      'a manifest of an older format',
      () => text(JSON.stringify({ format: BUNDLE_FORMAT - 1 })),
      /older format than this copy of the app reads/,
    ],
    [
      'a manifest of a newer format',
      () => text(JSON.stringify({ format: BUNDLE_FORMAT + 1 })),
      /newer format than this copy of the app reads/,
    ],
  ])('%s on the first visit fails with a sentence', async (_, fault, sentence) => {
    const site = siteOf('v1');
    site.fault = fault;
    const state = await new TestSession(site, newDatabaseName()).sync();
    expect(state.status).toBe('failed');
    expect(contentProblem(state)).toMatch(sentence);
  });

  it('a bundle of a newer format leaves the old version in place and asks for a newer app', async () => {
    const site = siteOf('v1');
    const visit = new TestSession(site, newDatabaseName());
    await visit.sync();
    site.files.set(
      'manifest.json',
      JSON.stringify({ ...site.manifest, format: BUNDLE_FORMAT + 1, version: 'v2' }),
    );
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'ready', version: 'v1', papers: 9 });
    expect(contentProblem(state)).toMatch(/Look for an update in the settings, then press Restart\.$/);
  });

  it('a fault of ours is told without its inner words', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    vi.spyOn(DeviceStore.prototype, 'putShard').mockImplementationOnce(() => {
      throw new TypeError('x is undefined');
    });
    await expect(visit.sync()).rejects.toThrow('x is undefined');
    expect(inWords(visit.session.state)).toMatchObject({
      status: 'failed',
      problem: 'Something went wrong while the papers were read. Reload the page and try again.',
    });
  });

  it('a fault of ours while derived files are looked for hides no fault that came before, nor leaves the import under way', async () => {
    const visit = new TestSession(siteOf('v1', [A]), newDatabaseName());
    vi.spyOn(DeviceStore.prototype, 'putShard').mockRejectedValueOnce(new TypeError('x is undefined'));
    const check = vi.spyOn(ReadableContent.prototype, 'checkDerivedFiles');
    check.mockRejectedValue(new TypeError('y is undefined'));
    await expect(visit.sync()).rejects.toThrow('x is undefined');
    expect(visit.session.state).toMatchObject({ status: 'failed', progress: null });
  });

  it('a manifest that counts more papers in a shard than it has is refused', async () => {
    const site = siteOf('v1');
    const [first, ...others] = site.shards;
    const shards = [{ ...first!, papers: 4 }, ...others];
    site.files.set('manifest.json', JSON.stringify({ ...site.manifest, papers: 10, shards }));
    expect(contentProblem(await new TestSession(site, newDatabaseName()).sync())).toMatch(/arrived damaged/);
  });

  it('a bundle that has one paper twice is refused', async () => {
    const site = siteOf('v1', [A, [...B, A[0]!]]);
    expect(await new TestSession(site, newDatabaseName()).sync()).toMatchObject({
      status: 'failed',
      version: null,
    });
  });

  it('a deploy in the middle of the import is followed by asking for the manifest once more', async () => {
    const site = siteOf('v1');
    const old = site.shards[2]!.file;
    site.fault = (file) => {
      if (file === old) site.deploy('v2', [A, B, papers('d', 1)]);
      return undefined;
    };
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'ready', version: 'v2', papers: 6, problem: null });
    expect(site.requests.filter((file) => file === 'manifest.json')).toHaveLength(2);
  });

  it('shards that are gone with an unchanged manifest fail after asking for it once more', async () => {
    const site = siteOf('v1');
    site.files.delete(site.shards[0]!.file);
    const visit = new TestSession(site, newDatabaseName());
    expect(await visit.sync()).toMatchObject({ status: 'failed', papers: 0 });
    expect(site.requests.filter((file) => file === 'manifest.json')).toHaveLength(2);
  });
});

describe('two tabs', () => {
  it('importing at once without locks end with the same whole version', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const tabs = [new TestSession(site, name), new TestSession(site, name)];
    for (const state of await Promise.all(tabs.map((tab) => tab.sync())))
      expect(state).toMatchObject({ status: 'ready', papers: 9 });
    for (const tab of tabs) expect(await tab.ids()).toEqual(ALL_IDS);
  });

  it('importing at once with locks fetch every shard once', async () => {
    const site = siteOf('v1');
    const name = newDatabaseName();
    const locks = new QueueLocks() as unknown as LockManager;
    const tabs = [new TestSession(site, name, locks), new TestSession(site, name, locks)];
    const states = await Promise.all(tabs.map((tab) => tab.sync()));
    expect(states.map(({ fetchedShards }) => fetchedShards).sort()).toEqual([0, 3]);
    expect(site.takeShardRequests()).toHaveLength(3);
    for (const tab of tabs) expect(await tab.ids()).toEqual(ALL_IDS);
  });
});

describe('a browser without IndexedDB', () => {
  const NOT_KEPT = `The papers are kept for this visit only. ${faultSentence({ kind: 'unavailable' })}`;
  beforeEach(() => void vi.stubGlobal('indexedDB', undefined));
  afterEach(() => void vi.unstubAllGlobals());

  it('shows the papers for this visit and says that they are not kept', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    const state = await visit.sync();
    expect(inWords(state)).toMatchObject({
      status: 'ready',
      papers: 9,
      persistent: false,
      problem: NOT_KEPT,
    });
    expect(await visit.ids()).toEqual(ALL_IDS);
    expect((await visit.session.paper({ id: 'c-4' }))?.title).toBe('Title of c-4');
  });

  it('without a network says why there are none, and nothing of what the device may have', async () => {
    vi.stubGlobal('navigator', NO_NETWORK);
    const site = siteOf('v1');
    site.fault = offline;
    const state = await new TestSession(site, newDatabaseName()).sync();
    expect(state).toMatchObject({ status: 'failed', papers: 0 });
    expect(contentProblem(state)).toBe(`No papers can be shown without a connection. ${NOT_KEPT}`);
  });

  it('does not say that what arrived of a first visit is kept', async () => {
    vi.stubGlobal('navigator', NO_NETWORK);
    const site = siteOf('v1');
    site.fault = (file) => (file === site.shards[2]!.file ? offline() : undefined);
    const state = await new TestSession(site, newDatabaseName()).sync();
    expect(contentProblem(state)).toBe(
      `5 of 9 papers have arrived. Connect again to fetch the rest. ${NOT_KEPT}`,
    );
  });
});

/** Exclusive locks, one after another, as the browser's. */
class QueueLocks {
  #tail: Promise<unknown> = Promise.resolve();

  request(_name: string, _options: unknown, work: () => Promise<unknown>): Promise<unknown> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
