import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeContainer, FakeRegistration, FakeWorker, SCRIPT, stubPage } from './fakeServiceWorkers.ts';

let container: FakeContainer;
let page: EventTarget;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'] });
  container = new FakeContainer();
  page = stubPage(container, vi.fn());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const load = () => import('../../../src/platform/serviceWorker.ts');

/** Lets what was promised settle, and timers that are due by then run. */
async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  // What registers is read when it is asked for.
  await vi.dynamicImportSettled();
}

async function started() {
  const platform = await load();
  const states: string[] = [];
  const waiting = vi.fn();
  platform.onShellChange((state) => states.push(state));
  platform.onUpdateWaiting(waiting);
  platform.registerServiceWorker();
  await pass();
  return { ...platform, states, waiting };
}

describe('the service worker', () => {
  it('is registered beside the page, its script never from the HTTP cache', async () => {
    await started();
    expect(container.register).toHaveBeenCalledExactlyOnceWith(SCRIPT, { updateViaCache: 'none' });
  });

  it('is done without where the browser has none', async () => {
    stubPage(undefined, vi.fn());
    const { shellIsComplete, states } = await started();
    expect(states).toEqual(['unsupported']);
    expect(await shellIsComplete()).toBe(false);
  });

  it('is done without where the browser refuses it, as with cookies blocked, and no promise is left to fail unheard', async () => {
    const refused = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    vi.spyOn(container, 'ready', 'get').mockImplementation(refused);
    container.register.mockImplementation(refused);
    container.getRegistration.mockImplementation(refused);
    const { tellStarted } = await load();
    tellStarted('https://example.org/repo/assets/index-a.js');
    const { hasGoneBack, shellIsComplete, states } = await started();
    expect(states).toEqual(['failed']);
    expect(await shellIsComplete()).toBe(false);
    expect(await hasGoneBack()).toBe(false);
  });

  it('is asked whether every file is here, and only its yes counts', async () => {
    container.hasInstalled();
    const { shellIsComplete } = await started();
    expect(await shellIsComplete()).toBe(true);
    expect(container.registration.active!.asked.at(-1)).toEqual({ type: 'SHELL_COMPLETE?' });
    container.registration.active = new FakeWorker(false);
    expect(await shellIsComplete()).toBe(false);
  });

  it('is told which version runs, and tells if that is the one before the newest', async () => {
    const worker = new FakeWorker(true);
    worker.wentBack = true;
    container.hasInstalled(worker);
    const platform = await load();
    platform.registerServiceWorker();
    platform.tellStarted('https://example.org/repo/assets/index-a.js');
    expect(await platform.hasGoneBack()).toBe(true);
    expect(worker.asked).toEqual([{ type: 'STARTED', script: 'https://example.org/repo/assets/index-a.js' }]);
    await platform.goOn();
    expect(worker.asked.at(-1)).toEqual({ type: 'GO_ON' });
  });

  it('of an app above this one is not taken for its own', async () => {
    const neighbour = container.isBelow();
    const own = (container.registration.installing = new FakeWorker(true));
    const platform = await load();
    platform.tellStarted('https://example.org/repo/assets/index-a.js');
    const { shellIsComplete, states } = await started();
    let complete: boolean | undefined;
    void shellIsComplete().then((said) => (complete = said));
    await pass();
    expect([complete, states]).toEqual([undefined, []]);
    container.registration.install();
    container.takeOver(own);
    await pass();
    expect([complete, states]).toEqual([true, ['installed']]);
    // Also for whoever asks when it has been in charge for long.
    expect(await shellIsComplete()).toBe(true);
    expect(neighbour.asked).toEqual([]);
    expect(own.asked.map(({ type }) => type)).toEqual(['STARTED', 'SHELL_COMPLETE?', 'SHELL_COMPLETE?']);
  });

  it('that never answers leaves nobody waiting', async () => {
    const worker = new FakeWorker(true);
    worker.postMessage = vi.fn();
    container.hasInstalled(worker);
    const { shellIsComplete } = await started();
    let complete: boolean | undefined;
    void shellIsComplete().then((said) => (complete = said));
    await pass(10_000);
    await pass(120_000);
    expect(complete).toBe(false);
  });

  it('is known to be here as soon as its first version is', async () => {
    container.registration.installing = new FakeWorker(true);
    const { shellIsComplete, states, waiting } = await started();
    const complete = shellIsComplete();
    container.registration.install();
    await pass();
    void container.ready;
    expect(await complete).toBe(true);
    expect(states).toEqual(['installed']);
    expect(waiting).not.toHaveBeenCalled();
  });
});

describe('a first version that could not be installed', () => {
  /** The browser forgets it: to register again begins anew. */
  const failInstall = async () => {
    container.registration.fail();
    await pass();
    container.registration = new FakeRegistration();
    container.registration.installing = new FakeWorker(true);
  };

  it('is told, and tried again later and later until it is here, and no more then', async () => {
    container.registration.installing = new FakeWorker(true);
    const { states } = await started();
    await failInstall();
    expect(states).toEqual(['failed']);
    expect(container.register).toHaveBeenCalledTimes(1);
    for (const seconds of [2, 5, 15, 60, 600, 600]) {
      await pass(seconds * 1000 - 1);
      const before = container.register.mock.calls.length;
      await pass(1);
      expect(container.register).toHaveBeenCalledTimes(before + 1);
      await failInstall();
    }
    await pass(600_000);
    container.registration.install();
    await pass();
    expect(states).toEqual(['failed', 'installed']);
    const registered = container.register.mock.calls.length;
    await pass(3_600_000);
    page.dispatchEvent(new Event('online'));
    expect(container.register).toHaveBeenCalledTimes(registered);
  });

  it.each([
    ['the network comes back', () => page.dispatchEvent(new Event('online'))],
    ['the page is come back to', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is tried again at once when %s', async (_, happen) => {
    container.registration.installing = new FakeWorker(true);
    const { shellIsComplete, states } = await started();
    const complete = shellIsComplete();
    await failInstall();
    happen();
    await pass();
    expect(container.register).toHaveBeenCalledTimes(2);
    container.registration.install();
    await pass();
    void container.ready;
    expect(await complete).toBe(true);
    expect(states).toEqual(['failed', 'installed']);
  });

  it('is tried again also where the server or the browser refused its script', async () => {
    container.register.mockRejectedValueOnce(new DOMException('unsupported MIME type', 'SecurityError'));
    const { states } = await started();
    expect(states).toEqual(['failed']);
    container.registration.installing = new FakeWorker(true);
    await pass(2000);
    expect(container.register).toHaveBeenCalledTimes(2);
    container.registration.install();
    await pass();
    expect(states).toEqual(['failed', 'installed']);
  });
});

describe('a newer version', () => {
  beforeEach(() => container.hasInstalled());

  it('that waits is told of, also when it waited before this page came', async () => {
    container.registration.waiting = new FakeWorker();
    container.registration.waiting.state = 'installed';
    const { waiting } = await started();
    expect(waiting).toHaveBeenCalledTimes(1);
  });

  it('that waits is known though the browser is busy with the registration', async () => {
    container.registration.waiting = new FakeWorker();
    container.registration.waiting.state = 'installed';
    container.register.mockReturnValue(new Promise(() => undefined));
    const { waiting, states } = await started();
    expect(waiting).toHaveBeenCalledTimes(1);
    expect(states).toEqual(['installed']);
  });

  it('is told of each time, however long the page is open, also after one that did not come whole', async () => {
    const { waiting, onInstallFailed, states } = await started();
    const broken = vi.fn();
    onInstallFailed(broken);
    const { registration } = container;
    for (const told of [1, 2]) {
      await pass(3_600_000);
      registration.find(new FakeWorker());
      expect(waiting).toHaveBeenCalledTimes(told - 1);
      registration.install();
      await pass();
      expect(waiting).toHaveBeenCalledTimes(told);
    }
    registration.find(new FakeWorker());
    registration.fail();
    await pass();
    expect(broken).toHaveBeenCalledTimes(1);
    expect(waiting).toHaveBeenCalledTimes(2);
    registration.find(new FakeWorker());
    registration.install();
    await pass();
    expect(waiting).toHaveBeenCalledTimes(3);
    expect(states).toEqual(['installed']);
  });

  it('that is on its way when the page comes is told of when it is here', async () => {
    container.registration.installing = new FakeWorker();
    const { waiting } = await started();
    expect(waiting).not.toHaveBeenCalled();
    container.registration.install();
    await pass();
    expect(waiting).toHaveBeenCalledTimes(1);
  });
});
