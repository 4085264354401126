import { afterEach, expect, it, vi } from 'vitest';
import { canBadge, setBadge } from '../../../src/platform/badge.ts';

afterEach(() => vi.unstubAllGlobals());

it('puts a number on the icon, and takes it off', () => {
  const setAppBadge = vi.fn(async () => undefined);
  const clearAppBadge = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { setAppBadge, clearAppBadge });
  expect(canBadge()).toBe(true);
  setBadge(3);
  expect(setAppBadge).toHaveBeenCalledExactlyOnceWith(3);
  expect(clearAppBadge).not.toHaveBeenCalled();
  setBadge(0);
  expect(clearAppBadge).toHaveBeenCalledTimes(1);
});

it('is done without where the browser refuses it, or has none', async () => {
  vi.stubGlobal('navigator', { setAppBadge: () => Promise.reject(new Error('NotAllowedError')) });
  setBadge(1);
  setBadge(0);
  await Promise.resolve();
  vi.stubGlobal('navigator', {});
  expect(canBadge()).toBe(false);
  expect(() => setBadge(1)).not.toThrow();
});
