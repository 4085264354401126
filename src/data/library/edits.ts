import { applyEdit, type RecordEdit } from '../../core/merge/change.ts';
import type { Stamped } from '../../core/merge/record.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { Look } from './look.ts';
import type { MergedTable } from './records.ts';

/** Works out the edits of many records, each from how it stands after those before; one edit a record comes out. */
export async function editsFor<T extends { table: string; id: string }>(
  look: Look,
  items: readonly T[],
  edit: (record: Stamped | undefined, item: T) => RecordEdit | null,
): Promise<RecordEdit[]> {
  const edits = new Map<string, RecordEdit>();
  for (const [table, group] of byTable(items)) {
    const ids = [...new Set(group.map(({ id }) => look.idIn(table, id)))];
    const found = await look.records<Stamped>(table as MergedTable, ids);
    const records = new Map(ids.map((id, at) => [id, found[at]]));
    for (const item of group) {
      const id = look.idIn(table, item.id);
      const next = edit(records.get(id), { ...item, id });
      if (!next) continue;
      const key = JSON.stringify([table, id]);
      edits.set(key, joined(edits.get(key), next));
      records.set(id, applyEdit(records.get(id), next));
    }
  }
  return [...edits.values()];
}

/** Writes edits as they were worked out, in the transaction that this is called in. */
export async function writeEdits(library: LibraryDatabase, edits: readonly RecordEdit[]): Promise<void> {
  for (const [table, group] of byTable(edits)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const stored = (await library.table<Stamped, string>(table).bulkGet(ids)) as (Stamped | undefined)[];
    const records = new Map(ids.map((id, at) => [id, stored[at]]));
    for (const edit of group) records.set(edit.id, applyEdit(records.get(edit.id), edit));
    await library.table<Stamped, string>(table).bulkPut([...records.values()] as Stamped[]);
  }
}

/** Two edits of one record as one, with what was there before both. */
function joined(first: RecordEdit | undefined, second: RecordEdit): RecordEdit {
  if (!first) return second;
  const fields = new Map(first.fields.map((edit) => [edit.field, edit]));
  for (const edit of second.fields)
    fields.set(edit.field, { ...edit, before: (fields.get(edit.field) ?? edit).before });
  return { ...second, fields: [...fields.values()] };
}

function byTable<T extends { table: string }>(items: readonly T[]): Map<T['table'], T[]> {
  const groups = new Map<T['table'], T[]>();
  for (const item of items) {
    const group = groups.get(item.table);
    if (group) group.push(item);
    else groups.set(item.table, [item]);
  }
  return groups;
}
