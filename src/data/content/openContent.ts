import { withConnection, yieldToNewerVersions } from '../connection.ts';
import { DataError } from '../dataError.ts';
import { ContentDatabase } from './contentDatabase.ts';
import type { ContentStore } from './contentStore.ts';
import { DeviceStore } from './deviceStore.ts';
import { MemoryStore } from './memoryStore.ts';

export interface ContentHooks {
  /** Called when a tab with an older version keeps this one from opening. */
  onBlocked: () => void;
  /** Called when the browser took the stored content away while it was open, or its connection. */
  onTaken: () => void;
}

/**
 * Opens the content of one site; where the browser lets the site store nothing, papers are held in memory for this
 * visit. A database that a newer version of the app wrote opens as well: its further tables are left alone.
 *
 * Throws a `DataError` where it is stored and could not be opened.
 */
export async function openContent(name: string, hooks: ContentHooks): Promise<ContentStore> {
  try {
    return new DeviceStore(await openDatabase(name, hooks));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (error.kind !== 'unavailable') throw error;
    return new MemoryStore();
  }
}

async function openDatabase(name: string, { onBlocked, onTaken }: ContentHooks): Promise<ContentDatabase> {
  const database = new ContentDatabase(name);
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
