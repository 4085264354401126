import { applyEdit, type RecordEdit } from '../../core/merge/change.ts';
import type { Stamped } from '../../core/merge/record.ts';
import { joined, type Look } from './look.ts';
import type { MergedTable } from './records.ts';

/**
 * Works out the edits of many records, each from how it stands after those before; one edit a record comes out.
 *
 * @param edit gets what is wanted, the record, and what that was joined of before all this
 */
export async function editsFor<T extends { table: string; id: string }>(
  look: Look,
  items: readonly T[],
  edit: (item: T, record: Stamped | undefined, parts: readonly Stamped[]) => RecordEdit | null,
): Promise<RecordEdit[]> {
  const edits = new Map<string, RecordEdit>();
  for (const [table, group] of byTable(items)) {
    const ids = [...new Set(group.map(({ id }) => look.idIn(table, id)))];
    const found = await look.parts<Stamped>(table as MergedTable, ids);
    const parts = new Map(ids.map((id, at) => [id, found[at]!]));
    const records = new Map(ids.map((id) => [id, joined(parts.get(id)!, table)]));
    for (const item of group) {
      const id = look.idIn(table, item.id);
      const next = edit({ ...item, id }, records.get(id), parts.get(id)!);
      if (!next) continue;
      const key = JSON.stringify([table, id]);
      edits.set(key, bothOf(edits.get(key), next));
      records.set(id, applyEdit(records.get(id), next));
    }
  }
  return [...edits.values()];
}

/** Has edits written as they were worked out. */
export async function writeEdits(look: Look, edits: readonly RecordEdit[]): Promise<void> {
  for (const [table, group] of byTable(edits)) {
    const stored = await look.rows<Stamped>(
      table,
      group.map(({ id }) => id),
    );
    const records = new Map(group.map(({ id }, at) => [id, stored[at]]));
    for (const edit of group) records.set(edit.id, applyEdit(records.get(edit.id), edit));
    for (const [id, record] of records) look.put(table, id, record);
  }
}

/** Two edits of one record as one, with what was there before both. */
function bothOf(first: RecordEdit | undefined, second: RecordEdit): RecordEdit {
  if (!first) return second;
  const fields = new Map(first.fields.map((edit) => [edit.field, edit]));
  for (const edit of second.fields) {
    const { before, since } = fields.get(edit.field) ?? edit;
    fields.set(edit.field, { ...edit, before, since });
  }
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
