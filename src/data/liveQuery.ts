import { hasDatabases } from './refusals.ts';
import { Dexie, liveQuery, type Subscription } from 'dexie';
import { DataError } from './dataError.ts';
import type { DataFaultKind } from './fault.ts';
import { follow, type KeyedQuery, type Observer } from './keyedQuery.ts';
import { nextTask } from './nextTask.ts';

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
 * What reads a database. One that is a function is run anew as a whole whenever what it read has changed: it must not read
 * reactive state, as only reads of the database are tracked.
 *
 * It gets a signal that is given once nobody waits for its answer: what reads long ends with it, because a change that a
 * person makes waits for all that is read of its tables before.
 */
export type Query<T> = ((signal: AbortSignal) => Promise<T>) | KeyedQuery<T>;

/**
 * Runs a query in the next task and again whenever what it read has changed, in this tab or another. It must read through one of the
 * operations of `library/`, which repair a lost connection themselves.
 *
 * A query that failed runs again by itself, a few times, where the fault can be over; after that, or after another
 * fault, with the next change of what it last read. A function whose first run failed has read nothing.
 *
 * @param onError is told of a fault once, and again only after another one or a value.
 * @returns stops watching.
 */
export function watch<T>(
  query: Query<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  if (!hasDatabases()) {
    let isLeft = false;
    queueMicrotask(() => isLeft || onError(new DataError('unavailable')));
    return () => void (isLeft = true);
  }
  let end = () => undefined as void;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let told: string | undefined;

  const start = () => {
    end();
    end = typeof query === 'function' ? rerun(query, { next, error }) : follow(query, { next, error });
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
  let isLeft = false;
  // What asks may be drawing the first picture, and the first query opens the database.
  void nextTask().then(() => isLeft || start());
  return () => {
    isLeft = true;
    clearTimeout(timer);
    end();
  };
}

function rerun<T>(query: (signal: AbortSignal) => Promise<T>, observer: Observer<T>): () => void {
  let running: AbortController | undefined;
  let subscription: Subscription | undefined;
  let held = 0;
  let stopped = false;
  const begin = () => {
    if (stopped) return;
    subscription?.unsubscribe();
    subscription = liveQuery(async () => {
      held = 0;
      running?.abort();
      running = new AbortController();
      return query(running.signal);
    }).subscribe(observer);
  };
  const hold = () => {
    if (++held === MOST_HELD) queueMicrotask(begin);
  };
  Dexie.on.storagemutated.subscribe(hold);
  begin();
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(hold);
    subscription?.unsubscribe();
    running?.abort();
  };
}

function isPassing(problem: unknown): boolean {
  return problem instanceof DataError && PASSING.includes(problem.kind);
}
