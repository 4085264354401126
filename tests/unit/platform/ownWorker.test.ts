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

  it('of an app above this one is not its own', () => {
    const scripts = [`${SITE}service-worker.js`, 'https://example.org/service-worker.js'];
    expect(scripts.map((scriptURL) => isOwn({ scriptURL } as ServiceWorker))).toEqual([true, false]);
    expect(isOwn(null)).toBe(false);
  });
});
