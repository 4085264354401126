import type { BackupHead } from '../../core/backup/backup.ts';
import { BackupError } from '../../core/backup/fault.ts';
import type { Change } from '../../core/merge/change.ts';
import { FaultError } from '../../data/fault.ts';
import {
  backupFault,
  backupFile,
  openBackupFile,
  type OpenedBackup,
  type Refused,
} from '../../data/library/backupFile.ts';
import type { KeptFile } from '../../data/library/keptFile.ts';
import { mergeFile, undoMerge, type MergedFile } from '../../data/library/mergeFile.ts';
import { syncFile, type SyncedFile, type WritableFile } from '../../data/library/syncFile.ts';
import { gotOn } from '../../data/silence.ts';
import type { DocumentsClient } from '../../documents/client.ts';
import { library } from '../state/library/library.svelte.ts';
import { startDocuments } from './startDocuments.ts';

/** What makes, reads and merges backups: in a worker, for the page would stand still with a library of thousands of own papers. */
export interface BackupFiles {
  /** The whole library as a file. */
  write(head: BackupHead): Promise<Blob>;
  /** Throws a `BackupError` where a file could not be restored. */
  check(file: Blob): Promise<void>;
  /** Looks at a file and changes nothing. Throws a `BackupError` where it is refused. */
  open(file: Blob, collections: readonly string[]): Promise<OpenedBackup>;
  /** Merges a file, all of it or nothing. Throws a `BackupError` where it is refused. @param id the same for every try */
  merge(file: Blob, id: string): Promise<MergedFile>;
  undo(id: string): Promise<Change>;
  /** Merges what is new in the kept file, and writes it. Throws a `BackupError` where it is refused. */
  sync(kept: KeptFile<WritableFile>, collections: readonly string[]): Promise<SyncedFile>;
  end(): void;
}

export function backupFiles(): BackupFiles {
  const worker = startedWorker();
  const { database } = library;
  worker?.onGotOn(() => gotOn(database));
  return {
    write: (head) => orHere(worker?.backup(head), () => backupFile(database, head)),
    check: async (file) => {
      const fault = await orHere(worker?.backupFault(file), () => backupFault(file));
      if (fault) throw new BackupError(fault);
    },
    open: async (file, collections) =>
      good(
        await orHere(worker?.openBackup(file, collections), () =>
          openBackupFile(database, file, collections),
        ),
      ),
    merge: async (file, id) =>
      good(await orHere(worker?.mergeBackup(file, id), () => mergeFile(database, file, id))),
    undo: (id) => orHere(worker?.undoMerge(id), () => undoMerge(database, id)),
    sync: async (kept, collections) =>
      good(await orHere(worker?.syncFile(kept, collections), () => syncFile(database, kept, collections))),
    end: () => worker?.end(),
  };
}

/** Does something with what makes and reads backups, and ends that. */
export async function withBackupFiles<T>(act: (files: BackupFiles) => Promise<T>): Promise<T> {
  const files = backupFiles();
  try {
    return await act(files);
  } finally {
    files.end();
  }
}

function good<T extends object>(answer: T | Refused): T {
  if ('fault' in answer) throw new BackupError(answer.fault);
  return answer;
}

/** Null where the browser refuses to start one. */
function startedWorker(): DocumentsClient | null {
  try {
    return startDocuments();
  } catch {
    return null;
  }
}

/** A backup may be the last thing that can be had of a library: where no worker runs, the page makes it, and reads it. */
async function orHere<T>(asked: Promise<T> | undefined, here: () => Promise<T>): Promise<T> {
  if (!asked) return here();
  return asked.catch((problem: unknown) => {
    if (problem instanceof FaultError && problem.fault.kind === 'broken') return here();
    throw problem;
  });
}
