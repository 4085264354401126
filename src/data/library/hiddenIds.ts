import { withConnection } from '../connection.ts';
import type { KeyedQuery } from '../keyedQuery.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';
import type { StateNews } from './stateNews.ts';

/** Ids of all papers that are hidden, by their ids of now. Others have no number there, and so are not in the index. */
export function hiddenIds(library: LibraryDatabase): Promise<string[]> {
  const { papers, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', papers, aliases, async () => {
      const look = await Look.at(library);
      const keys = await papers.where('hiddenAt').aboveOrEqual(0).primaryKeys();
      const ids = [...new Set(keys.map((id) => look.aliases.now(id)))];
      // Under another id of the paper it may have been shown again since.
      const joined = ids.filter((id) => look.aliases.all(id).length > 1);
      const records = await look.records<PaperRecord>('papers', joined);
      const shown = new Set(joined.filter((_, at) => !isTime(records[at]?.hiddenAt)));
      return ids.filter((id) => !shown.has(id));
    }),
  );
}

/** Which papers are hidden. */
export function hiddenQuery(library: LibraryDatabase): KeyedQuery<StateNews> {
  return {
    tables: () => [library.papers, library.aliases],
    reader: () => (written) => {
      // Another paper may be meant by an id than before.
      if (!written || written.has('aliases')) return hiddenIds(library);
      return withConnection(library, async () => {
        const look = await Look.at(library);
        const ids = [...written.get('papers')!].map((id) => look.aliases.now(id));
        const records = await look.records<PaperRecord>('papers', ids);
        return new Map(ids.map((id, at) => [id, isTime(records[at]?.hiddenAt)]));
      });
    },
  };
}
