import { backupOf, TABLES, type Backup } from '../../core/backup/backup.ts';
import { isObject, oddFields, stampState } from '../../core/backup/shapes.ts';
import type { Stamped } from '../../core/merge/record.ts';
import { withConnection } from '../connection.ts';
import { forgetClock } from './device.ts';
import type { LibraryDatabase, StoredPreference } from './libraryDatabase.ts';

/** Kept beside the preferences and not chosen, or of this device alone: the voices are others elsewhere. */
export const NOT_KEPT: readonly string[] = ['searches', 'unfinished', 'speechVoice'];
/** Where tables that came with a backup of a newer version wait for it. */
export const FURTHER = 'furtherTables';

/** Reads the whole library as it is at one moment. */
export function libraryBackup(
  library: LibraryDatabase,
  head: Pick<Backup, 'made' | 'collections'>,
): Promise<Backup> {
  const { preferences, device } = library;
  const tables = TABLES.map((name) => library.table<Stamped, string>(name));
  return withConnection(library, () =>
    library.transaction('r', [...tables, preferences, device], async () => {
      const records = await Promise.all(tables.map((table) => table.toArray()));
      const own = TABLES.map((name, at) => [name, records[at]!.map((one) => readable(name, one))] as const);
      const further = furtherIn(await device.get(FURTHER));
      return backupOf(head, new Map([...further, ...own]), preferenceRecords(await preferences.toArray()));
    }),
  );
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
