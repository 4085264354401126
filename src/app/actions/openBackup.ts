import type { Backup } from '../../core/backup/backup.ts';
import { compare, type Comparison } from '../../core/backup/compare.ts';
import { BackupError } from '../../core/backup/fault.ts';
import { MOST_BYTES } from '../../core/backup/openFile.ts';
import { readBackup } from '../../core/backup/readBackup.ts';
import { readListFile, type ListFile } from '../../core/share/listFile.ts';
import { summaryOf, type BackupSummary } from '../../core/backup/summary.ts';
import { libraryBackup } from '../../data/library/backup.ts';
import { library } from '../state/library.svelte.ts';
import { backupFaultSentence } from '../words/en/backup.ts';
import { listFileFaultSentence } from '../words/en/passing.ts';
import { told } from '../words/told.ts';
import { collections } from './makeBackup.ts';

/** A backup that was looked at: what is in it, and what merging it would change. */
export interface OpenedBackup {
  backup: Backup;
  /** False where its check sum was taken out. */
  sealed: boolean;
  summary: BackupSummary;
  comparison: Comparison;
}

/** Reads a file and changes nothing: what it would bring, a reading list that was passed on, or why it is refused, in a sentence. */
export async function openBackup(
  file: Blob,
): Promise<OpenedBackup | { list: ListFile } | { refused: string }> {
  try {
    if (file.size > MOST_BYTES) throw new BackupError({ kind: 'large', most: MOST_BYTES });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readBackup(bytes).catch((problem: unknown) => {
      if (problem instanceof BackupError && problem.fault.kind === 'list') return null;
      throw problem;
    });
    if (!read) return await openList(bytes);
    const { backup, sealed } = read;
    const here = await libraryBackup(library.database, { made: backup.made, collections: collections() });
    return { backup, sealed, summary: summaryOf(backup, Date.now()), comparison: compare(here, backup) };
  } catch (problem) {
    return { refused: problem instanceof BackupError ? backupFaultSentence(problem.fault) : told(problem) };
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
