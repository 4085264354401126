import type { Stamped } from '../merge/record.ts';
import { rulesOf } from '../merge/tables.ts';
import type { Versions } from '../merge/versions.ts';
import { backupOf, FORMAT, VERSION, type Backup } from './backup.ts';
import { BackupError, type BackupFault, type Place } from './fault.ts';
import { openFile } from './openFile.ts';
import { isObject, oddFields, stampsIn, stampState } from './shapes.ts';
import { sealOf } from './writeBackup.ts';

export interface ReadBackup {
  backup: Backup;
  /** False for a file whose seal was taken out: then nobody can tell whether it is as it was made. */
  sealed: boolean;
}

/**
 * Reads a backup file, packed or not. Throws a `BackupError` for all that is not one, or not as it was made. The seal is
 * of what the file says, not of how it is laid out: another program may have indented it.
 */
export async function readBackup(file: Uint8Array): Promise<ReadBackup> {
  const value = await openFile(file, FORMAT);
  const { version, sha256 } = value;
  if (!Number.isSafeInteger(version) || Number(version) < 1) shape({ table: 'version' });
  if (Number(version) > VERSION) refuse({ kind: 'newer', version: Number(version) });
  const backup = backupIn(value);
  if (sha256 === undefined) return { backup, sealed: false };
  if (sealOf(backup) !== sha256) refuse({ kind: 'changed' });
  return { backup, sealed: true };
}

function backupIn({ made, collections, tables, preferences }: Record<string, unknown>): Backup {
  if (typeof made !== 'string' || !isMoment(made)) return shape({ table: 'made' });
  if (!isTexts(collections)) return shape({ table: 'collections' });
  if (!isObject(tables)) return shape({ table: 'tables' });
  const read = Object.entries(tables).map(([table, records]) => [table, recordsOf(table, records)] as const);
  return backupOf({ made, collections }, new Map(read), recordsOf('preferences', preferences));
}

/** As `Date` writes a moment. */
export function isMoment(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function recordsOf(table: string, value: unknown): Stamped[] {
  if (!Array.isArray(value)) return shape({ table });
  const ids = new Set<string>();
  return value.map((record) => {
    const one = checked(table, record);
    if (ids.has(one.id)) refuse({ kind: 'twice', table, id: one.id });
    ids.add(one.id);
    return one;
  });
}

/** A record as it may come from anywhere. Throws a `BackupError`. */
export function checked(table: string, record: unknown): Stamped {
  if (!isObject(record)) return shape({ table });
  const { id, stamps } = record;
  if (typeof id !== 'string' || id === '') return shape({ table, field: 'id' });
  if (!isObject(stamps)) return shape({ table, id, field: 'stamps' });
  for (const [field, stamp] of Object.entries(stamps)) checkStamp(stamp, { table, id, field });
  const [odd] = oddFields(table, record);
  if (odd !== undefined) return shape({ table, id, field: odd });
  for (const [field, rule] of Object.entries(rulesOf(table)))
    if (rule === 'versions' && Object.hasOwn(record, field))
      for (const stamp of stampsIn(record[field] as Versions)) checkStamp(stamp, { table, id, field });
  return record as unknown as Stamped;
}

function checkStamp(stamp: unknown, place: Place): void {
  const state = stampState(stamp);
  if (state !== 'good') refuse({ kind: state === 'late' ? 'clock' : 'shape', ...place });
}

function shape(place: Place): never {
  return refuse({ kind: 'shape', ...place });
}

function refuse(fault: BackupFault): never {
  throw new BackupError(fault);
}
