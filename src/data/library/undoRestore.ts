import type { PromiseExtended } from 'dexie';
import { isSame } from '../../core/merge/canonical.ts';
import type { Change, RecordEdit } from '../../core/merge/change.ts';
import { stampOf, valueOf, type FieldEdit, type Stamped } from '../../core/merge/record.ts';
import { NO_STAMP } from '../../core/merge/stamp.ts';
import { gotOn } from '../silence.ts';
import { inOneTransaction, UNDO } from './change.ts';
import { inTurn } from './inTurn.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { putAll } from './putAll.ts';
import { forgetStep } from './refreshSaves.ts';
import { LONG, PREFERENCES } from './restore.ts';

/** Records that are looked up together. */
const LOT = 500;

interface Undone {
  /** What it is then; null for nothing. */
  before: Stamped | null;
  edit: RecordEdit;
}

/** Takes a merge back: what it wrote is as it was before, with the stamps of then, unless it was written anew since. */
export function undoRestore(
  library: LibraryDatabase,
  { id, edits }: Pick<Change, 'id' | 'edits'>,
  onStep: () => void = () => gotOn(library),
): Promise<Change> {
  return inOneTransaction(
    library,
    `${UNDO}${id}`,
    () => {
      const undone: RecordEdit[] = [];
      return undoEach(
        library,
        edits,
        onStep,
        (_, lot) => void undone.push(...lot.map(({ edit }) => edit)),
      ).then(() => undone);
    },
    {
      writeAll: async (undone) => {
        const written = countsOf(undone);
        await undoEach(library, edits, onStep, (name, lot) => {
          const table = library.table(name);
          const puts = lot.flatMap(({ before }) => before ?? []);
          const removed = lot.filter(({ before }) => !before).map(({ edit }) => edit.id);
          return Promise.all([
            putAll(table, puts, written.get(name)),
            removed.length > 0 && table.bulkDelete(removed),
          ]);
        });
        await forgetStep(library);
      },
    },
  );
}

/** What becomes of the records that edits are of when those are taken back, lot by lot, in the transaction that this is called in. */
function undoEach(
  library: LibraryDatabase,
  edits: readonly RecordEdit[],
  onStep: () => void,
  take: (table: string, lot: Undone[]) => PromiseLike<unknown> | void,
): PromiseExtended<void> {
  const lots = [...byTable(edits)].flatMap(([table, own]) => lotsOf(own).map((lot) => ({ table, lot })));
  return inTurn(lots.values(), ({ table, lot }) =>
    library
      .table<Stamped, string>(table)
      .bulkGet(lot.map(({ id }) => id))
      .then((records) => {
        onStep();
        return take(
          table,
          lot.flatMap((edit, at) => undoneOf(records[at], edit)),
        );
      }),
  );
}

function undoneOf(record: Stamped | undefined, edit: RecordEdit): Undone[] {
  if (!record) return [];
  const { table, fields } = edit;
  const own = fields.filter((field) => isAsWritten(record, field));
  // A preference is a row of its own: it goes as a whole.
  if (own.length === 0 || (table === PREFERENCES && own.length < fields.length)) return [];
  const before = withFields(record, own);
  const isEmpty =
    table === PREFERENCES || Object.keys(before).length + Object.keys(before.stamps).length <= 2;
  return [
    {
      edit: { ...edit, fields: own.map((field) => inverse(record, field)) },
      before: isEmpty ? null : before,
    },
  ];
}

function lotsOf<T>(items: readonly T[]): T[][] {
  const lots: T[][] = [];
  for (let at = 0; at < items.length; at += LOT) lots.push(items.slice(at, at + LOT));
  return lots;
}

function byTable(edits: readonly RecordEdit[]): Map<string, RecordEdit[]> {
  const tables = new Map<string, RecordEdit[]>();
  for (const edit of edits)
    (tables.get(edit.table) ?? tables.set(edit.table, []).get(edit.table)!).push(edit);
  return tables;
}

/** How many records of each table edits are of. */
function countsOf(edits: readonly RecordEdit[]): Map<string, number> {
  return new Map([...byTable(edits)].map(([table, { length }]) => [table, length]));
}

function isAsWritten(record: Stamped, { field, stamp, after }: FieldEdit): boolean {
  if (stampOf(record, field) !== stamp) return false;
  return field === LONG || isSame(valueOf(record, field), after);
}

function inverse(record: Stamped, { field, before, since, stamp }: FieldEdit): FieldEdit {
  const [was, after] = field === LONG ? [] : [valueOf(record, field), before];
  return { field, before: was, since: stamp, after, stamp: since };
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
