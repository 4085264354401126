import type { Backup } from '../../core/backup/backup.ts';
import { BackupError, type BackupFault } from '../../core/backup/fault.ts';
import { readBackup } from '../../core/backup/readBackup.ts';
import { writeBackup } from '../../core/backup/writeBackup.ts';
import { libraryBackup } from './backup.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** What is told of a backup beside what is in the library. */
export type BackupHead = Pick<Backup, 'made' | 'collections'>;

/** A backup as the bytes of a file, or why there is none. */
export type MadeFile = { file: Uint8Array<ArrayBuffer> } | { fault: BackupFault };

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

function faultIn(problem: unknown): BackupFault {
  if (problem instanceof BackupError) return problem.fault;
  throw problem;
}
