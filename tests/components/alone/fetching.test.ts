import 'fake-indexeddb/auto';
import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '../../until.ts';
import { FakeSite, offline, paper, papers } from '../../unit/data/content/fakeSite.ts';
import { SessionWorker } from '../sessionWorker.ts';

const shell = vi.hoisted(() => ({ complete: true }));
vi.mock('virtual:worker-url', () => ({ default: 'worker.js' }));
vi.mock('../../../src/platform/trustedTypes.ts', () => ({ scriptUrl: (url: string) => url }));
vi.mock('../../../src/platform/serviceWorker.ts', () => ({
  shellIsComplete: () => Promise.resolve(shell.complete),
}));
vi.stubGlobal('Worker', SessionWorker);
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
// The browser of these tests has a hash of its own for bytes of its own.
vi.stubGlobal('crypto', (await import('node:crypto')).webcrypto);
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

/** More papers than are here in a moment. */
const MANY = Array.from({ length: 8 }, (_, at) => papers(`m${at}`, 200));

const never = new Promise<never>(() => undefined);

/** What the page has of its papers, as at the start of a visit. */
async function openApp() {
  vi.resetModules();
  const { content } = await import('../../../src/app/state/content/content.svelte.ts');
  const { device } = await import('../../../src/app/state/settings/device.svelte.ts');
  const { keepUpToDate, retryLater } = await import('../../../src/app/actions/keepUpToDate.ts');
  const { announceOffline, watchShell } = await import('../../../src/app/actions/announceOffline.ts');
  const { follow } = await import('../follow.svelte.ts');
  const { default: ImportProgress } = await import('../../../src/app/components/list/ImportProgress.svelte');
  const { mount } = await import('svelte');
  content.listShown();
  keepUpToDate();
  watchShell();
  stopFollowing = follow(
    () => announceOffline(content.state),
    () => retryLater(content.retries),
  );
  mount(ImportProgress, { target: document.body });
  return { content, device };
}

const button = (name: string) => until(() => screen.getByRole('button', { name }));
const dataReady = () => document.documentElement.dataset['ready'];
const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

let site: FakeSite;
let stopFollowing: () => void = () => undefined;
let visits = 0;

beforeEach(() => {
  shell.complete = true;
  SessionWorker.started = [];
  site = SessionWorker.site = new FakeSite();
  site.deploy('v1', [papers('a', 3), papers('b', 2)]);
  // Each test is another site, with databases of its own.
  document.head.innerHTML = `<base href="https://site.test/${++visits}/">`;
  delete document.documentElement.dataset['ready'];
});

afterEach(() => {
  stopFollowing();
  // What listens to the page for good asks these, and is not answered any more.
  for (const worker of SessionWorker.started) worker.terminate();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

describe('an import that one stops', () => {
  test('of an update shows "Go on", is not gone on with by coming back, and is by the button', async () => {
    const { content } = await openApp();
    await until(() => expect(content.state).toMatchObject({ status: 'ready', complete: true }));
    site.deploy('v2', MANY);
    site.fault = (file) => (file === site.shards[3]!.file ? never : undefined);
    comeBack();
    (await button('Stop')).click();
    await button('Go on');
    await until(() =>
      expect(content.state).toMatchObject({ status: 'ready', version: 'v1', ended: 'stopped' }),
    );
    expect(screen.getByText(/^Stopped\. What has arrived is kept/)).toBeTruthy();

    site.fault = () => undefined;
    site.requests = [];
    comeBack();
    dispatchEvent(new Event('online'));
    await content.list(0, 1);
    expect(content.stopped).toBe(true);
    expect(site.requests).toEqual([]);

    (await button('Go on')).click();
    await until(() =>
      expect(content.state).toMatchObject({ status: 'ready', version: 'v2', complete: true }),
    );
    expect(content.stopped).toBe(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('shows "Go on" in the same moment, whatever the site does', async () => {
    site.deploy('v1', MANY);
    site.fault = (file) => (file === 'manifest.json' ? undefined : never);
    const { content } = await openApp();
    const stop = await button('Stop');
    stop.click();
    await Promise.resolve();
    await button('Go on');
    await until(() => expect(content.state).toMatchObject({ status: 'failed', ended: 'stopped' }));
  });

  test('when all of it is here already leaves nothing to go on with, and updates come as ever', async () => {
    const { content } = await openApp();
    await until(() => expect(content.state).toMatchObject({ complete: true }));
    await content.stop();
    expect(content.stopped).toBe(false);
    site.deploy('v2', [papers('c', 1)]);
    comeBack();
    await until(() => expect(content.state.version).toBe('v2'));
  });
});

describe('an import that ended half-way', () => {
  test('is tried again by itself, later each time, and has a button', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const last = site.shards[1]!.file;
    site.fault = (file) => (file === last ? offline() : undefined);
    const { content } = await openApp();
    await until(() => expect(content.retries).toBe(true));
    expect(content.state.papers).toBe(3);
    expect(
      screen.getByText(/^3 of 5 papers have arrived and are kept\. The site cannot be reached\./),
    ).toBeTruthy();

    const asked = () => site.requests.filter((file) => file === 'manifest.json').length;
    const tries = [asked()];
    for (const seconds of [5, 10, 20]) {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      await until(() => expect([asked(), content.retries]).toEqual([tries.length + 1, true]));
      tries.push(asked());
    }
    (await button('Try again')).click();
    await until(() => expect([asked(), content.retries]).toEqual([5, true]));
    site.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    await until(() => expect(content.state).toMatchObject({ status: 'ready', papers: 5, ended: null }));
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('is tried again when the network is back, and when one comes back', async () => {
    const last = site.shards[1]!.file;
    site.fault = (file) => (file === last ? offline() : undefined);
    const { content } = await openApp();
    await until(() => expect(content.retries).toBe(true));
    for (const event of [() => dispatchEvent(new Event('online')), comeBack]) {
      site.requests = [];
      event();
      await until(() => expect([site.requests[0], content.retries]).toEqual(['manifest.json', true]));
    }
  });

  test('is not fetched over and over by itself where the fault will last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    site.files.set('manifest.json', JSON.stringify({ ...site.manifest, format: 99 }));
    const { content } = await openApp();
    await until(() => expect(content.state.ended).toBe('lasting'));
    site.requests = [];
    await vi.advanceTimersByTimeAsync(600_000);
    expect(site.requests).toEqual([]);
  });
});

describe('"ready offline"', () => {
  test('is taken back when papers are lost, and said again when they are back', async () => {
    const { content, device } = await openApp();
    await until(() => expect(dataReady()).toBe('offline'));
    expect(device.readyOffline).toBe(true);
    site.fault = () => never;
    await indexedDB
      .databases()
      .then((all) =>
        Promise.all(
          all
            .filter(({ name }) => name!.includes(`/${visits}/`))
            .map(
              ({ name }) => new Promise((resolve) => (indexedDB.deleteDatabase(name!).onsuccess = resolve)),
            ),
        ),
      );
    await until(() => expect(dataReady()).toBeUndefined());
    expect(device.readyOffline).toBe(false);
    await content.stop();
    site.fault = () => undefined;
    (await button('Go on')).click();
    await until(() => expect(dataReady()).toBe('offline'));
  });

  test('is taken back when the browser threw the app’s files away, as is seen when one comes back', async () => {
    const { device } = await openApp();
    await until(() => expect(dataReady()).toBe('offline'));
    shell.complete = false;
    comeBack();
    await until(() => expect(dataReady()).toBeUndefined());
    expect(device.readyOffline).toBe(false);
    shell.complete = true;
    comeBack();
    await until(() => expect(dataReady()).toBe('offline'));
  });

  test('stays while newer papers come in', async () => {
    const { content } = await openApp();
    await until(() => expect(dataReady()).toBe('offline'));
    // Over, too: one that is under way has asked for its version.
    await content.sync();
    site.deploy('v2', [papers('a', 3), [paper('c-1')]]);
    const ready: (string | undefined)[] = [];
    site.fault = () => void ready.push(dataReady());
    await content.sync();
    await until(() => expect(content.state.version).toBe('v2'));
    expect(ready.length).toBeGreaterThan(1);
    expect([...new Set([...ready, dataReady()])]).toEqual(['offline']);
  });
});

describe('a worker that broke', () => {
  test('is told once, leaves nobody waiting, and is started again by "Try again"', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { content } = await openApp();
    await until(() => expect(dataReady()).toBe('offline'));
    const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
    const { revision } = content;
    const search = content.search('Title', 5, new AbortController().signal);
    SessionWorker.started[0]!.dispatchEvent(new Event('error'));
    await expect(search).rejects.toMatchObject({ fault: { kind: 'broken' } });
    expect(banners.current?.message).toMatch(/has stopped\. Try again/);
    expect(content.state).toMatchObject({ status: 'failed', papers: 5 });
    await until(() => expect(dataReady()).toBeUndefined());
    await expect(content.paper('a-1')).rejects.toMatchObject({ fault: { kind: 'broken' } });

    (await button('Try again')).click();
    await until(() => expect(content.state).toMatchObject({ status: 'ready', papers: 5, complete: true }));
    expect(SessionWorker.started).toHaveLength(2);
    expect(content.revision).not.toBe(revision);
    expect((await content.paper('a-1'))?.id).toBe('a-1');
    await until(() => expect(dataReady()).toBe('offline'));
  });

  test('is started again by itself after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { content } = await openApp();
    await until(() => expect(content.state).toMatchObject({ complete: true }));
    SessionWorker.started[0]!.dispatchEvent(new Event('error'));
    expect(content.state.status).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    await until(() => expect(content.state).toMatchObject({ status: 'ready', complete: true }));
  });
});
