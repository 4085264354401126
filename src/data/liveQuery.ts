import { liveQuery } from 'dexie';
import { DataError } from './dataError.ts';

/**
 * Runs `querier` now and again whenever what it read has changed, in this tab or another. It must read through one of
 * the operations of `library/`, which repair a lost connection themselves, and must not read reactive state: only
 * reads of the database are tracked.
 *
 * A querier that failed runs again with the next change of what it last read; one whose first run failed has read
 * nothing, and is never run again.
 *
 * @returns stops watching.
 */
export function watch<T>(
  querier: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  if (!globalThis.indexedDB) {
    let stopped = false;
    queueMicrotask(() => stopped || onError(new DataError('unavailable')));
    return () => void (stopped = true);
  }
  const subscription = liveQuery(querier).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
