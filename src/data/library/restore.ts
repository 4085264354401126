import type { PromiseExtended } from 'dexie';
import { TABLES, type Backup } from '../../core/backup/backup.ts';
import { heldBackup, type HeldBackup } from '../../core/backup/held.ts';
import { isSame } from '../../core/merge/canonical.ts';
import type { Change, RecordEdit } from '../../core/merge/change.ts';
import { mergeRecords, stampOf, valueOf, type FieldEdit, type Stamped } from '../../core/merge/record.ts';
import { NO_STAMP } from '../../core/merge/stamp.ts';
import { gotOn } from '../silence.ts';
import { FURTHER, furtherIn, NOT_KEPT, readable } from './backup.ts';
import { inOneTransaction } from './change.ts';
import { drawId } from './device.ts';
import { inTurn } from './inTurn.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { putAll } from './putAll.ts';
import { forgetStep } from './refreshSaves.ts';
import { rulesOf } from './records.ts';

/** Whole papers: long, and needed neither to know whether they were written anew nor for an undo to be undone. */
export const LONG = 'paper';
export const PREFERENCES = 'preferences';

interface Merged {
  record: Stamped;
  edit: RecordEdit;
}

/**
 * Merges a backup into the library in one transaction. Records are written as the merge has them, with the stamps that
 * they were written with: what was merged twice changes nothing, and two libraries that merged each other are equal.
 * Preferences are of a device: they are taken where nothing was chosen here. Of texts no more than some hundred records are
 * in memory: what is to be written is worked out once more when it is written.
 *
 * @param id of this change alone, and the same for every try of it
 * @param onStep called while it gets on: all else that is asked of the library waits for its end
 */
export function restoreBackup(
  library: LibraryDatabase,
  restored: Backup | HeldBackup,
  id = drawId(),
  onStep: () => void = () => gotOn(library),
): Promise<Change> {
  const backup = 'sealed' in restored ? restored : heldBackup(restored, true);
  return inOneTransaction(
    library,
    id,
    () => {
      const edits: RecordEdit[] = [];
      return mergeEach(
        library,
        backup,
        onStep,
        (_, merged) => void edits.push(...merged.map(({ edit }) => edit)),
      )
        .then(() => keepFurther(library, backup))
        .then(() => preferenceEdits(library, backup))
        .then((preferences) => [...edits, ...preferences]);
    },
    {
      writeAll: async (edits) => {
        const written = new Map<string, number>();
        for (const { table } of edits) written.set(table, (written.get(table) ?? 0) + 1);
        await mergeEach(library, backup, onStep, (table, merged) =>
          putAll(
            library.table(table),
            merged.map(({ record }) => record),
            written.get(table),
          ),
        );
        await forgetStep(library);
        await putPreferences(library, edits);
      },
    },
  );
}

/** What becomes of the records of a backup, lot by lot, in the transaction that this is called in. */
function mergeEach(
  library: LibraryDatabase,
  backup: HeldBackup,
  onStep: () => void,
  take: (table: string, merged: Merged[]) => PromiseLike<unknown> | void,
): PromiseExtended<void> {
  return inTurn(TABLES.values(), (table) =>
    inTurn(backup.records(table), (there) =>
      library
        .table<Stamped, string>(table)
        .bulkGet(there.map((record) => record.id))
        .then((here) => {
          onStep();
          return take(
            table,
            there.flatMap((record, at) => changeOf(table, here[at], record)),
          );
        }),
    ),
  );
}

/** What becomes of one record; nothing where it has all that the other has. */
function changeOf(table: string, here: Stamped | undefined, there: Stamped): Merged[] {
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

async function preferenceEdits({ preferences }: LibraryDatabase, backup: HeldBackup): Promise<RecordEdit[]> {
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

async function keepFurther({ device }: LibraryDatabase, backup: HeldBackup): Promise<void> {
  const unknown = backup.tables.filter((name) => !TABLES.includes(name));
  if (unknown.length === 0) return;
  const kept = furtherIn(await device.get(FURTHER));
  for (const name of unknown) {
    const records = new Map((kept.get(name) ?? []).map((record) => [record.id, record]));
    for (const lot of backup.records(name))
      for (const record of lot) {
        const known = records.get(record.id);
        records.set(record.id, known ? mergeRecords(known, record) : record);
      }
    kept.set(name, [...records.values()]);
  }
  await device.put({ key: FURTHER, value: Object.fromEntries(kept) });
}
