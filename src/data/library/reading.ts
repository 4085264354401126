import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import type { KeyedQuery } from '../keyedQuery.ts';
import { makeChange, OF_PAPERS } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';
import type { StateNews } from './stateNews.ts';

/** Marks a paper as read; one that is read already keeps its time. */
export function markRead(library: LibraryDatabase, id: string, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const since = (await look.paper(id))?.readAt;
      return [{ table: 'papers', id, fields: { readAt: isTime(since) ? since : now } }];
    },
    OF_PAPERS,
  );
}

export function markUnread(library: LibraryDatabase, id: string): Promise<Change> {
  return makeChange(library, () => [{ table: 'papers', id, fields: { readAt: null } }], OF_PAPERS);
}

/** What was done with a paper; nothing if that is nothing. */
export function getState(library: LibraryDatabase, id: string): Promise<PaperRecord | undefined> {
  return withConnection(library, () =>
    library.transaction('r', library.papers, library.aliases, async () => (await Look.at(library)).paper(id)),
  );
}

/** Ids of all papers marked as read. Unread ones have no number there, and so are not in the index. */
export function readIds(library: LibraryDatabase): Promise<string[]> {
  return withConnection(library, () => library.reading.where('readAt').between(0, Infinity).primaryKeys());
}

/** Which papers are marked as read. */
export function readQuery(library: LibraryDatabase): KeyedQuery<StateNews> {
  return {
    tables: () => [library.reading],
    reader: () => async (written) => {
      if (!written) return readIds(library);
      const ids = [...written.get('reading')!];
      const rows = await withConnection(library, () => library.reading.bulkGet(ids));
      return new Map(ids.map((id, at) => [id, (rows[at]?.readAt ?? -1) >= 0]));
    },
  };
}
