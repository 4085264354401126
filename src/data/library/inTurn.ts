import Dexie, { type PromiseExtended } from 'dexie';

/**
 * Does one thing after the other in the transaction that this is called in. No async function: Dexie loses its transaction in
 * one that waits often. What a step does before it waits for the database is not waited for.
 */
export function inTurn<T>(
  items: Iterator<T>,
  step: (item: T) => PromiseLike<unknown>,
): PromiseExtended<void> {
  const next = items.next();
  if (next.done) return Dexie.Promise.resolve();
  return Dexie.Promise.resolve(step(next.value)).then(() => inTurn(items, step));
}
