import { backupOf, type Backup, type BackupHead } from '../../core/backup/backup.ts';
import { compare, type Comparison } from '../../core/backup/compare.ts';
import { BackupError, type BackupFault } from '../../core/backup/fault.ts';
import type { HeldBackup } from '../../core/backup/held.ts';
import { holdBackup } from '../../core/backup/holdBackup.ts';
import { summaryOf, type BackupSummary } from '../../core/backup/summary.ts';
import { withoutTexts } from '../../core/backup/withoutTexts.ts';
import { BackupWriter } from '../../core/backup/writeBackup.ts';
import { Gzip } from '../../core/bundle/gzip.ts';
import type { Stamped } from '../../core/merge/record.ts';
import { libraryBackup, visitLibrary } from './backup.ts';
import { joinWith } from './joinWith.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

const TYPE = 'application/gzip';

/** A file that is not read. */
export interface Refused {
  fault: BackupFault;
}

/** What a file is and what merging it would change. */
export interface OpenedBackup {
  /** When, as `2026-11-29T21:13:42.000Z`. */
  made: string;
  /** False for a file whose seal was taken out: then nobody can tell whether it is as it was made. */
  sealed: boolean;
  summary: BackupSummary;
  comparison: Comparison;
}

/**
 * Writes the whole library to a file as it is read: in memory is what is packed, a sixth or less of it.
 *
 * @param beside has what the file is to have besides
 */
export async function backupFile(
  library: LibraryDatabase,
  head: BackupHead,
  beside: HeldBackup | null = null,
): Promise<Blob> {
  let written = { gzip: new Gzip(), end: () => undefined as unknown };
  await visitLibrary(library, () => {
    const gzip = new Gzip();
    const writer = new BackupWriter(sortedHead(head, beside), (bytes) => gzip.add(bytes));
    const joined = beside && joinWith(beside, writer);
    written = {
      gzip,
      end: () => {
        joined?.end();
        writer.end();
      },
    };
    return joined ?? writer;
  });
  written.end();
  return new Blob((await written.gzip.end()) as Uint8Array<ArrayBuffer>[], { type: TYPE });
}

/** Collections in one order, each once, of both. */
function sortedHead({ made, collections }: BackupHead, beside: HeldBackup | null): BackupHead {
  return { made, collections: [...new Set([...collections, ...(beside?.collections ?? [])])].sort() };
}

/** Why a file could not be restored; null where it could. */
export async function backupFault(file: Blob): Promise<BackupFault | null> {
  const checked = await orFault(() => holdBackup(file, false));
  return 'fault' in checked ? checked.fault : null;
}

/**
 * Looks at a file and changes nothing: what is in it beside what is here, or why it is refused.
 *
 * @param collections documents of the site that the papers here came from
 */
export function openBackupFile(
  library: LibraryDatabase,
  file: Blob,
  collections: readonly string[],
): Promise<OpenedBackup | Refused> {
  return orFault(async () => {
    const held = await holdBackup(file);
    const backup = slim(held);
    const here = await libraryBackup(library, { made: held.made, collections }, withoutTexts);
    const { made, sealed } = held;
    return { made, sealed, summary: summaryOf(backup, Date.now()), comparison: compare(here, backup) };
  });
}

/** What an act that reads a file gives, or why the file is refused. */
export async function orFault<T extends object>(act: () => Promise<T>): Promise<T | Refused> {
  try {
    return await act();
  } catch (problem) {
    if (problem instanceof BackupError) return { fault: problem.fault };
    throw problem;
  }
}

/** In memory, without its texts. */
function slim(held: HeldBackup): Backup {
  const tables = new Map(held.tables.map((name) => [name, [] as Stamped[]]));
  for (const [name, slim] of tables)
    for (const records of held.records(name)) for (const record of records) slim.push(withoutTexts(record));
  return backupOf(held, tables, held.preferences);
}
