import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askWorker, isOwn } from '../../../src/platform/ownWorker.ts';
import { FakeContainer, FakeWorker, SITE, stubPage } from './fakeServiceWorkers.ts';

const asked = (worker: FakeWorker) =>
  askWorker(worker as unknown as ServiceWorker, { type: 'SHELL_COMPLETE?' }, 50);

beforeEach(() => void stubPage(new FakeContainer(), vi.fn()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a service worker', () => {
  it.each([
    [true, true],
    [false, false],
    ['yes', false],
  ])('that answers %j says %j', async (answer, said) => {
    expect(await asked(new FakeWorker(answer))).toBe(said);
  });

  it('that never answers says no, and nothing listens to it any more', async () => {
    const closed = vi.spyOn(MessagePort.prototype, 'close');
    const worker = new FakeWorker();
    worker.postMessage = () => undefined;
    expect(await asked(worker)).toBe(false);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('that says again and again that it is at it is waited for, beyond any limit', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const worker = new FakeWorker();
    let port!: MessagePort;
    worker.postMessage = (_question: unknown, [given]: MessagePort[]) => void (port = given!);
    const said = asked(worker);
    const received = vi.spyOn(port, 'postMessage');
    for (let part = 0; part < 4; part++) {
      port.postMessage('busy');
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(50);
    }
    port.postMessage(true);
    expect(received).toHaveBeenCalledTimes(5);
    expect(await said).toBe(true);
    vi.useRealTimers();
  });

  it('of an app above this one is not its own', () => {
    const scripts = [`${SITE}service-worker.js`, 'https://example.org/service-worker.js'];
    expect(scripts.map((scriptURL) => isOwn({ scriptURL } as ServiceWorker))).toEqual([true, false]);
    expect(isOwn(null)).toBe(false);
  });
});
