import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import { makeChange } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';
import { setStates } from './states.ts';

/** Hides papers from the list of all papers and from what is found. Those that are hidden keep their time. */
export function hide(library: LibraryDatabase, ids: readonly string[], now = Date.now()): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'hiddenAt', ids, now));
}

export function unhide(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'hiddenAt', ids, null));
}

/** Ids of all hidden papers, by the ids that they have now. */
export function hiddenIds(library: LibraryDatabase): Promise<string[]> {
  return withConnection(library, () =>
    library.transaction('r', library.papers, library.aliases, async () => {
      const look = await Look.at(library);
      const keys = await library.papers.where('hiddenAt').aboveOrEqual(0).primaryKeys();
      const ids = [...new Set(keys.map((id) => look.aliases.now(id)))];
      const joined = ids.filter((id) => look.aliases.all(id).length > 1);
      const records = await look.records<PaperRecord>('papers', joined);
      const shown = new Set(joined.filter((_, at) => !isTime(records[at]?.hiddenAt)));
      return ids.filter((id) => !shown.has(id));
    }),
  );
}
