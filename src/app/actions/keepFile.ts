import { BackupError } from '../../core/backup/fault.ts';
import { FaultError } from '../../data/fault.ts';
import { getKeptFile, onLibraryChange, putKeptFile, type KeptFile } from '../../data/library/keptFile.ts';
import { storageKey } from '../../platform/basePath.ts';
import {
  askForFile,
  mayWrite,
  oneTabAtATime,
  pickKeptFile,
  type FileHandle,
} from '../../platform/keptFile.ts';
import { onVisible } from '../../platform/pageVisibility.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { keptFile } from '../state/settings/keptFile.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { told } from '../words/told.ts';
import * as words from '../words/en/backup.ts';
import { withBackupFiles } from './backupFiles.ts';
import { joinAnew } from './joinOwn.ts';
import { collections, stemOf } from './makeBackup.ts';

/** A file is written so long after the last change, ms: it may be in a folder that goes over the network. */
const PAUSE_MS = 3000;
/** And as many times as long as it took the last time: a large library is written less often. */
const PAUSE_TIMES = 20;

const LOCK = storageKey('file');

const { database } = library;
let timer: ReturnType<typeof setTimeout> | undefined;
/** How long the file took the last time, ms. */
let took = 0;
let stop: (() => void) | null = null;

/** Keeps the file up to date that was chosen, for as long as the app is open. */
export async function followKeptFile(): Promise<void> {
  if (stop || !(await getKeptFile<FileHandle>(database))) return;
  const changes = onLibraryChange(database, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void syncKeptFile(), Math.max(PAUSE_MS, PAUSE_TIMES * took));
  });
  const returns = onVisible(() => void syncKeptFile());
  stop = () => {
    clearTimeout(timer);
    changes();
    returns();
  };
  await syncKeptFile();
}

/** Asks a person for a file, and keeps it up to date from then on. What is in one that is there is merged first. */
export async function chooseKeptFile(which: 'new' | 'there'): Promise<void> {
  try {
    const handle = await pickKeptFile(which, `offprint-${stemOf()}.json.gz`);
    if (!handle) return;
    // Not while one is being written: that would be taken for the kept one again in the end.
    await oneTabAtATime(LOCK, () => putKeptFile<FileHandle>(database, { handle, seen: null }));
    if (stop) await syncKeptFile();
    else await followKeptFile();
  } catch (problem) {
    reportProblem(problem);
  }
}

/** Asks the browser once more whether the file may be written. */
export async function allowKeptFile(): Promise<void> {
  try {
    const kept = await getKeptFile<FileHandle>(database);
    if (kept && (await askForFile(kept.handle))) await syncKeptFile();
  } catch (problem) {
    reportProblem(problem);
  }
}

/** Keeps no file any more; the file stays as it is. */
export async function forgetKeptFile(): Promise<void> {
  try {
    await oneTabAtATime(LOCK, () => putKeptFile(database, null));
    stop?.();
    stop = null;
    keptFile.tell('none');
  } catch (problem) {
    reportProblem(problem);
  }
}

/** Merges what others wrote into the file, and writes what is not in it yet. Where nothing is new, nothing is written. */
export function syncKeptFile(): Promise<void> {
  return oneTabAtATime(LOCK, async () => {
    const kept = await getKeptFile<FileHandle>(database).catch(() => null);
    if (!kept) return keptFile.tell('none');
    const { name } = kept.handle;
    try {
      if (!(await mayWrite(kept.handle))) return keptFile.tell('ask', name);
      keptFile.tell('writing', name);
      await sync(kept);
      keptFile.tell('current', name);
    } catch (problem) {
      if (problem instanceof BackupError)
        keptFile.tell('refused', name, words.backupFaultSentence(problem.fault));
      else
        keptFile.tell('failed', name, problem instanceof FaultError ? told(problem) : words.fileNotReached);
    }
  });
}

async function sync(kept: KeptFile<FileHandle>): Promise<void> {
  const synced = await withBackupFiles((files) => files.sync(kept, collections()));
  const { merged } = synced;
  took = synced.took;
  if (!merged) return;
  library.show(merged.change);
  if (merged.own) joinAnew();
  if (merged.records > 0) toasts.show({ message: words.fileMerged });
}
