import type { HeldBackup } from '../../core/backup/held.ts';
import { mergeRecords, type Stamped } from '../../core/merge/record.ts';
import type { BackupVisitor } from './backup.ts';
import { rulesOf } from './records.ts';

/** Is given what a library and a backup have together, and what of it each of them has. */
export interface JoinedVisitor extends BackupVisitor {
  record(record: Stamped, theirs?: Stamped, own?: Stamped): void;
}

/** Hands on what a library and a backup have together: both come in one order. `end` is to be called last. */
export function joinWith(backup: HeldBackup, to: JoinedVisitor): BackupVisitor & { end(): void } {
  const left = new Set(backup.tables);
  let rules = rulesOf('');
  let theirs: Iterator<Stamped> = [].values();
  let next: Stamped | undefined;
  const step = () => {
    const { done, value } = theirs.next();
    next = done ? undefined : (value as Stamped);
  };
  const rest = () => {
    for (; next; step()) to.record(next, next);
  };
  const begin = (name: string) => {
    left.delete(name);
    to.table(name);
    rules = rulesOf(name);
    theirs = each(backup.records(name));
    step();
  };
  /** Tables that only the backup has, before one of a name; all without one. */
  const furtherTo = (name?: string) => {
    for (const one of left)
      if (name === undefined || one < name) {
        begin(one);
        rest();
      }
  };
  return {
    table: (name) => {
      rest();
      furtherTo(name);
      begin(name);
    },
    record: (record) => {
      for (; next && next.id < record.id; step()) to.record(next, next);
      if (next?.id !== record.id) return to.record(record, undefined, record);
      to.record(mergeRecords(record, next, rules), next, record);
      step();
    },
    preferences: () => {
      rest();
      furtherTo();
      to.preferences();
      rules = rulesOf('');
      theirs = backup.preferences.values();
      step();
    },
    end: rest,
  };
}

function* each(lots: Iterable<readonly Stamped[]>): Generator<Stamped, undefined> {
  for (const records of lots) yield* records;
}
