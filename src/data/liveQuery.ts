import { liveQuery } from 'dexie';
import { DataError } from './dataError.ts';

/**
 * Runs `querier` now and again whenever what it read has changed, in this tab or another. It must read through one of
 * the operations of `library/`, which repair a lost connection themselves, and must not read reactive state: only
 * reads of the database are tracked.
 *
 * @returns stops watching. After `onError` nothing more is reported: watch anew.
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
