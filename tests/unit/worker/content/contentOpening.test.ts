import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceStore } from '../../../../src/data/content/deviceStore.ts';
import { DataError } from '../../../../src/data/dataError.ts';
import { until } from '../../../until.ts';
import { offline } from '../../data/content/fakeSite.ts';
import { ALL_IDS, newDatabaseName, siteOf, TestSession } from '../testSession.ts';
import { faultSentence } from '../../../../src/app/words/en/faults.ts';
import { contentProblem } from '../../../../src/app/words/told.ts';

/** More than Dexie makes by itself, and again for a connection that was lost. */
const MORE_THAN_ONE_TRY = 12;

const { open } = IDBFactory.prototype;
let name: string;

/** Later visits are in need of nothing but storage. */
beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 100,
  });
  name = newDatabaseName();
  await new TestSession(siteOf('v1'), name).sync();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A site that is not reached, for a device that has all. */
function outOfReach() {
  const site = siteOf('v1');
  site.fault = offline;
  return site;
}

/** Lets the database be opened only after so many times, as browsers do that have lost their storage process. */
function failToOpen(times: number, fault = 'UnknownError') {
  let left = times;
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (left-- > 0) throw new DOMException('Internal error opening backing store', fault);
    return open.apply(this, args);
  });
}

describe('content that cannot be opened at the start', () => {
  it('is opened by a later try, without a network, and its papers are listed', async () => {
    failToOpen(MORE_THAN_ONE_TRY);
    const visit = new TestSession(outOfReach(), name);
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, persistent: true, problem: null });
    expect(await visit.ids()).toEqual(ALL_IDS);
  });

  it('is told with the fault of storage after a few tries, is not taken for nothing stored, and opens with the next sync', async () => {
    const failing = failToOpen(Infinity);
    const visit = new TestSession(outOfReach(), name);
    const waiting = visit.session.paper({ id: 'a-1' });
    const [state] = await Promise.all([
      visit.sync(),
      expect(waiting).rejects.toMatchObject({ kind: 'lost' }),
    ]);
    failing.mockRestore();
    expect(state).toMatchObject({ status: 'failed', persistent: true, ended: 'passing' });
    expect(state.problem).toEqual({ kind: 'lost' });
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9, problem: null });
    expect((await visit.session.paper({ id: 'a-1' }))?.id).toBe('a-1');
  });

  it('and that has no room is told as such at once, for no try after a moment would help', async () => {
    const opened = failToOpen(1, 'QuotaExceededError');
    const visit = new TestSession(outOfReach(), name);
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'failed', persistent: true, ended: 'lasting' });
    expect(state.problem).toEqual({ kind: 'quota' });
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9 });
  });

  it('because the browser lets the site store nothing is held in memory', async () => {
    failToOpen(Infinity);
    vi.stubGlobal('caches', { has: () => Promise.reject(new DOMException('denied', 'SecurityError')) });
    const visit = new TestSession(siteOf('v1'), name);
    const state = await visit.sync();
    expect(state).toMatchObject({ status: 'ready', papers: 9, persistent: false });
    expect(contentProblem(state)).toBe(
      `The papers are kept for this visit only. ${faultSentence({ kind: 'unavailable' })}`,
    );
  });

  it('is stopped by a person while it is waited for', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(new EventTarget() as IDBOpenDBRequest);
    const visit = new TestSession(outOfReach(), name);
    const syncing = visit.sync();
    await visit.session.stop();
    expect(await syncing).toMatchObject({ status: 'failed', ended: 'stopped' });
  });
});

describe('content that cannot be read at the start', () => {
  it('leaves no connection open behind a try that failed', async () => {
    const published = vi.spyOn(DeviceStore.prototype, 'published');
    published.mockRejectedValueOnce(new DataError('lost')).mockRejectedValueOnce(new DataError('aborted'));
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await new TestSession(outOfReach(), name).sync();
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('by a fault of ours is told by a sentence and not tried again in the same go', async () => {
    const published = vi.spyOn(DeviceStore.prototype, 'published');
    published.mockRejectedValueOnce(new TypeError('x is undefined'));
    const visit = new TestSession(outOfReach(), name);
    await expect(visit.sync()).rejects.toThrow('x is undefined');
    expect(visit.session.state).toMatchObject({ status: 'failed', ended: 'lasting' });
    await until(async () => expect(await visit.sync()).toMatchObject({ status: 'ready', papers: 9 }));
  });
});
