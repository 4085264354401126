import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentDatabase } from '../../../../src/data/content/contentDatabase.ts';
import { until } from '../../../until.ts';
import { FakeSite, HeldBody, offline } from '../../data/content/fakeSite.ts';
import { A, ALL_IDS, B, C, newDatabaseName, TestSession, inWords } from '../testSession.ts';

const SECOND = 1000;
const PIECE = 4000;
const PIECES = 10;

let site: FakeSite;
let name: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // A time limit of the browser's own runs by the same clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms);
    return controller.signal;
  });
  site = new FakeSite();
  deploy('v1', 1);
  name = newDatabaseName();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A bundle whose index is a large file. It is of no format that the app reads: papers are indexed one by one. */
function deploy(version: string, byte: number): void {
  const text = new Uint8Array(PIECE * PIECES).fill(byte);
  site.deploy(version, [A, B, C], [{ kind: 'index', first: 0, papers: 9, text }]);
}

const largeFile = () => site.derivedFiles[0]!.file;

/** Lets the next answer for the large file out by hand, from wherever it begins. */
function holdLarge(): Promise<HeldBody> {
  return new Promise((resolve) => {
    site.fault = (file) => {
      if (file !== largeFile()) return undefined;
      site.fault = () => undefined;
      const held = HeldBody.of(site.answer(file, site.headers.at(-1)));
      void held.then(resolve);
      return held.then(({ response }) => response);
    };
  });
}

const rangesAsked = () =>
  site.headers.filter((_, at) => site.requests[at] === largeFile()).map(({ range = 'all' }) => range);

async function partialsStored(): Promise<number> {
  const database = new ContentDatabase(name);
  const count = await database.partials.count();
  database.close();
  return count;
}

/** Lets time pass until something has ended. */
async function passTimeUntil(end: Promise<unknown>): Promise<void> {
  let over = false;
  void end.then(() => (over = true));
  while (!over) {
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A first visit whose connection stands still once so many pieces of the large file are here. */
async function standingStillAfter(pieces: number): Promise<TestSession> {
  const large = holdLarge();
  const visit = new TestSession(site, name);
  const syncing = visit.sync();
  const held = await large;
  await vi.advanceTimersByTimeAsync(SECOND);
  held.send(pieces * PIECE);
  await visit.when(({ fetching }) => fetching?.done === pieces * PIECE);
  await visit.when(({ papers }) => papers === 9);
  site.fault = (file) => (file === largeFile() ? new Promise(() => undefined) : undefined);
  await passTimeUntil(syncing);
  return visit;
}

describe('on a slow line', () => {
  it('a file that takes minutes arrives, is seen to arrive, and the app needs the network no more', async () => {
    const large = holdLarge();
    const visit = new TestSession(site, name);
    const syncing = visit.sync();
    const held = await large;
    await visit.when(({ papers }) => papers === 9);
    for (let sent = 0; sent < PIECES; sent++) {
      await vi.advanceTimersByTimeAsync(25 * SECOND);
      held.send(PIECE);
      await visit.when(({ fetching }) => fetching === null || fetching.done === PIECE * (sent + 1));
    }
    expect(await syncing).toMatchObject({ status: 'ready', complete: true, missing: null, problem: null });
    expect(rangesAsked()).toEqual(['all']);
    expect(visit.states.every(({ fetching }) => !fetching || fetching.total === PIECE * PIECES)).toBe(true);
  });

  it('that stands still, papers are here, and it is told what is missing and why', async () => {
    const visit = await standingStillAfter(5);
    expect(inWords(visit.session.state)).toMatchObject({
      status: 'ready',
      papers: 9,
      complete: false,
      missing: 'derived',
      ended: 'passing',
      fetching: null,
      problem:
        'The papers are here, but related papers, acronyms or the search index have not all arrived. The connection stands still. The rest is fetched as soon as that works.',
    });
    expect(await visit.ids()).toEqual(ALL_IDS);
  });

  it('what is missing is gone on with where it ended, in the same visit', async () => {
    const visit = await standingStillAfter(5);
    site.fault = () => undefined;
    site.headers = [];
    site.requests = [];
    expect(await visit.sync()).toMatchObject({ complete: true, missing: null, ended: null, problem: null });
    expect(rangesAsked()).toEqual([`bytes=${5 * PIECE}-`]);
    expect(await partialsStored()).toBe(0);
  });

  it('and on the next one', async () => {
    await standingStillAfter(5);
    site.fault = () => undefined;
    site.headers = [];
    site.requests = [];
    const next = new TestSession(site, name);
    expect(await next.sync()).toMatchObject({ complete: true, missing: null, problem: null });
    expect(rangesAsked()).toEqual([`bytes=${5 * PIECE}-`]);
    expect(await partialsStored()).toBe(0);
  });

  it('also where the app was killed, but for the last two seconds', async () => {
    const large = holdLarge();
    const killed = new TestSession(site, name);
    void killed.sync();
    const held = await large;
    await vi.advanceTimersByTimeAsync(SECOND);
    held.send(3 * PIECE);
    await killed.when(({ fetching }) => fetching?.done === 3 * PIECE);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    held.send(PIECE);
    await until(async () => expect(await partialsStored()).toBe(1));
    held.send(PIECE);
    const next = new TestSession(site, name);
    site.headers = [];
    site.requests = [];
    expect(await next.sync()).toMatchObject({ status: 'ready', complete: true });
    expect(rangesAsked()).toEqual([`bytes=${4 * PIECE}-`]);
  });

  it('what has arrived is dropped once no version wants it', async () => {
    const visit = await standingStillAfter(5);
    expect(await partialsStored()).toBeGreaterThan(0);
    deploy('v2', 2);
    site.fault = (file) => (file === largeFile() ? offline() : undefined);
    await visit.sync();
    expect(await partialsStored()).toBe(0);
    site.fault = () => undefined;
    expect(await visit.sync()).toMatchObject({ version: 'v2', complete: true });
  });

  it('a newer version that stands still leaves the one before whole, and ready for no network', async () => {
    const visit = new TestSession(site, name);
    await visit.sync();
    deploy('v2', 2);
    site.fault = (file) => (file === largeFile() ? new Promise(() => undefined) : undefined);
    const syncing = visit.sync();
    await passTimeUntil(syncing);
    expect(inWords(await syncing)).toMatchObject({
      status: 'ready',
      version: 'v1',
      complete: true,
      missing: 'papers',
      ended: 'passing',
      problem:
        'Newer papers have not all arrived; those of before stay. The connection stands still. The rest is fetched as soon as that works.',
    });
    expect(
      visit.states
        .slice(visit.states.findIndex(({ complete }) => complete))
        .every(({ complete }) => complete),
    ).toBe(true);
  });

  it('a file that the site does not have keeps none of the others back', async () => {
    const entries = [1, 2, 3, 4, 5, 6].map((byte) => ({
      kind: 'related' as const,
      first: byte,
      papers: 1,
      text: new Uint8Array(9).fill(byte),
    }));
    site.deploy('v1', [A], entries);
    const gone = site.derivedFiles[0]!.file;
    site.files.delete(gone);
    const visit = new TestSession(site, name);
    expect(await visit.sync()).toMatchObject({ papers: 3, missing: 'derived', ended: 'passing' });
    const database = new ContentDatabase(name);
    expect(await database.derivedFiles.count()).toBe(5);
    database.close();
  });
});
