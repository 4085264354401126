import { recordsIn, type Backup } from './backup.ts';
import { aheadIn, conflictsIn, type Ahead, type Conflict } from './compare.ts';
import { THINGS, thingsIn, type Thing } from './things.ts';

/** What is in a backup, in few numbers. */
export interface BackupSummary {
  made: string;
  collections: readonly string[];
  things: Record<Thing, number>;
  /** Records by table, also those of states that are off. */
  records: Record<string, number>;
  preferences: number;
  conflicts: Conflict[];
  /** A clock that ran ahead: what it wrote holds until it is written anew, on any device. */
  ahead: Ahead | null;
}

/** @param now milliseconds since 1970 */
export function summaryOf(backup: Backup, now: number): BackupSummary {
  const things = thingsIn(backup, backup);
  const { made, collections, tables, preferences } = backup;
  return {
    made,
    collections,
    things: Object.fromEntries(THINGS.map((thing) => [thing, things[thing].size])) as Record<Thing, number>,
    records: Object.fromEntries([...tables.keys()].map((name) => [name, recordsIn(backup, name).length])),
    preferences: preferences.length,
    conflicts: conflictsIn(backup),
    ahead: aheadIn(backup, now),
  };
}
