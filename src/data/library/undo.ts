import type { Change, RecordEdit } from '../../core/merge/change.ts';
import { inverseOf } from '../../core/merge/inverse.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import { inOneTransaction, OF_PAPERS, OF_SEARCHES, UNDO } from './change.ts';
import { editsFor } from './edits.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { rulesOf, type MergedTable } from './records.ts';

/**
 * Takes a change back, exactly: what it wrote gets the value of before, unless it has been written anew since. Undone
 * twice is undone once.
 */
export default function undoChange(library: LibraryDatabase, { id, edits }: Change): Promise<Change> {
  return inOneTransaction(
    library,
    `${UNDO}${id}`,
    async (look, clock) => {
      const undone = await undoneIn(library);
      return editsFor(look, edits as (RecordEdit & { table: MergedTable })[], (edit, record, parts) =>
        inverseOf(
          edit,
          record,
          parts,
          rulesOf(edit.table),
          (seen) => clock.next(seen),
          (field, stamp) => undone(edit.table, field, stamp),
        ),
      );
    },
    { of: undoneOf(edits) },
  );
}

/** Tables that are read or written to take edits back. */
function undoneOf(edits: readonly RecordEdit[]): string[] {
  const tables = new Set(edits.map(({ table }) => table));
  return [...OF_PAPERS, ...tables, ...(tables.has('searches') ? OF_SEARCHES : [])];
}

/** Says which stamp a value had before undoing something later wrote it again. */
async function undoneIn({
  changes,
}: LibraryDatabase): Promise<(table: string, field: string, stamp: Stamp) => Stamp> {
  const restored = new Map<string, Stamp>();
  const key = (table: string, field: string, stamp: Stamp) => JSON.stringify([table, field, stamp]);
  for (const { edits } of await changes.where('id').startsWith(UNDO).toArray())
    for (const { table, fields } of edits)
      for (const { field, stamp, restores } of fields)
        if (restores !== undefined) restored.set(key(table, field, stamp), restores);
  return (table, field, stamp) => {
    let now = stamp;
    for (let next = restored.get(key(table, field, now)); next !== undefined && next < now;) {
      now = next;
      next = restored.get(key(table, field, now));
    }
    return now;
  };
}
