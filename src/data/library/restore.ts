import { recordsIn, TABLES, type Backup } from '../../core/backup/backup.ts';
import { isSame } from '../../core/merge/canonical.ts';
import type { Change, RecordEdit } from '../../core/merge/change.ts';
import { mergeRecords, stampOf, valueOf, type FieldEdit, type Stamped } from '../../core/merge/record.ts';
import { NO_STAMP } from '../../core/merge/stamp.ts';
import { FURTHER, furtherIn, NOT_KEPT, readable } from './backup.ts';
import { inOneTransaction, UNDO } from './change.ts';
import { drawId } from './device.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { putAll } from './putAll.ts';
import { forgetStep } from './refreshSaves.ts';
import { rulesOf } from './records.ts';

/** Whole papers: long, and not needed to know whether they were written anew. */
const LONG = 'paper';
const PREFERENCES = 'preferences';

/**
 * Merges a backup into the library in one transaction. Records are written as the merge has them, with the stamps that
 * they were written with: what was merged twice changes nothing, and two libraries that merged each other are equal.
 * Preferences are of a device: they are taken where nothing was chosen here.
 *
 * @param id of this change alone, and the same for every try of it
 */
export function restoreBackup(library: LibraryDatabase, backup: Backup, id = drawId()): Promise<Change> {
  let merged = new Map<string, Stamped[]>();
  return inOneTransaction(
    library,
    id,
    async () => {
      merged = new Map();
      const edits: RecordEdit[] = [];
      for (const table of TABLES) {
        const there = recordsIn(backup, table);
        const here = await library.table<Stamped, string>(table).bulkGet(there.map((record) => record.id));
        const changed = there.flatMap((record, at) => changeOf(table, here[at], record));
        merged.set(
          table,
          changed.map(({ record }) => record),
        );
        for (const { edit } of changed) edits.push(edit);
      }
      await keepFurther(library, backup);
      return [...edits, ...(await preferenceEdits(library, backup))];
    },
    {
      writeAll: async (edits) => {
        for (const [table, records] of merged) await putAll(library.table(table), records);
        await forgetStep(library);
        await putPreferences(library, edits);
      },
    },
  );
}

/** Takes a merge back: what it wrote is as it was before, with the stamps of then, unless it was written anew since. */
export function undoRestore(library: LibraryDatabase, { id, edits }: Change): Promise<Change> {
  const puts: [string, Stamped][] = [];
  const removed: [string, string][] = [];
  return inOneTransaction(
    library,
    `${UNDO}${id}`,
    async () => {
      puts.length = removed.length = 0;
      const undone: RecordEdit[] = [];
      const records = await recordsOf(library, edits);
      for (const [at, edit] of edits.entries()) {
        const { table } = edit;
        const record = records[at];
        if (!record) continue;
        const own = edit.fields.filter((field) => isAsWritten(record, field));
        // A preference is a row of its own: it goes as a whole.
        if (own.length === 0 || (table === PREFERENCES && own.length < edit.fields.length)) continue;
        undone.push({ ...edit, fields: own.map((field) => inverse(record, field)) });
        const before = withFields(record, own);
        const isEmpty =
          table === PREFERENCES || Object.keys(before).length + Object.keys(before.stamps).length <= 2;
        if (isEmpty) removed.push([table, edit.id]);
        else puts.push([table, before]);
      }
      return undone;
    },
    {
      writeAll: async () => {
        for (const [table, records] of byTable(puts)) await putAll(library.table(table), records);
        for (const [table, keys] of byTable(removed)) await library.table(table).bulkDelete(keys);
        await forgetStep(library);
      },
    },
  );
}

/** The records that edits are of, in their order: read table by table, for a merge may have written a hundred thousand. */
async function recordsOf(
  library: LibraryDatabase,
  edits: readonly RecordEdit[],
): Promise<(Stamped | undefined)[]> {
  const records = new Map<string, Stamped>();
  for (const [table, ids] of byTable(edits.map(({ table, id }) => [table, id])))
    for (const record of await library.table<Stamped, string>(table).bulkGet(ids))
      if (record) records.set(`${table} ${keyOf(table, record)}`, record);
  return edits.map(({ table, id }) => records.get(`${table} ${id}`));
}

/** Preferences are stored by their key, and are no records of a merge. */
function keyOf(table: string, record: Stamped): string {
  return table === PREFERENCES ? (record as unknown as { key: string }).key : record.id;
}

function byTable<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const tables = new Map<string, T[]>();
  for (const [table, one] of pairs) (tables.get(table) ?? tables.set(table, []).get(table)!).push(one);
  return tables;
}

/** What becomes of one record; nothing where it has all that the other has. */
function changeOf(
  table: string,
  here: Stamped | undefined,
  there: Stamped,
): { record: Stamped; edit: RecordEdit }[] {
  const known = here && readable(table, here);
  const record = mergeRecords(known ?? there, there, rulesOf(table));
  const names = new Set(
    [known, record].flatMap((one) => (one ? [...Object.keys(one), ...Object.keys(one.stamps)] : [])),
  );
  names.delete('id');
  names.delete('stamps');
  const fields = [...names].flatMap((field): FieldEdit[] => {
    const [before, after] = [valueOf(known, field), valueOf(record, field)];
    const [since, stamp] = [stampOf(known, field), stampOf(record, field)];
    if (since === stamp && isSame(before, after)) return [];
    return [{ field, before, since, stamp, after: field === LONG ? undefined : after }];
  });
  return fields.length > 0 || !here ? [{ record, edit: { table, id: record.id, fields } }] : [];
}

async function preferenceEdits({ preferences }: LibraryDatabase, backup: Backup): Promise<RecordEdit[]> {
  const chosen = backup.preferences.filter(({ id }) => !NOT_KEPT.includes(id));
  const stored = await preferences.bulkGet(chosen.map(({ id }) => id));
  return chosen
    .filter((_, at) => !stored[at])
    .map((record) => ({
      table: PREFERENCES,
      id: record.id,
      fields: Object.entries(record)
        .filter(([field]) => field !== 'id' && field !== 'stamps')
        .map(([field, after]) => ({ field, before: undefined, since: NO_STAMP, after, stamp: NO_STAMP })),
    }));
}

async function putPreferences({ preferences }: LibraryDatabase, edits: readonly RecordEdit[]): Promise<void> {
  for (const { table, id, fields } of edits)
    if (table === PREFERENCES) {
      const values = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
      await preferences.put({ value: undefined, ...values, key: id });
    }
}

async function keepFurther({ device }: LibraryDatabase, backup: Backup): Promise<void> {
  const unknown = [...backup.tables.keys()].filter((name) => !TABLES.includes(name));
  if (unknown.length === 0) return;
  const kept = furtherIn(await device.get(FURTHER));
  for (const name of unknown) {
    const records = new Map((kept.get(name) ?? []).map((record) => [record.id, record]));
    for (const record of recordsIn(backup, name)) {
      const known = records.get(record.id);
      records.set(record.id, known ? mergeRecords(known, record) : record);
    }
    kept.set(name, [...records.values()]);
  }
  await device.put({ key: FURTHER, value: Object.fromEntries(kept) });
}

function isAsWritten(record: Stamped, { field, stamp, after }: FieldEdit): boolean {
  if (stampOf(record, field) !== stamp) return false;
  return field === LONG || isSame(valueOf(record, field), after);
}

function inverse(record: Stamped, { field, before, since, stamp }: FieldEdit): FieldEdit {
  return { field, before: valueOf(record, field), since: stamp, after: before, stamp: since };
}

function withFields(record: Stamped, edits: readonly FieldEdit[]): Stamped {
  const fields = new Map(Object.entries(record));
  const stamps = new Map(Object.entries(record.stamps ?? {}));
  for (const { field, before, since } of edits) {
    if (before === undefined) fields.delete(field);
    else fields.set(field, before);
    if (since === NO_STAMP) stamps.delete(field);
    else stamps.set(field, since);
  }
  return { ...Object.fromEntries(fields), id: record.id, stamps: Object.fromEntries(stamps) };
}
