import type { PromiseExtended } from 'dexie';
import type { Stamped } from '../../core/merge/record.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { MergedTable } from './records.ts';

/** Records read at once: no task over 10 ms on a phone. */
const AT_ONCE = 500;

/**
 * Hands out all records of a table, some at a time, in the transaction that this is called in, if it is. No async function: Dexie
 * loses its transaction in one that waits often.
 *
 * @param signal ends it, and the transaction with it, when nobody waits for the answer any more: a change that a person
 * makes would have to wait for all that is read of a table before it
 */
export function eachRecord<T extends Stamped>(
  library: LibraryDatabase,
  table: MergedTable,
  take: (record: T) => void,
  signal?: AbortSignal,
  last = '',
): PromiseExtended<void> {
  const next = library.table<T, string>(table).where(':id').above(last).limit(AT_ONCE);
  return next.toArray().then((records) => {
    signal?.throwIfAborted();
    for (const record of records) take(record);
    return records.length < AT_ONCE
      ? undefined
      : eachRecord(library, table, take, signal, records.at(-1)!.id);
  });
}
