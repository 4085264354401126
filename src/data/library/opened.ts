import { OF_PAPERS, write } from './change.ts';
import type { LibraryDatabase, ReadingPosition } from './libraryDatabase.ts';
import { getState } from './reading.ts';

/** Notes that a paper was opened, without marking it as read. */
export function markOpened(library: LibraryDatabase, id: string, now = Date.now()): Promise<void> {
  return write(library, () => [{ table: 'papers', id, fields: { openedAt: now } }], OF_PAPERS);
}

/** Keeps where one is in a paper. */
export function setPosition(library: LibraryDatabase, id: string, position: ReadingPosition): Promise<void> {
  return write(library, () => [{ table: 'papers', id, fields: { position } }], OF_PAPERS);
}

export async function lastPosition(library: LibraryDatabase, id: string): Promise<ReadingPosition | null> {
  return (await getState(library, id))?.position ?? null;
}
