/// <reference lib="webworker" />
import '../data/refusals.ts';
import { faultOf } from '../data/fault.ts';
import { openContent } from '../data/content/openContent.ts';
import { backupFault, backupFile, openBackupFile } from '../data/library/backupFile.ts';
import { mergeFile, undoMerge } from '../data/library/mergeFile.ts';
import { syncFile } from '../data/library/syncFile.ts';
import { importLock } from '../data/library/cutImport.ts';
import { openLibrary, type LibraryDatabase } from '../data/library/libraryDatabase.ts';
import { nextTask } from '../data/nextTask.ts';
import { Documents } from './documents.ts';
import { editedPaper } from './editedPaper.ts';
import { joinPublished } from './joinPublished.ts';
import { Known } from './known.ts';
import type { DocumentsRequest, FromDocuments, Places, ToDocuments } from './protocol.ts';

/** So often a page follows without being kept busy by it. */
const TELL_EVERY_MS = 200;
const GOT_ON_EVERY_MS = 1000;

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromDocuments) => self.postMessage(message);
let documents: Documents;
let library: LibraryDatabase;
let places: Places;
let tellAt = 0;
let release: (() => void) | null = null;

self.onmessage = ({ data }: MessageEvent<ToDocuments>) => {
  if ('begin' in data) begin(data.begin);
  else if ('read' in data) documents.read(data.read);
  else if ('store' in data) documents.store(data.store);
  else if ('stop' in data) documents.stop();
  else void reply(data);
};

function begin(begun: Places): void {
  places = begun;
  library = openLibrary(places.library);
  documents = new Documents({
    library,
    known: async () => {
      const known = new Known();
      await withPublished((store) => known.addPublished(store));
      await known.addOwn(library);
      return known;
    },
    onReading: (reading) => {
      holdLock(reading.stage === 'storing');
      post({ reading });
    },
    now: Date.now,
    nextTask,
    tellEveryMs: TELL_EVERY_MS,
  });
}

/** Says to all tabs that papers are being stored, for as long as this worker lives. */
function holdLock(wanted: boolean): void {
  if (!wanted) {
    release?.();
    release = null;
  } else if (!release && 'locks' in navigator) {
    const stored = new Promise<void>((resolve) => (release = resolve));
    navigator.locks.request(importLock(library), { mode: 'shared' }, () => stored).catch(() => undefined);
  }
}

/** The page is told now and then, for it must not take the library for one that does not answer. */
function gotOn(): void {
  if (performance.now() < tellAt) return;
  tellAt = performance.now() + GOT_ON_EVERY_MS;
  post({ gotOn: true });
}

async function reply(request: DocumentsRequest): Promise<void> {
  const { id } = request;
  try {
    post({ id, answer: await answer(request) });
  } catch (error) {
    post({ id, error: faultOf(error, 'unreadable') });
  }
}

function answer(request: DocumentsRequest): unknown {
  switch (request.name) {
    case 'rows': {
      const { which, start, length } = request.args;
      return documents.rows(which, start, length);
    }
    case 'paper':
      return documents.paper(request.args.id);
    case 'undo':
      return documents.undo();
    case 'edited':
      return editedPaper(request.args.paper, request.args.as);
    case 'join':
      return withPublished((store) => joinPublished(library, store)).then((joined) => joined ?? 0);
    case 'backup':
      return backupFile(library, request.args);
    case 'backupFault':
      return backupFault(request.args.file);
    case 'openBackup':
      return openBackupFile(library, request.args.file, request.args.collections);
    case 'mergeBackup':
      return mergeFile(library, request.args.file, request.args.id, gotOn);
    case 'undoMerge':
      return undoMerge(library, request.args.id, gotOn);
    case 'syncFile':
      return syncFile(library, request.args.kept, request.args.collections, gotOn);
  }
}

/** Null where no papers are kept on this device. */
async function withPublished<T>(
  work: (store: Awaited<ReturnType<typeof openContent>>) => Promise<T>,
): Promise<T | null> {
  if (places.content === null) return null;
  const ignore = () => undefined;
  const store = await openContent(places.content, { onBlocked: ignore, onTaken: ignore });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
