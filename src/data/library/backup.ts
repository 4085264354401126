import Dexie from 'dexie';
import { backupOf, TABLES, type Backup, type BackupHead } from '../../core/backup/backup.ts';
import { isObject, oddFields, stampState } from '../../core/backup/shapes.ts';
import { mergeRecords, type Stamped } from '../../core/merge/record.ts';
import { withConnection } from '../connection.ts';
import { forgetClock } from './device.ts';
import { eachRecord } from './eachRecord.ts';
import { inTurn } from './inTurn.ts';
import type { LibraryDatabase, StoredPreference } from './libraryDatabase.ts';
import { rulesOf, type MergedTable } from './records.ts';

/** Kept beside the preferences and not chosen, or of this device alone: the voices are others elsewhere. */
export const NOT_KEPT: readonly string[] = ['searches', 'unfinished', 'speechVoice'];
/** Where tables that came with a backup of a newer version wait for it. */
export const FURTHER = 'furtherTables';

/** Is given a library, its tables and their records in the order of a backup. */
export interface BackupVisitor {
  table(name: string): void;
  record(record: Stamped): void;
  /** The records that follow are preferences. */
  preferences(): void;
}

/**
 * Hands out the whole library as it is at one moment, with no more of it in memory than some hundred records. Where the
 * connection was lost, all of it is handed out once more.
 *
 * @param begin called before that
 */
export async function visitLibrary(library: LibraryDatabase, begin: () => BackupVisitor): Promise<void> {
  const { preferences, device } = library;
  const tables = TABLES.map((name) => library.table<Stamped, string>(name));
  await withConnection(library, () =>
    library.transaction('r', [...tables, preferences, device], () => {
      const visitor = begin();
      return device.get(FURTHER).then((stored) => {
        const further = furtherIn(stored);
        const names = [...new Set([...TABLES, ...further.keys()])].sort();
        return inTurn(names.values(), (name) => {
          visitor.table(name);
          const take = (record: Stamped) => visitor.record(normal(name, record));
          if (isOwn(name)) return eachRecord(library, name, take);
          for (const record of inOrder(further.get(name)!)) take(record);
          return Dexie.Promise.resolve();
        }).then(() =>
          preferences.toArray((stored) => {
            visitor.preferences();
            for (const record of inOrder(preferenceRecords(stored))) visitor.record(record);
          }),
        );
      });
    }),
  );
}

/** The whole library in memory; @param keep says what of each record. */
export async function libraryBackup(
  library: LibraryDatabase,
  head: BackupHead,
  keep: (record: Stamped) => Stamped = (record) => record,
): Promise<Backup> {
  let tables = new Map<string, Stamped[]>();
  let preferences: Stamped[] = [];
  await visitLibrary(library, () => {
    let records: Stamped[] = [];
    tables = new Map();
    return {
      table: (name) => tables.set(name, (records = [])),
      record: (record) => void records.push(keep(record)),
      preferences: () => (preferences = records = []),
    };
  });
  return backupOf(head, tables, preferences);
}

function isOwn(table: string): table is MergedTable {
  return TABLES.includes(table);
}

/** As a backup has it. */
function normal(table: string, record: Stamped): Stamped {
  const known = isOwn(table) ? readable(table, record) : record;
  return mergeRecords(known, known, rulesOf(table));
}

function inOrder(records: readonly Stamped[]): Stamped[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** Without what no version of the app could read, as something else may have written it: a file with it would be refused. */
export function readable(table: string, record: Stamped): Stamped {
  const odd = new Set(oddFields(table, record as unknown as Record<string, unknown>));
  const stamps = Object.entries(record.stamps ?? {}).filter(([, stamp]) => stampState(stamp) === 'good');
  const fields = Object.entries(record).filter(([field]) => !odd.has(field));
  return { ...Object.fromEntries(fields), id: record.id, stamps: Object.fromEntries(stamps) };
}

function preferenceRecords(stored: readonly StoredPreference[]): Stamped[] {
  return stored
    .filter(({ key }) => !NOT_KEPT.includes(key))
    .map(({ key, ...fields }) => ({ ...fields, id: key, stamps: {} }));
}

/** Tables of a newer version that a backup brought here. */
export function furtherIn(stored: StoredPreference | undefined): Map<string, readonly Stamped[]> {
  return new Map(isObject(stored?.value) ? (Object.entries(stored.value) as [string, Stamped[]][]) : []);
}

/**
 * Empties the library, what is of this device alone included: what it did is gone, and it is another device after that.
 * What the site published stays.
 */
export async function eraseLibrary(library: LibraryDatabase): Promise<void> {
  await withConnection(library, () =>
    library.transaction('rw', library.tables, async () => {
      for (const table of library.tables) await table.clear();
    }),
  );
  forgetClock(library);
}
