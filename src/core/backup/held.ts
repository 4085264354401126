import type { Stamped } from '../merge/record.ts';
import { recordsIn, type Backup, type BackupHead } from './backup.ts';

/** A backup that was read, whose records are handed out some at a time: with their texts they may not fit into memory. */
export interface HeldBackup extends BackupHead {
  /** False for a file whose seal was taken out: then nobody can tell whether it is as it was made. */
  sealed: boolean;
  /** Names of its tables, in code unit order. */
  tables: readonly string[];
  /** The records of a table in the order of their ids; at once, for a transaction waits for nothing but its database. */
  records(table: string): IterableIterator<readonly Stamped[]>;
  preferences: readonly Stamped[];
}

/** So many records of a backup in memory are handed out together. */
const TOGETHER = 500;

/** A backup that is in memory whole. */
export function heldBackup(backup: Backup, sealed: boolean): HeldBackup {
  const { made, collections, preferences } = backup;
  return {
    made,
    collections,
    sealed,
    tables: [...backup.tables.keys()],
    *records(table) {
      const records = recordsIn(backup, table);
      for (let at = 0; at < records.length; at += TOGETHER) yield records.slice(at, at + TOGETHER);
    },
    preferences,
  };
}
