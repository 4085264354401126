import { afterEach, expect, it, vi } from 'vitest';
import { oneTabAtATime } from '../../../src/platform/keptFile.ts';

afterEach(() => vi.unstubAllGlobals());

/** Locks that are never given, until whoever asks waits no longer. */
const TAKEN = {
  request: (_: string, { signal }: { signal?: AbortSignal }) =>
    new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError'))),
    ),
};

it('where a browser has no locks, it is done all the same', async () => {
  vi.stubGlobal('navigator', {});
  const act = vi.fn(() => Promise.resolve());
  await oneTabAtATime('file', act);
  expect(act).toHaveBeenCalledTimes(1);
});

it('a tab that never ends is waited for as long as was said', async () => {
  vi.stubGlobal('navigator', { locks: TAKEN });
  const act = vi.fn(() => Promise.resolve());
  await oneTabAtATime('file', act, 5);
  expect(act).toHaveBeenCalledTimes(1);
});

it('what fails once it was begun is not done again', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, act: () => Promise<void>) => act() },
  });
  const act = vi.fn(() => Promise.reject(new Error('no room')));
  await expect(oneTabAtATime('file', act, 5)).rejects.toThrow('no room');
  expect(act).toHaveBeenCalledTimes(1);
});
