import { BackupError } from '../../core/backup/fault.ts';
import { FaultError } from '../../data/fault.ts';
import {
  backupFault,
  backupFile,
  openBackupFile,
  type BackupHead,
  type OpenedBackup,
} from '../../data/library/backupFile.ts';
import type { DocumentsClient } from '../../documents/client.ts';
import { library } from '../state/library/library.svelte.ts';
import { startDocuments } from './startDocuments.ts';

/** What makes and reads backups: in a worker, for the page would stand still with a library of thousands of own papers. */
export interface BackupFiles {
  /** The whole library as a file. Throws a `BackupError` where there can be none. */
  write(head: BackupHead): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws a `BackupError` where a file could not be restored. */
  check(file: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Looks at a file and changes nothing. Throws a `BackupError` where it is refused. */
  open(file: Uint8Array<ArrayBuffer>, collections: readonly string[]): Promise<OpenedBackup>;
  end(): void;
}

export function backupFiles(): BackupFiles {
  const worker = startedWorker();
  return {
    write: async (head) => {
      const made = await orHere(worker?.backup(head), () => backupFile(library.database, head));
      if ('fault' in made) throw new BackupError(made.fault);
      return made.file;
    },
    check: async (file) => {
      const fault = await orHere(worker?.backupFault(file), () => backupFault(file));
      if (fault) throw new BackupError(fault);
    },
    open: async (file, collections) => {
      const opened = await orHere(worker?.openBackup(file, collections), () =>
        openBackupFile(library.database, file, collections),
      );
      if ('fault' in opened) throw new BackupError(opened.fault);
      return opened;
    },
    end: () => worker?.end(),
  };
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
