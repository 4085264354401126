import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FakeSite, paper } from '../../data/content/fakeSite.ts';
import { ACRONYMS, fileOf, idsOf, ONE, related, siteWithDerivedFiles, TWO } from '../derived/derivedSite.ts';
import { packedSite, SearchingSession } from '../packedSite.ts';
import { ALL_IDS, loseShard, newDatabaseName, siteOf, TestSession, inWords } from '../testSession.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

const never = new Promise<never>(() => undefined);
const LEFT = { ended: 'stopped', progress: null, fetching: null } as const;

/** Makes the site give no answer for a file, and tells when it was asked for. */
function hang(site: FakeSite, hangs: (file: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    site.fault = (file) => (hangs(file) ? (resolve(), never) : undefined);
  });
}

/** A device with v1 whose site has v2 by now. */
async function updatable(): Promise<{ site: FakeSite; visit: TestSession; name: string }> {
  const site = siteWithDerivedFiles();
  const name = newDatabaseName();
  const visit = new TestSession(site, name);
  await visit.sync();
  site.deploy('v2', [ONE, [...TWO, paper('b-3')]], [related(0, [[], [], [], [], [], []]), ACRONYMS]);
  return { site, visit, name };
}

describe('a first visit is stopped at once', () => {
  it.each([
    ['the manifest', (file: string) => file === 'manifest.json', 0],
    ['a shard', (file: string) => file === siteOf('v1').shards[2]!.file, 5],
    ['every shard', (file: string) => file !== 'manifest.json', 0],
  ])('while %s hangs, keeps what has arrived, and goes on', async (_, hangs, arrived) => {
    const site = siteOf('v1');
    const asked = hang(site, hangs);
    const visit = new TestSession(site, newDatabaseName());
    const syncing = visit.sync();
    await asked;
    await visit.when(({ papers }) => papers === arrived);
    await visit.session.stop();
    const state = await syncing;
    expect(state).toMatchObject({ ...LEFT, status: 'failed', papers: arrived, missing: 'papers' });
    expect(contentProblem(state)).toBe(
      'Stopped. What has arrived is kept, and the rest can be fetched at any time.',
    );
    expect(await visit.ids()).toEqual(ALL_IDS.slice(0, arrived));
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, ended: null, problem: null });
  });

  it('while it waits for another tab that imports', async () => {
    const request = (_: string, { signal }: LockOptions) =>
      new Promise((_resolve, reject) =>
        signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
      );
    let waiting!: () => void;
    const asked = new Promise<void>((resolve) => (waiting = resolve));
    const locks = { request: (...args: Parameters<typeof request>) => (waiting(), request(...args)) };
    const visit = new TestSession(siteOf('v1'), newDatabaseName(), locks as unknown as LockManager);
    const syncing = visit.sync();
    await asked;
    await visit.session.stop();
    expect(await syncing).toMatchObject({ ...LEFT, status: 'failed' });
  });

  it('while what is derived hangs, and the papers that are here are taken up', async () => {
    const site = siteWithDerivedFiles();
    const hanging = fileOf(site, 2);
    site.fault = (file) => (file === hanging ? never : undefined);
    const visit = new TestSession(site, newDatabaseName());
    const syncing = visit.sync();
    await visit.when(({ progress }) => progress?.done === 5);
    await visit.session.stop();
    const state = await syncing;
    expect(state).toMatchObject({
      ...LEFT,
      status: 'ready',
      version: 'v1',
      papers: 5,
      missing: 'derived',
    });
    expect(contentProblem(state)).toMatch(/^Stopped\. What has arrived is kept/);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', complete: true, ended: null, problem: null });
  });

  it('after it was gone on with, and gone on with again', async () => {
    const site = siteOf('v1');
    site.fault = () => never;
    const visit = new TestSession(site, newDatabaseName());
    const first = visit.sync();
    void visit.session.stop();
    const second = visit.sync();
    void visit.session.stop();
    expect(await first).toMatchObject(LEFT);
    expect(await second).toMatchObject(LEFT);
    void visit.sync();
    void visit.session.stop();
    const last = visit.sync();
    site.fault = () => undefined;
    expect(await last).toMatchObject({ status: 'ready', papers: 9, ended: null });
  });
});

describe('an update is stopped at once', () => {
  it.each([
    ['what is derived', (site: FakeSite) => fileOf(site, 0)],
    ['a shard', (site: FakeSite) => site.shards[1]!.file],
  ])(
    'while %s hangs: the version before stays whole, and it is told that something is left',
    async (_, of) => {
      const { site, visit } = await updatable();
      const asked = hang(site, (file) => file === of(site));
      const syncing = visit.sync();
      await asked;
      await visit.session.stop();
      expect(inWords(await syncing)).toMatchObject({
        ...LEFT,
        status: 'ready',
        version: 'v1',
        complete: true,
        missing: 'papers',
        problem: 'Stopped. What has arrived is kept, and the rest can be fetched at any time.',
      });
      expect(await idsOf(visit, 'a-1')).toEqual(['b-1', 'a-2']);
      site.fault = () => undefined;
      expect(await visit.sync()).toMatchObject({ version: 'v2', complete: true, missing: null, ended: null });
    },
  );

  it('while the manifest hangs, with nothing to tell: all that is known of is here', async () => {
    const { site, visit } = await updatable();
    const asked = hang(site, (file) => file === 'manifest.json');
    const syncing = visit.sync();
    await asked;
    await visit.session.stop();
    expect(await syncing).toMatchObject({
      status: 'ready',
      version: 'v1',
      missing: null,
      ended: null,
      problem: null,
    });
  });

  it('and papers that are lost then are not fetched unasked', async () => {
    const { site, visit, name } = await updatable();
    const asked = hang(site, (file) => file === site.shards[1]!.file);
    const syncing = visit.sync();
    await asked;
    await visit.session.stop();
    await syncing;
    site.fault = () => undefined;
    site.requests = [];
    await loseShard(name, site.shards[0]!.sha256);
    expect(await visit.session.paper({ id: 'a-1' })).toBeNull();
    expect(visit.session.state).toMatchObject({ status: 'failed', complete: false, missing: 'papers' });
    expect(site.requests).toEqual([]);
  });
});

describe('a choice of packs', () => {
  it.each([
    ['the manifest', (file: string) => file === 'manifest.json'],
    ['every file', () => true],
  ])('takes the place of an update at once while %s hangs', async (_, hangs) => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    const asked = hang(site, hangs);
    const syncing = visit.sync();
    await asked;
    const chosen = visit.session.choose({ packs: ['proteins'] });
    expect(await syncing).toMatchObject(LEFT);
    site.fault = () => undefined;
    expect(await chosen).toMatchObject({ status: 'ready', papers: 2, complete: true, problem: null });
  });

  it('is ended by a stop, also before it has begun to fetch', async () => {
    const site = packedSite();
    const visit = new SearchingSession(site, newDatabaseName());
    await visit.sync();
    site.fault = () => never;
    const chosen = visit.session.choose({ packs: ['graphs', 'proteins'] });
    await visit.when(({ packs }) => packs.every(({ wanted }) => wanted));
    await visit.session.stop();
    expect(await chosen).toMatchObject({ ...LEFT, status: 'ready', papers: 3, missing: 'papers' });
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 5, complete: true, ended: null });
  });
});
