import { afterEach, expect, it, vi } from 'vitest';
import { askToCheckDaily } from '../../../src/platform/dailyCheck.ts';
import { SCRIPT, SITE } from './fakeServiceWorkers.ts';

afterEach(() => vi.unstubAllGlobals());

function browser(state: string | null, register?: () => Promise<void>) {
  const query = vi.fn(() =>
    state ? Promise.resolve({ state }) : Promise.reject(new TypeError('no such permission')),
  );
  const active = { scriptURL: SCRIPT };
  const ready = Promise.resolve({ active, ...(register && { periodicSync: { register } }) });
  vi.stubGlobal('document', { baseURI: SITE });
  vi.stubGlobal('location', { origin: new URL(SITE).origin });
  vi.stubGlobal('navigator', { permissions: { query }, serviceWorker: { ready } });
}

it('asks for a look once a day where that is granted', async () => {
  const register = vi.fn(async () => undefined);
  browser('granted', register);
  await askToCheckDaily();
  expect(register).toHaveBeenCalledExactlyOnceWith('new-version', { minInterval: 86_400_000 });
});

it('asks for nothing where it is not, and asks nobody for permission', async () => {
  const register = vi.fn(async () => undefined);
  for (const state of ['denied', 'prompt', null]) {
    browser(state, register);
    await askToCheckDaily();
  }
  expect(register).not.toHaveBeenCalled();
});

it('is done without where it is granted and refused all the same, or unknown', async () => {
  browser('granted', () => Promise.reject(new Error('NotAllowedError')));
  await expect(askToCheckDaily()).resolves.toBeUndefined();
  browser('granted');
  await expect(askToCheckDaily()).resolves.toBeUndefined();
  vi.stubGlobal('navigator', {});
  await expect(askToCheckDaily()).resolves.toBeUndefined();
});
