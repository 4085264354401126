import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../until.ts';

const SCRIPT = 'https://example.org/repo/service-worker.js';

/** A worker that answers the one question it may be asked. */
class Worker extends EventTarget {
  readonly scriptURL = SCRIPT;
  state = 'activated';
  readonly asked: unknown[] = [];
  readonly #answer: unknown;

  constructor(answer: unknown = undefined) {
    super();
    this.#answer = answer;
  }

  postMessage(question: unknown, [port]: MessagePort[]): void {
    this.asked.push(question);
    port!.postMessage(this.#answer);
    port!.close();
  }
}

class Registration extends EventTarget {
  active: Worker | null = null;
  waiting: Worker | null = null;
  installing: Worker | null = null;
  readonly update = vi.fn(async () => undefined);
}

class Container extends EventTarget {
  controller: Worker | null = null;
  readonly registration = new Registration();
  readonly register = vi.fn(async (_address: string, _options: RegistrationOptions) => this.registration);
  readonly ready = Promise.resolve(this.registration);

  takeOver(worker: Worker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: Container;
const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
  reload.mockClear();
  container = new Container();
  const page = Object.assign(new EventTarget(), {
    baseURI: 'https://example.org/repo/',
    readyState: 'complete',
    visibilityState: 'visible',
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { origin: 'https://example.org', href: 'https://example.org/repo/', reload });
  vi.stubGlobal('navigator', { serviceWorker: container });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const load = () => import('../../../src/platform/serviceWorker.ts');

describe('the service worker', () => {
  it('is registered beside the page, its script never from the HTTP cache', async () => {
    (await load()).registerServiceWorker();
    await until(() => expect(container.register).toHaveBeenCalledWith(SCRIPT, { updateViaCache: 'none' }));
  });

  it('is done without where the browser has none or refuses it', async () => {
    vi.stubGlobal('navigator', {});
    const without = await load();
    without.registerServiceWorker();
    expect(await without.shellIsComplete()).toBe(false);
    vi.resetModules();
    vi.stubGlobal('navigator', { serviceWorker: container });
    container.register.mockRejectedValue(new DOMException('private window', 'SecurityError'));
    const refused = await load();
    refused.registerServiceWorker();
    expect(await refused.shellIsComplete()).toBe(false);
  });

  it('is asked whether every file is here, and only its yes counts', async () => {
    const { registerServiceWorker, shellIsComplete } = await load();
    registerServiceWorker();
    container.registration.active = new Worker(true);
    expect(await shellIsComplete()).toBe(true);
    expect(container.registration.active.asked).toEqual([{ type: 'SHELL_COMPLETE?' }]);
    container.registration.active = new Worker(false);
    expect(await shellIsComplete()).toBe(false);
  });
});

describe('a newer version', () => {
  it('that waits is told of, also when it waited before this page came', async () => {
    container.registration.waiting = new Worker();
    const { onUpdateWaiting, registerServiceWorker } = await load();
    const told = vi.fn();
    onUpdateWaiting(told);
    registerServiceWorker();
    await until(() => expect(told).toHaveBeenCalledTimes(1));
  });

  it('is let in when accepted, and the page reloads once it is in charge', async () => {
    const newer = new Worker();
    container.controller = new Worker();
    container.registration.waiting = newer;
    const { applyUpdate, onTakenOver, registerServiceWorker } = await load();
    const taken = vi.fn();
    onTakenOver(taken);
    registerServiceWorker();
    await applyUpdate();
    expect(newer.asked).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    container.takeOver(newer);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(taken).not.toHaveBeenCalled();
  });

  it('that another tab let in is told of, and nothing reloads by itself', async () => {
    container.controller = new Worker();
    const { applyUpdate, onTakenOver, registerServiceWorker } = await load();
    const taken = vi.fn();
    onTakenOver(taken);
    registerServiceWorker();
    container.takeOver(new Worker());
    expect(taken).toHaveBeenCalledTimes(1);
    expect(reload).not.toHaveBeenCalled();
    await applyUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is not what a first visit’s worker is', async () => {
    const { onTakenOver, registerServiceWorker } = await load();
    const taken = vi.fn();
    onTakenOver(taken);
    registerServiceWorker();
    container.takeOver(new Worker());
    expect(taken).not.toHaveBeenCalled();
    container.takeOver(new Worker());
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('is asked for on coming back after an hour, and being offline is no error', async () => {
    const { checkForUpdate, registerServiceWorker } = await load();
    registerServiceWorker();
    const { update } = container.registration;
    document.dispatchEvent(new Event('visibilitychange'));
    await checkForUpdate();
    expect(update).toHaveBeenCalledTimes(1);
    update.mockRejectedValue(new TypeError('Failed to fetch'));
    vi.setSystemTime(Date.now() + 60 * 60 * 1000);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => expect(update).toHaveBeenCalledTimes(2));
    expect(await checkForUpdate()).toBe('unreachable');
  });

  it('is found when asking brings it, and when it waits already', async () => {
    const { checkForUpdate, registerServiceWorker } = await load();
    expect(await checkForUpdate()).toBe('none');
    registerServiceWorker();
    const { registration } = container;
    expect(await checkForUpdate()).toBe('none');
    registration.update.mockImplementationOnce(async () => void (registration.installing = new Worker()));
    expect(await checkForUpdate()).toBe('found');
    Object.assign(registration, { installing: null, waiting: new Worker() });
    expect(await checkForUpdate()).toBe('found');
  });
});
