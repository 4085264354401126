import { mergeRecords, type Stamped } from '../merge/record.ts';
import { FIELD_RULES, rulesOf } from '../merge/tables.ts';

/** What begins every backup file, so that a file of something else is told by its name. */
export const FORMAT = 'offprint-backup';
/** Raised when an app of before could not read the file any more; new fields and tables alone do not raise it. */
export const VERSION = 1;

/**
 * A library as it is written to a file. Records of a table are in the order of their ids, by code unit, and each is as
 * `mergeRecords` leaves it: equal libraries are equal here, and so are their files.
 */
export interface Backup {
  /** When, as `2026-11-29T21:13:42.000Z`. */
  made: string;
  /** Documents of the site that the papers came from, sorted. */
  collections: readonly string[];
  /** By table; also of tables that only a newer version of the app knows. */
  tables: ReadonlyMap<string, readonly Stamped[]>;
  /** A record for each preference: its key as `id`, and `value`. */
  preferences: readonly Stamped[];
}

/** What is told of a backup beside what is in the library. */
export type BackupHead = Pick<Backup, 'made' | 'collections'>;

/** Names of the tables that this version of the app has, in code unit order. */
export const TABLES: readonly string[] = Object.keys(FIELD_RULES).sort();

/** Puts a backup together of records in any order. Throws a RangeError for two of one id in one table. */
export function backupOf(
  { made, collections }: BackupHead,
  tables: ReadonlyMap<string, readonly Stamped[]>,
  preferences: readonly Stamped[],
): Backup {
  const names = [...new Set([...TABLES, ...tables.keys()])].sort();
  return {
    made,
    collections: [...new Set(collections)].sort(),
    tables: new Map(names.map((name) => [name, inOrder(tables.get(name) ?? [], name)])),
    preferences: inOrder(preferences, ''),
  };
}

/** The order of records and of names: by code unit, the same everywhere. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function inOrder(records: readonly Stamped[], table: string): Stamped[] {
  const sorted = records
    .map((record) => mergeRecords(record, record, rulesOf(table)))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  const twice = sorted.find(({ id }, at) => sorted[at + 1]?.id === id);
  if (twice) throw new RangeError(`${twice.id} is there twice.`);
  return sorted;
}

/** The records of a table, none of one that is not there. */
export function recordsIn({ tables }: Backup, table: string): readonly Stamped[] {
  return tables.get(table) ?? [];
}

/** How many records there are in all, without preferences. */
export function sizeOf({ tables }: Backup): number {
  return [...tables.values()].reduce((sum, { length }) => sum + length, 0);
}
