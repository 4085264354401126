import { mergeRecords, type FieldRules, type Stamped } from '../merge/record.ts';
import { rulesOf } from '../merge/tables.ts';
import { backupOf, recordsIn, type Backup } from './backup.ts';

/**
 * All that either of two backups has, record by record and field by field. Commutative, associative and idempotent down
 * to the bytes of their files, because `mergeRecords` is, and ids join records in one way only.
 */
export function mergeBackups(a: Backup, b: Backup): Backup {
  const names = [...new Set([...a.tables.keys(), ...b.tables.keys()])];
  return backupOf(
    { made: a.made > b.made ? a.made : b.made, collections: [...a.collections, ...b.collections] },
    new Map(names.map((name) => [name, union(recordsIn(a, name), recordsIn(b, name), rulesOf(name))])),
    union(a.preferences, b.preferences, {}),
  );
}

function union(a: readonly Stamped[], b: readonly Stamped[], rules: FieldRules): Stamped[] {
  const records = new Map(a.map((record) => [record.id, record]));
  for (const record of b) {
    const known = records.get(record.id);
    records.set(record.id, known ? mergeRecords(known, record, rules) : record);
  }
  return [...records.values()];
}
