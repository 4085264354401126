import type { BackupHead } from '../core/backup/backup.ts';
import type { BackupFault } from '../core/backup/fault.ts';
import type { Change } from '../core/merge/change.ts';
import { FaultError } from '../data/fault.ts';
import type { OpenedBackup, Refused } from '../data/library/backupFile.ts';
import type { KeptFile } from '../data/library/keptFile.ts';
import type { MergedFile } from '../data/library/mergeFile.ts';
import type { SyncedFile, WritableFile } from '../data/library/syncFile.ts';
import type { Paper } from '../core/paper/paper.ts';
import type {
  Brought,
  Chosen,
  DocumentsApi,
  EditedPaper,
  FoundPaper,
  FromDocuments,
  Places,
  Reading,
  ToDocuments,
} from './protocol.ts';

/** The page's side of the worker that reads a person's documents. Requests reject with a `FaultError`. */
export interface DocumentsClient {
  /** More may be added to what is being read, or stored: it is read after that. What was stopped goes on. */
  read(brought: readonly Brought[]): void;
  /** A window of the preview. */
  rows(which: 'all' | FoundPaper['state'], start: number, length: number): Promise<FoundPaper[]>;
  /** The whole text of a row, to look at before it is stored; null where there is none. */
  paper(id: string): Promise<Paper | null>;
  /** Stores what is chosen of what was read; goes on to `stored`. Goes on with what was stopped. */
  store(chosen: Chosen): void;
  /** Keeps what was read, or stored; the rest can be read and stored later. */
  stop(): void;
  /** Takes back all that this import stored. */
  undo(): Promise<void>;
  /** A paper as a person edited it, restored and typeset; it keeps its id. */
  edited(paper: Paper, as: EditedPaper): Promise<Paper>;
  /** Has own papers that were published since go on as the published ones. @returns how many */
  join(): Promise<number>;
  /** The whole library as a file. */
  backup(head: BackupHead): Promise<Blob>;
  /** Why a file could not be restored; null where it can. */
  backupFault(file: Blob): Promise<BackupFault | null>;
  /** What is in a file, and what merging it would change; nothing is changed. */
  openBackup(file: Blob, collections: readonly string[]): Promise<OpenedBackup | Refused>;
  /** Merges a file into the library, all of it or nothing. @param id the same for every try */
  mergeBackup(file: Blob, id: string): Promise<MergedFile | Refused>;
  /** Takes a merge back. */
  undoMerge(id: string): Promise<Change>;
  /** Merges what is new in the kept file, and writes it. */
  syncFile(kept: KeptFile<WritableFile>, collections: readonly string[]): Promise<SyncedFile | Refused>;
  /** Calls back while something long is written to the library. @returns stops it */
  onGotOn(callback: () => void): () => void;
  /** Calls back with every step, and at once with the last one. @returns stops it */
  onReading(callback: (reading: Reading) => void): () => void;
  /** Calls back when the worker itself breaks: what it stored stays. @returns stops it */
  onBroken(callback: () => void): () => void;
  /** Ends the worker. */
  end(): void;
}

interface Pending {
  resolve: (answer: never) => void;
  reject: (reason: FaultError) => void;
}

/** Starts the worker at once. */
export function createDocuments(startWorker: () => Worker, places: Places): DocumentsClient {
  const worker = startWorker();
  const pending = new Map<number, Pending>();
  const readingCallbacks = new Set<(reading: Reading) => void>();
  const brokenCallbacks = new Set<() => void>();
  const gotOnCallbacks = new Set<() => void>();
  let last: Reading | null = null;
  let lastId = 0;
  let ended = false;

  const post = (message: ToDocuments) => {
    if (!ended) worker.postMessage(message);
  };
  const end = () => {
    ended = true;
    worker.terminate();
    for (const { reject } of pending.values()) reject(new FaultError({ kind: 'broken' }));
    pending.clear();
  };
  const ask = <N extends keyof DocumentsApi>(name: N, args: Parameters<DocumentsApi[N]>[0]) =>
    new Promise<ReturnType<DocumentsApi[N]>>((resolve, reject) => {
      if (ended) return reject(new FaultError({ kind: 'broken' }));
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      post({ id, name, args } as ToDocuments);
    });

  worker.addEventListener('message', ({ data }: MessageEvent<FromDocuments>) => {
    if ('reading' in data) {
      last = data.reading;
      readingCallbacks.forEach((callback) => callback(data.reading));
      return;
    }
    if ('gotOn' in data) {
      gotOnCallbacks.forEach((callback) => callback());
      return;
    }
    const request = pending.get(data.id);
    pending.delete(data.id);
    if ('error' in data) request?.reject(new FaultError(data.error));
    else request?.resolve(data.answer as never);
  });
  for (const kind of ['error', 'messageerror'])
    worker.addEventListener(kind, () => {
      if (ended) return;
      end();
      brokenCallbacks.forEach((callback) => callback());
    });
  post({ begin: places });

  return {
    read: (brought) => post({ read: [...brought] }),
    rows: (which, start, length) => ask('rows', { which, start, length }),
    paper: (id) => ask('paper', { id }),
    store: ({ all, apart, anyway }) => post({ store: { all, apart: [...apart], anyway: [...anyway] } }),
    stop: () => post({ stop: true }),
    undo: () => ask('undo', undefined as never),
    edited: (paper, as) => ask('edited', { paper, as }),
    join: () => ask('join', undefined as never),
    backup: ({ made, collections }) => ask('backup', { made, collections: [...collections] }),
    backupFault: (file) => ask('backupFault', { file }),
    openBackup: (file, collections) => ask('openBackup', { file, collections: [...collections] }),
    mergeBackup: (file, id) => ask('mergeBackup', { file, id }),
    undoMerge: (id) => ask('undoMerge', { id }),
    syncFile: (kept, collections) => ask('syncFile', { kept, collections: [...collections] }),
    onGotOn: (callback) => register(gotOnCallbacks, callback),
    onReading: (callback) => {
      if (last) callback(last);
      return register(readingCallbacks, callback);
    },
    onBroken: (callback) => register(brokenCallbacks, callback),
    end,
  };
}

function register<T>(callbacks: Set<T>, callback: T): () => void {
  callbacks.add(callback);
  return () => void callbacks.delete(callback);
}
