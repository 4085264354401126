import { isSame } from '../merge/canonical.ts';
import type { Stamped } from '../merge/record.ts';
import { partsOf } from '../merge/stamp.ts';
import { rulesOf } from '../merge/tables.ts';
import { textsOf, type Versions } from '../merge/versions.ts';
import { recordsIn, type Backup } from './backup.ts';
import { mergeBackups } from './mergeBackups.ts';
import { stampsIn } from './shapes.ts';
import { THINGS, thingsIn, type Thing } from './things.ts';

/** What becomes of the records of one table. */
export interface TableChange {
  added: number;
  changed: number;
  same: number;
  /** Only in the library. */
  kept: number;
}

/** What becomes of what a person knows by name. */
export interface ThingChange {
  before: number;
  after: number;
  added: number;
  removed: number;
  changed: number;
}

/** A text that was written apart: both stay. */
export interface Conflict {
  table: string;
  id: string;
  field: string;
  texts: number;
}

export interface Comparison {
  tables: Record<string, TableChange>;
  things: Record<Thing, ThingChange>;
  conflicts: Conflict[];
  /** Preferences of the backup that were never chosen here. */
  preferences: number;
  /** True if nothing would change but preferences. */
  same: boolean;
}

/** What merging a backup into a library would do, without doing it. */
export function compare(library: Backup, backup: Backup): Comparison {
  const merged = mergeBackups(library, backup);
  const tables = [...merged.tables.keys()].map(
    (name) => [name, tableChange(library, backup, merged, name)] as const,
  );
  const [before, after] = [thingsIn(library, merged), thingsIn(merged, merged)];
  return {
    tables: Object.fromEntries(tables),
    things: Object.fromEntries(
      THINGS.map((thing) => [thing, thingChange(before[thing], after[thing])]),
    ) as Record<Thing, ThingChange>,
    conflicts: conflictsIn(merged, library),
    preferences: preferencesToCome(library, backup),
    same: tables.every(([, { added, changed }]) => added + changed === 0),
  };
}

function preferencesToCome(library: Backup, backup: Backup): number {
  const chosen = new Set(library.preferences.map(({ id }) => id));
  return backup.preferences.filter(({ id }) => !chosen.has(id)).length;
}

function tableChange(library: Backup, backup: Backup, merged: Backup, name: string): TableChange {
  const here = new Map(recordsIn(library, name).map((record) => [record.id, record]));
  const there = new Set(recordsIn(backup, name).map(({ id }) => id));
  const change: TableChange = { added: 0, changed: 0, same: 0, kept: 0 };
  for (const record of recordsIn(merged, name)) {
    const own = here.get(record.id);
    if (!own) change.added++;
    else if (!there.has(record.id)) change.kept++;
    else if (isSame(own, record)) change.same++;
    else change.changed++;
  }
  return change;
}

function thingChange(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ThingChange {
  const ids = [...after.keys()];
  return {
    before: before.size,
    after: after.size,
    added: ids.filter((id) => !before.has(id)).length,
    removed: [...before.keys()].filter((id) => !after.has(id)).length,
    changed: ids.filter((id) => before.has(id) && before.get(id) !== after.get(id)).length,
  };
}

/** Texts that stand side by side in one backup and not in another. */
export function conflictsIn(merged: Backup, before?: Backup): Conflict[] {
  return [...merged.tables.keys()].flatMap((table) => {
    const fields = Object.keys(rulesOf(table));
    if (fields.length === 0) return [];
    const known = new Map(before ? recordsIn(before, table).map((record) => [record.id, record]) : []);
    return recordsIn(merged, table).flatMap((record) =>
      fields.flatMap((field): Conflict[] => {
        const texts = countOf(record, field);
        return texts > 1 && texts > countOf(known.get(record.id), field)
          ? [{ table, id: record.id, field, texts }]
          : [];
      }),
    );
  });
}

function countOf(record: Stamped | undefined, field: string): number {
  const versions = (record as Record<string, unknown> | undefined)?.[field] as Versions | undefined;
  return versions ? textsOf(versions).length : 0;
}

/** Values that a clock wrote which runs ahead, and the latest time that it told; null for none. */
export interface Ahead {
  values: number;
  latest: string;
}

/** @param now milliseconds since 1970 */
export function aheadIn({ tables }: Backup, now: number): Ahead | null {
  const limit = now + 24 * 60 * 60 * 1000;
  let values = 0;
  let latest = 0;
  for (const [table, records] of tables)
    for (const record of records)
      for (const stamp of stampsOf(record, table)) {
        const time = partsOf(stamp)?.time ?? 0;
        if (time > limit) values++;
        latest = Math.max(latest, time);
      }
  return values > 0 ? { values, latest: new Date(latest).toISOString() } : null;
}

function stampsOf(record: Stamped, table: string): string[] {
  const versions = Object.keys(rulesOf(table)).flatMap((field) => {
    const value = (record as unknown as Record<string, unknown>)[field] as Versions | undefined;
    return value ? stampsIn(value) : [];
  });
  return [...new Set([...Object.values(record.stamps), ...versions])];
}
