import type { EntityTable } from 'dexie';
import type { Stamped } from '../../core/merge/record.ts';

/** Records read in one go: some ms of a phone. */
const AT_ONCE = 2000;

/** Goes through all records of a table in the order of their ids, in parts between which something else may be done. */
export async function eachPart<T extends Stamped>(
  table: EntityTable<T, 'id'>,
  see: (record: T) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const part = (await table.where(':id').above(last).limit(AT_ONCE).toArray()) as T[];
    part.forEach(see);
    if (part.length < AT_ONCE) return;
    last = part.at(-1)!.id;
  }
}
