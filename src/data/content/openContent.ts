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

/**
 * Opens the content of one site; where the browser stores nothing, papers are held in memory for this visit. A
 * database that a newer version of the app wrote opens as well: its further tables are left alone.
 *
 * @param onBlocked is called when a tab with an older version keeps this one from opening.
 */
export async function openContent(
  name: string,
  onBlocked: (problem: string) => void,
): Promise<OpenedContent> {
  try {
    const database = new ContentDatabase(name);
    yieldToNewerVersions(database, () => onBlocked(new DataError('blocked').message));
    await withConnection(database, () => database.open());
    return { store: new DeviceStore(database), problem: null };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { store: new MemoryStore(), problem: `The papers are kept for this visit only. ${error.message}` };
  }
}
