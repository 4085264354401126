import { hasDatabases } from './refusals.ts';
import { Dexie, liveQuery, type Subscription } from 'dexie';
import { DataError } from './dataError.ts';
import type { DataFaultKind } from './fault.ts';

/** Faults that can be over by themselves; what the browser refuses, or a newer version wrote, stays as it is. */
const PASSING: readonly DataFaultKind[] = ['lost', 'aborted', 'blocked', 'quota'];
/** After a fault the query runs again so much later each time, ms: most are over in moments, some with a phone's nap. */
export const AGAIN_AFTER: readonly number[] = [1000, 3000, 10_000, 30_000, 60_000];
/**
 * After so many changes a query runs again that depends on none of them. Until it runs, Dexie holds each key that changed
 * anywhere, for each query that is followed: 2 MB for 1,000 papers of an import.
 */
const MOST_HELD = 256;

/**
 * Runs `querier` now and again whenever what it read has changed, in this tab or another. It must read through one of
 * the operations of `library/`, which repair a lost connection themselves, and must not read reactive state: only
 * reads of the database are tracked.
 *
 * A querier that failed runs again by itself, a few times, where the fault can be over; after that, or after another
 * fault, with the next change of what it last read. One whose first run failed has read nothing.
 *
 * @param querier gets a signal that is given once nobody waits for its answer: what reads long ends with it, because a
 * change that a person makes waits for all that is read of its tables before
 * @param onError is told of a fault once, and again only after another one or a value.
 * @returns stops watching.
 */
export function watch<T>(
  querier: (signal: AbortSignal) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  if (!hasDatabases()) {
    let isLeft = false;
    queueMicrotask(() => isLeft || onError(new DataError('unavailable')));
    return () => void (isLeft = true);
  }
  let subscription: Subscription | undefined;
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let held = 0;
  let stopped = false;
  let told: string | undefined;

  const start = () => {
    if (stopped) return;
    subscription?.unsubscribe();
    subscription = liveQuery(async () => {
      held = 0;
      running?.abort();
      running = new AbortController();
      return querier(running.signal);
    }).subscribe({ next, error });
  };
  const next = (value: T) => {
    clearTimeout(timer);
    failures = 0;
    told = undefined;
    onValue(value);
  };
  const error = (problem: unknown) => {
    clearTimeout(timer);
    const delay = isPassing(problem) ? AGAIN_AFTER[failures++] : undefined;
    if (delay !== undefined) timer = setTimeout(start, delay);
    const message = String(problem);
    if (message !== told) onError(problem);
    told = message;
  };
  const hold = () => {
    if (++held === MOST_HELD) queueMicrotask(start);
  };
  Dexie.on('storagemutated', hold);
  start();
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(hold);
    clearTimeout(timer);
    subscription?.unsubscribe();
    running?.abort();
  };
}

function isPassing(problem: unknown): boolean {
  return problem instanceof DataError && PASSING.includes(problem.kind);
}
