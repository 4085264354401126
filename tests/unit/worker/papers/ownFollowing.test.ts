import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StateTracker } from '../../../../src/worker/content/stateTracker.ts';
import { OwnFollowing } from '../../../../src/worker/papers/ownFollowing.ts';
import { OwnPapers } from '../../../../src/worker/papers/ownPapers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Follows papers of which a round takes so long. @returns when each round began, milliseconds, and how often all was kept */
function followed(roundMs: number) {
  const state = {
    current: { own: { papers: 0, found: 0, revision: 0 } },
    change: () => undefined,
  } as unknown as StateTracker;
  const seen = { begun: [] as number[], kept: 0 };
  const following = new OwnFollowing(new OwnPapers(), {
    state,
    index: async () => {
      seen.begun.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, roundMs));
      return 0;
    },
    check: () => Promise.resolve(),
    keep: () => Promise.resolve(void seen.kept++),
  });
  return { seen, follow: () => void following.follow() };
}

it.each([
  [10, 410],
  [1000, 2000],
  [30_000, 32_000],
])('what changes during a round of %i ms is taken up after %i ms', async (roundMs, next) => {
  const { seen, follow } = followed(roundMs);
  const start = performance.now();
  follow();
  await vi.advanceTimersByTimeAsync(5);
  follow();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(seen.begun.map((at) => at - start)).toEqual([0, next]);
  expect(seen.kept).toBe(1);
});
