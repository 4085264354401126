import { onVisible } from './pageVisibility.ts';

/** How much later each further try is, ms; the last one repeats. */
const AFTER_MS = [2000, 5000, 15_000, 60_000, 10 * 60_000];

export interface Tries {
  /** To be called when a try has failed. */
  failed: () => void;
  /** To be called when one has succeeded: nothing is tried any more. */
  succeeded: () => void;
}

/**
 * Tries something again after it failed: later and later by itself, and at once when the network comes back or the
 * person does.
 */
export function tryAgain(attempt: () => void): Tries {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    attempt();
  };
  addEventListener('online', now);
  onVisible(now);
  return {
    failed: () => {
      clearTimeout(timer);
      timer = setTimeout(now, AFTER_MS[Math.min(failures++, AFTER_MS.length - 1)]);
    },
    succeeded: () => {
      clearTimeout(timer);
      timer = undefined;
      failures = 0;
    },
  };
}
