import type { Stamped } from '../../core/merge/record.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { MergedTable } from './records.ts';

/** Records read at once: no task over 10 ms on a phone. */
const AT_ONCE = 1000;

/** Hands out all records of a table, some at a time, in the transaction that this is called in. */
export async function eachRecord<T extends Stamped>(
  library: LibraryDatabase,
  table: MergedTable,
  take: (record: T) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const records = await library.table<T, string>(table).where(':id').above(last).limit(AT_ONCE).toArray();
    for (const record of records) take(record);
    if (records.length < AT_ONCE) return;
    last = records.at(-1)!.id;
  }
}
