import { BackupError } from '../../core/backup/fault.ts';
import { MOST_BYTES } from '../../core/backup/openFile.ts';
import { readListFile, type ListFile } from '../../core/share/listFile.ts';
import type { OpenedBackup } from '../../data/library/backupFile.ts';
import { backupFaultSentence } from '../words/en/backup.ts';
import { listFileFaultSentence } from '../words/en/passing.ts';
import { told } from '../words/told.ts';
import { backupFiles } from './backupFiles.ts';
import { collections } from './makeBackup.ts';

/** Reads a file and changes nothing: what it would bring, a reading list that was passed on, or why it is refused, in a sentence. */
export async function openBackup(
  file: Blob,
): Promise<OpenedBackup | { list: ListFile } | { refused: string }> {
  const files = backupFiles();
  try {
    if (file.size > MOST_BYTES) throw new BackupError({ kind: 'large', most: MOST_BYTES });
    const opened = await files.open(file, collections()).catch((problem: unknown) => {
      if (problem instanceof BackupError && problem.fault.kind === 'list') return null;
      throw problem;
    });
    return opened ?? (await openList(new Uint8Array(await file.arrayBuffer())));
  } catch (problem) {
    return { refused: problem instanceof BackupError ? backupFaultSentence(problem.fault) : told(problem) };
  } finally {
    files.end();
  }
}

async function openList(bytes: Uint8Array): Promise<{ list: ListFile } | { refused: string }> {
  try {
    return { list: await readListFile(bytes) };
  } catch (problem) {
    if (problem instanceof BackupError) return { refused: listFileFaultSentence(problem.fault) };
    throw problem;
  }
}
