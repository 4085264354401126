import { withConnection, yieldToNewerVersions } from '../connection.ts';
import { DataError } from '../dataError.ts';
import { ContentDatabase } from './contentDatabase.ts';
import type { ContentStore } from './contentStore.ts';
import { DeviceStore } from './deviceStore.ts';
import { MemoryStore } from './memoryStore.ts';

export interface OpenedContent {
  store: ContentStore;
  /** Why the papers are kept for this visit only, if they are. */
  problem: string | null;
}

export interface ContentHooks {
  /** Called with a sentence when a tab with an older version keeps this one from opening. */
  onBlocked: (problem: string) => void;
  /** Called when the browser took the stored content away while it was open, or its connection. */
  onTaken: () => void;
}

/**
 * Opens the content of one site; where the browser lets the site store nothing, papers are held in memory for this
 * visit. A database that a newer version of the app wrote opens as well: its further tables are left alone.
 *
 * Throws a `DataError` where it is stored and could not be opened.
 */
export async function openContent(name: string, hooks: ContentHooks): Promise<OpenedContent> {
  try {
    return { store: new DeviceStore(await openDatabase(name, hooks)), problem: null };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (error.kind !== 'unavailable' && !(await isStorageRefused())) throw error;
    const { message } = new DataError('unavailable');
    return { store: new MemoryStore(), problem: `The papers are kept for this visit only. ${message}` };
  }
}

async function openDatabase(name: string, { onBlocked, onTaken }: ContentHooks): Promise<ContentDatabase> {
  const database = new ContentDatabase(name);
  yieldToNewerVersions(database, () => onBlocked(new DataError('blocked').message));
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

/**
 * Whether the browser lets this site store nothing. Chromium says of IndexedDB only that something is wrong ("UnknownError")
 * when site data are blocked; of caches it says why.
 */
async function isStorageRefused(): Promise<boolean> {
  try {
    await (globalThis.caches as CacheStorage | undefined)?.has('');
    return false;
  } catch (error) {
    return (error as Error).name === 'SecurityError';
  }
}
