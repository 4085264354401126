import { withConnection } from '../connection.ts';
import { changeRecord } from './changeRecord.ts';
import type { LibraryDatabase, Reading, ReadingPosition } from './libraryDatabase.ts';

/** Notes that a paper was opened, without marking it as read. */
export function markOpened(library: LibraryDatabase, paperId: string, now = Date.now()): Promise<Reading> {
  return change(library, paperId, (reading) => ({ ...reading, openedAt: now }), now);
}

/** Marks a paper as read; one that is read already keeps its time. */
export function markRead(library: LibraryDatabase, paperId: string, now = Date.now()): Promise<Reading> {
  return change(library, paperId, (reading) => ({ ...reading, readAt: reading.readAt ?? now }), now);
}

export function markUnread(library: LibraryDatabase, paperId: string, now = Date.now()): Promise<Reading> {
  return change(library, paperId, (reading) => ({ ...reading, readAt: null }), now);
}

/** Undoes `markRead` or `markUnread`: puts back `readAt` as it was before, and leaves the place in the paper alone. */
export function restoreReadAt(
  library: LibraryDatabase,
  paperId: string,
  readAt: Reading['readAt'],
  now = Date.now(),
): Promise<Reading> {
  return change(library, paperId, (reading) => ({ ...reading, readAt }), now);
}

export function setPosition(
  library: LibraryDatabase,
  paperId: string,
  position: ReadingPosition,
  now = Date.now(),
): Promise<Reading> {
  return change(library, paperId, (reading) => ({ ...reading, position }), now);
}

export async function lastPosition(
  library: LibraryDatabase,
  paperId: string,
): Promise<ReadingPosition | null> {
  return (await getReading(library, paperId))?.position ?? null;
}

export function getReading(library: LibraryDatabase, paperId: string): Promise<Reading | undefined> {
  return withConnection(library, () => library.reading.get(paperId));
}

/** Ids of all papers marked as read. Unread ones have no number there, and so are not in the index. */
export function readIds(library: LibraryDatabase): Promise<string[]> {
  return withConnection(library, () => library.reading.where('readAt').aboveOrEqual(0).primaryKeys());
}

async function change(
  library: LibraryDatabase,
  paperId: string,
  next: (reading: Reading) => Reading,
  now: number,
): Promise<Reading> {
  const { after } = await changeRecord(library, 'reading', paperId, (stored) =>
    next(stored ?? { paperId, readAt: null, openedAt: now, position: null }),
  );
  return after!;
}
