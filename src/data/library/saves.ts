import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { parsePaper, salvagePaper } from '../../core/paper/parsePaper.ts';
import { withConnection } from '../connection.ts';
import type { KeyedQuery } from '../keyedQuery.ts';
import { makeChange, OF_PAPERS } from './change.ts';
import type { LibraryDatabase, Save } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type CopyRecord } from './records.ts';
import { timeOfSaves } from './states.ts';
import type { StateNews } from './stateNews.ts';

/** Saves a paper with a copy of its text. A paper that is saved already keeps its time. */
export function save(library: LibraryDatabase, paper: Paper, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const [record, [copy], time] = await Promise.all([
        look.paper(paper.id),
        look.records<CopyRecord>('copies', [paper.id]),
        timeOfSaves(library, 1, now),
      ]);
      const since = record?.savedAt;
      const saved = {
        table: 'papers' as const,
        id: paper.id,
        fields: { savedAt: isTime(since) ? since : time },
      };
      // What is handed in may be all that this version could read of that copy.
      if (copy?.paper && !parsePaper(copy.paper)) return [saved];
      return [saved, { table: 'copies', id: paper.id, fields: { paper } }];
    },
    OF_PAPERS,
  );
}

/** Takes a save back. */
export function unsave(library: LibraryDatabase, id: string): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const saved = isTime((await look.paper(id))?.savedAt);
      return saved ? [{ table: 'papers', id, fields: { savedAt: null } }] : [];
    },
    OF_PAPERS,
  );
}

/** True if a change made a paper a saved one, or one that is saved no more. */
export function changesSaves({ edits }: Change): boolean {
  return edits.some(
    ({ table, fields }) => table === 'papers' && fields.some(({ field }) => field === 'savedAt'),
  );
}

/** A save with the whole text, as well as that can be read; nothing if the paper is not saved, or has no text. */
export function getSave(library: LibraryDatabase, id: string): Promise<Save | undefined> {
  return withConnection(library, () =>
    library.transaction('r', library.papers, library.copies, library.aliases, library.saves, async () => {
      const look = await Look.at(library);
      const record = await look.paper(id);
      const [copy] = await look.records<CopyRecord>('copies', [id]);
      // A tab of an older app saved it, with its whole text, and it is not taken over yet.
      const save =
        !record || !isTime(record.savedAt) || !copy
          ? await library.saves.get(look.aliases.now(id))
          : { paperId: record.id, savedAt: record.savedAt, paper: { ...copy.paper, id: record.id } };
      const paper = salvagePaper(save?.paper);
      return save && paper ? { ...save, paper } : undefined;
    }),
  );
}

/** Ids of all saved papers, the newest save first, and those of them that are news. */
export function savedQuery(
  library: LibraryDatabase,
): KeyedQuery<{ ids: readonly string[]; news: StateNews }> {
  return {
    tables: () => [library.saves],
    reader: () => {
      let ids: readonly string[] = [];
      return async (written) => {
        const changed = [...(written?.get('saves') ?? [])];
        const times = written && (await getRows(library, changed)).map(({ savedAt }) => savedAt);
        if (!times?.every(isTime)) {
          ids = await savedIds(library);
          return { ids, news: ids };
        }
        // From the oldest of these on all stand as the database has them; what is older stands as it stood.
        const head = await savedIds(library, Math.min(...times));
        const now = new Set(head);
        const left = new Set(changed);
        ids = [...head, ...ids.filter((id) => !now.has(id) && !left.has(id))];
        return { ids, news: new Map(changed.map((id) => [id, now.has(id)])) };
      };
    },
  };
}

/** Ids of saved papers, the newest save first. @param since of those that were saved then or later */
export async function savedIds(library: LibraryDatabase, since = -Infinity): Promise<string[]> {
  // Backwards, a browser goes from key to key; forwards, it hands them out at once.
  const oldestFirst = await withConnection(library, () =>
    library.saves.where('savedAt').aboveOrEqual(since).primaryKeys(),
  );
  return oldestFirst.reverse();
}

/** Saves as rows of a list, by their ids of now; without those that are none. */
export async function getRows(library: LibraryDatabase, ids: readonly string[]): Promise<Save[]> {
  const rows = await withConnection(library, () => library.saves.bulkGet([...ids]));
  return rows.filter((row) => row !== undefined);
}
