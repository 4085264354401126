import type { Backup } from '../../core/backup/backup.ts';
import { compare, type Comparison } from '../../core/backup/compare.ts';
import { BackupError, type BackupFault } from '../../core/backup/fault.ts';
import { readBackup, type ReadBackup } from '../../core/backup/readBackup.ts';
import { summaryOf, type BackupSummary } from '../../core/backup/summary.ts';
import { writeBackup } from '../../core/backup/writeBackup.ts';
import { libraryBackup } from './backup.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** What is told of a backup beside what is in the library. */
export type BackupHead = Pick<Backup, 'made' | 'collections'>;

/** A backup as the bytes of a file, or why there is none. */
export type MadeFile = { file: Uint8Array<ArrayBuffer> } | { fault: BackupFault };

/** A backup that was looked at: what is in it, and what merging it would change. */
export interface OpenedBackup extends ReadBackup {
  summary: BackupSummary;
  comparison: Comparison;
}

/** Writes the whole library to a file. */
export async function backupFile(library: LibraryDatabase, head: BackupHead): Promise<MadeFile> {
  const backup = await libraryBackup(library, head);
  try {
    return { file: await writeBackup(backup) };
  } catch (problem) {
    return { fault: faultIn(problem) };
  }
}

/** Why a file could not be restored; null where it could. */
export async function backupFault(file: Uint8Array): Promise<BackupFault | null> {
  try {
    await readBackup(file);
    return null;
  } catch (problem) {
    return faultIn(problem);
  }
}

/**
 * Looks at a file and changes nothing: what is in it beside what is here, or why it is refused.
 *
 * @param collections documents of the site that the papers here came from
 */
export async function openBackupFile(
  library: LibraryDatabase,
  file: Uint8Array,
  collections: readonly string[],
): Promise<OpenedBackup | { fault: BackupFault }> {
  try {
    const { backup, sealed } = await readBackup(file);
    const here = await libraryBackup(library, { made: backup.made, collections });
    return { backup, sealed, summary: summaryOf(backup, Date.now()), comparison: compare(here, backup) };
  } catch (problem) {
    return { fault: faultIn(problem) };
  }
}

function faultIn(problem: unknown): BackupFault {
  if (problem instanceof BackupError) return problem.fault;
  throw problem;
}
