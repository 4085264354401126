import { withConnection, yieldToNewerVersions } from '../connection.ts';
import { DataError } from '../dataError.ts';
import { watchSilence } from '../silence.ts';
import { latePart } from '../latePart.ts';
import { isStorageRefused } from '../storageRefused.ts';
import { ContentDatabase } from './contentDatabase.ts';
import type { ContentStore } from './contentStore.ts';
import { DeviceStore } from './deviceStore.ts';

/**
 * After so many seconds without an answer something is wrong: what takes long answers in between. A first visit has
 * little to lose.
 */
const SILENT_AFTER_S = { before: 5, after: 8 };

export interface ContentHooks {
  /** Called when a tab with an older version keeps this one from opening. */
  onBlocked: () => void;
  /** Called when the browser took the stored content away while it was open, or its connection. */
  onTaken: () => void;
  /** Called for as long as what is stored does not answer, with its name. `isSilent`: whether it has not since. */
  onSilent?: (isSilent: () => boolean, name: string) => void;
  /** Called when it answers after all. */
  onAnswer?: () => void;
}

/**
 * Opens the content of one site; where the browser lets the site store nothing, papers are held in memory for this
 * visit. A database that a newer version of the app wrote opens as well: its further tables are left alone.
 *
 * @param name null to ask no database
 *
 * Throws a `DataError` where it is stored and could not be opened, and a `FaultError` where what holds papers in memory is missing.
 */
export async function openContent(name: string | null, hooks: ContentHooks): Promise<ContentStore> {
  if (name === null) return inMemory(true);
  try {
    return new DeviceStore(await openDatabase(name, hooks));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (error.kind !== 'unavailable' && !(await isStorageRefused())) throw error;
    return inMemory();
  }
}

/** Few browsers need it, and none before its list. */
async function inMemory(silent = false): Promise<ContentStore> {
  const { MemoryStore } = await latePart(() => import('./memoryStore.ts'));
  return new MemoryStore(silent);
}

async function openDatabase(name: string, hooks: ContentHooks): Promise<ContentDatabase> {
  const database = new ContentDatabase(name);
  const { onBlocked, onTaken, onSilent, onAnswer } = hooks;
  watchSilence(database, {
    seconds: () => SILENT_AFTER_S[database.hasVersion ? 'after' : 'before'],
    onSilent: (isSilent) => onSilent?.(isSilent, name),
    onAnswer: () => onAnswer?.(),
  });
  yieldToNewerVersions(database, onBlocked);
  // Later, when the connection is closed: what is asked then waits for the end of a deletion.
  const afterwards = () => queueMicrotask(onTaken);
  database.on('versionchange', ({ newVersion }) => void (newVersion === null && afterwards()));
  database.on('ready', () => database.backendDB().addEventListener('close', afterwards), true);
  try {
    await withConnection(database, () => database.open());
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
