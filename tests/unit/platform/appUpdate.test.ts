import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../until.ts';
import { FakeContainer, FakeWorker, SCRIPT, stubPage } from './fakeServiceWorkers.ts';

const HOUR = 3_600_000;

let container: FakeContainer;
let page: EventTarget;
const reload = vi.fn();
const fetched = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'] });
  reload.mockClear();
  fetched.mockReset().mockResolvedValue(new Response(''));
  vi.stubGlobal('fetch', fetched);
  container = new FakeContainer();
  container.hasInstalled();
  page = stubPage(container, reload);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  // What registers is read when it is asked for.
  await vi.dynamicImportSettled();
}

async function started() {
  const { registerServiceWorker, tellStarted } = await import('../../../src/platform/serviceWorker.ts');
  const updates = await import('../../../src/platform/appUpdate.ts');
  const check = await import('../../../src/platform/updateCheck.ts');
  const taken = vi.fn();
  updates.onTakenOver(taken);
  updates.followTakeover();
  check.keepAsking();
  tellStarted('https://example.org/repo/assets/index-a.js');
  registerServiceWorker();
  await pass();
  return { ...updates, ...check, taken };
}

function waitsAlready(): FakeWorker {
  const newer = new FakeWorker();
  newer.state = 'installed';
  container.registration.waiting = newer;
  return newer;
}

describe('a newer version', () => {
  it('is let in when accepted, and the page reloads once it is in charge', async () => {
    const newer = waitsAlready();
    const { applyUpdate, taken } = await started();
    applyUpdate();
    expect(newer.asked).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    container.takeOver(newer);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(taken).not.toHaveBeenCalled();
  });

  it('that never gets in charge keeps nobody waiting', async () => {
    waitsAlready();
    const { applyUpdate } = await started();
    applyUpdate();
    await pass(10_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('that another tab let in is told of, and nothing reloads by itself', async () => {
    const { applyUpdate, taken } = await started();
    container.takeOver(new FakeWorker());
    expect(taken).toHaveBeenCalledTimes(1);
    expect(reload).not.toHaveBeenCalled();
    applyUpdate();
    await pass();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('that could not start is tried again before the reload', async () => {
    container.registration.active!.wentBack = true;
    const { applyUpdate } = await started();
    await until(() => expect(container.registration.active!.asked).toHaveLength(1));
    await pass();
    applyUpdate();
    await until(() => expect(reload).toHaveBeenCalledOnce());
    expect(container.registration.active!.asked.at(-1)).toEqual({ type: 'GO_ON' });
  });

  it.each([
    ['', () => void (container.controller = null)],
    [', also where an app above was in charge', () => void container.isBelow()],
  ])('is not what a first visit’s worker is%s', async (_, arrive) => {
    arrive();
    const { taken } = await started();
    container.takeOver(new FakeWorker());
    expect(taken).not.toHaveBeenCalled();
    container.takeOver(new FakeWorker());
    expect(taken).toHaveBeenCalledTimes(1);
  });
});

describe('without being told to, the app asks for newer versions', () => {
  const comeBack = async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
  };

  it('on coming back after an hour, and not before', async () => {
    await started();
    const { update } = container.registration;
    await comeBack();
    expect(update).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + HOUR);
    await comeBack();
    expect(update).toHaveBeenCalledTimes(1);
    await comeBack();
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('with the next return of the network after the server could not be reached', async () => {
    await started();
    const { update } = container.registration;
    update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    vi.setSystemTime(Date.now() + HOUR);
    await comeBack();
    page.dispatchEvent(new Event('online'));
    await pass();
    expect(update).toHaveBeenCalledTimes(2);
  });

  it('on coming back after one that did not come whole', async () => {
    await started();
    container.registration.find(new FakeWorker());
    container.registration.fail();
    await pass();
    await comeBack();
    expect(container.registration.update).toHaveBeenCalledTimes(1);
  });

  it('though the clock was set back', async () => {
    await started();
    vi.setSystemTime(Date.now() - 365 * 24 * HOUR);
    await comeBack();
    expect(container.registration.update).toHaveBeenCalledTimes(1);
  });
});

describe('asked for a newer version, the app says', () => {
  /** What is answered, when all that may happen in so long has happened. */
  const answerOf = async (asked: Promise<string>, ms = 0) => {
    let answer: string | undefined;
    void asked.then((given) => (answer = given));
    await pass(ms);
    return answer;
  };

  it('none, where there is none or there are no service workers', async () => {
    const { checkForUpdate } = await started();
    expect(await answerOf(checkForUpdate())).toBe('none');
    stubPage(undefined, reload);
    vi.resetModules();
    expect(await answerOf((await started()).checkForUpdate())).toBe('none');
  });

  it('waiting, where one comes or has come already', async () => {
    const { checkForUpdate } = await started();
    const { registration } = container;
    registration.update.mockImplementationOnce(async () => registration.find(new FakeWorker()) as undefined);
    const asked = checkForUpdate();
    expect(await answerOf(asked)).toBeUndefined();
    registration.install();
    expect(await answerOf(asked)).toBe('waiting');
    expect(await answerOf(checkForUpdate())).toBe('waiting');
  });

  it('broken, where one does not come whole; coming, where it takes its time', async () => {
    const { checkForUpdate } = await started();
    const { registration } = container;
    registration.update.mockImplementation(async () => registration.find(new FakeWorker()) as undefined);
    let asked = checkForUpdate();
    await pass();
    registration.fail();
    expect(await answerOf(asked)).toBe('broken');
    asked = checkForUpdate();
    expect(await answerOf(asked, 15_000)).toBe('coming');
  });

  it('unreachable or refused, by whether the server answers at all', async () => {
    const { checkForUpdate } = await started();
    container.registration.update.mockRejectedValue(new TypeError('Failed to update'));
    expect(await answerOf(checkForUpdate())).toBe('refused');
    expect(fetched).toHaveBeenCalledWith(SCRIPT, { cache: 'no-store' });
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await answerOf(checkForUpdate())).toBe('unreachable');
  });

  it('silent, where no answer comes in 15 seconds', async () => {
    const { checkForUpdate } = await started();
    container.registration.update.mockReturnValue(new Promise(() => undefined));
    const asked = checkForUpdate();
    expect(await answerOf(asked, 14_999)).toBeUndefined();
    expect(await answerOf(asked, 1)).toBe('silent');
  });

  it('what became of the first version, and tries it again where it had failed', async () => {
    container.controller = null;
    container.registration.active = null;
    container.registration.installing = new FakeWorker(true);
    const { checkForUpdate } = await started();
    expect(await answerOf(checkForUpdate(), 15_000)).toBe('incomplete');
    container.registration.fail();
    await pass();
    container.register.mockRejectedValueOnce(new TypeError('404'));
    expect(await answerOf(checkForUpdate())).toBe('refused');
    container.registration.installing = new FakeWorker(true);
    const asked = checkForUpdate();
    await pass();
    container.registration.install();
    expect(await answerOf(asked)).toBe('installed');
    expect(await answerOf(checkForUpdate())).toBe('none');
  });
});
