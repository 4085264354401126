import { applyEdit, type RecordEdit } from '../../core/merge/change.ts';
import type { Stamped } from '../../core/merge/record.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { joined, type Look } from './look.ts';
import type { MergedTable } from './records.ts';

/** Of so many records in one go Dexie tells which were written; of more, that any may have been. */
const TOLD_AT_ONCE = 49;
/** Of more than these, whoever follows a table reads it anew as fast. */
const MOST_TOLD = 2000;

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

/** Writes edits as they were worked out, in the transaction that this is called in. */
export async function writeEdits(library: LibraryDatabase, edits: readonly RecordEdit[]): Promise<void> {
  for (const [table, group] of byTable(edits)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const stored = (await library.table<Stamped, string>(table).bulkGet(ids)) as (Stamped | undefined)[];
    const records = new Map(ids.map((id, at) => [id, stored[at]]));
    for (const edit of group) records.set(edit.id, applyEdit(records.get(edit.id), edit));
    await putAll(library.table<Stamped, string>(table), [...records.values()] as Stamped[]);
  }
}

/** Writes records so that whoever follows the table is told which. In a transaction. */
export async function putAll<T>(
  table: { bulkPut(records: readonly T[]): PromiseLike<unknown> },
  records: readonly T[],
): Promise<void> {
  const atOnce = records.length > MOST_TOLD ? records.length : TOLD_AT_ONCE;
  const lots: PromiseLike<unknown>[] = [];
  for (let at = 0; at < records.length; at += atOnce)
    lots.push(table.bulkPut(records.slice(at, at + atOnce)));
  await Promise.all(lots);
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
