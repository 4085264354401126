import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import { makeChange, write } from './change.ts';
import type { LibraryDatabase, ReadingPosition } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';

/** Notes that a paper was opened, without marking it as read. */
export function markOpened(library: LibraryDatabase, id: string, now = Date.now()): Promise<void> {
  return write(library, () => [{ table: 'papers', id, fields: { openedAt: now } }]);
}

/** Marks a paper as read; one that is read already keeps its time. */
export function markRead(library: LibraryDatabase, id: string, now = Date.now()): Promise<Change> {
  return makeChange(library, async (look) => {
    const since = (await look.paper(id))?.readAt;
    return [{ table: 'papers', id, fields: { readAt: isTime(since) ? since : now } }];
  });
}

export function markUnread(library: LibraryDatabase, id: string): Promise<Change> {
  return makeChange(library, () => [{ table: 'papers', id, fields: { readAt: null } }]);
}

/** Keeps where one is in a paper. */
export function setPosition(library: LibraryDatabase, id: string, position: ReadingPosition): Promise<void> {
  return write(library, () => [{ table: 'papers', id, fields: { position } }]);
}

export async function lastPosition(library: LibraryDatabase, id: string): Promise<ReadingPosition | null> {
  return (await getState(library, id))?.position ?? null;
}

/** What was done with a paper; nothing if that is nothing. */
export function getState(library: LibraryDatabase, id: string): Promise<PaperRecord | undefined> {
  return withConnection(library, () =>
    library.transaction('r', library.papers, library.aliases, async () => (await Look.at(library)).paper(id)),
  );
}

/** Ids of all papers marked as read. Unread ones have no number there, and so are not in the index. */
export function readIds(library: LibraryDatabase): Promise<string[]> {
  return withConnection(library, () => library.reading.where('readAt').aboveOrEqual(0).primaryKeys());
}
