import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_SEARCHES, write } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { keptOf, searchKey, type KeptSearches } from './keptSearches.ts';
import type { Look } from './look.ts';
import { isTime, type SearchRecord } from './records.ts';

/** Longer ones were pasted. */
const LONGEST = 200;

export function getSearches(library: LibraryDatabase): Promise<KeptSearches> {
  return withConnection(library, async () => keptOf(await library.searches.toArray()));
}

/** Notes that a search was of use. One that is pinned stays where it is. */
export async function noteSearch(library: LibraryDatabase, query: string, now = Date.now()): Promise<void> {
  if (!query || query.length > LONGEST) return;
  await write(
    library,
    async (look) => {
      const same = (await sameAs(look, query)).find(({ removedAt }) => !isTime(removedAt));
      const record = same ?? (await searchIn(look, query));
      const usedAt = await after(look, 'usedAt', now);
      // One that was forgotten is forgotten with its pin.
      const fresh = isTime(record?.removedAt) ? { removedAt: null, pinnedAt: null } : {};
      return [{ table: 'searches', id: same?.id ?? query, fields: { usedAt, ...fresh } }];
    },
    OF_SEARCHES,
  );
}

/** Pins a search, or makes one that is pinned a recent one again. One that is so already stays where it is. */
export function setPinned(
  library: LibraryDatabase,
  query: string,
  wanted: boolean,
  now = Date.now(),
): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const pinned = (await sameAs(look, query)).filter(
        ({ removedAt, pinnedAt }) => !isTime(removedAt) && isTime(pinnedAt),
      );
      if (pinned.length > 0 === wanted) return [];
      const at = wanted
        ? { pinnedAt: await after(look, 'pinnedAt', now) }
        : { pinnedAt: null, usedAt: await after(look, 'usedAt', now) };
      const ids = wanted ? [query] : pinned.map(({ id }) => id);
      return ids.map((id) => ({ table: 'searches', id, fields: { ...at, removedAt: null } }));
    },
    OF_SEARCHES,
  );
}

/** Forgets a search, pinned or not. The change is empty if it was not kept. */
export function forgetSearch(library: LibraryDatabase, query: string, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const kept = (await sameAs(look, query)).filter(({ removedAt }) => !isTime(removedAt));
      return kept.map(({ id }) => ({ table: 'searches', id, fields: { removedAt: now } }));
    },
    OF_SEARCHES,
  );
}

async function searchIn(look: Look, query: string): Promise<SearchRecord | undefined> {
  const [record] = await look.records<SearchRecord>('searches', [query]);
  return record;
}

/** Searches that ask for the same, in whatever spelling. */
async function sameAs({ library }: Look, query: string): Promise<SearchRecord[]> {
  const key = searchKey(query);
  return (await library.searches.toArray()).filter(({ id }) => searchKey(id) === key);
}

/** A time that is later than that of every other search: two may come in one millisecond, or after a clock was set back. */
async function after({ library }: Look, field: 'usedAt' | 'pinnedAt', now: number): Promise<number> {
  const records = await library.searches.toArray();
  const times = records.map((record) => record[field]).filter(isTime);
  return times.reduce((latest, time) => Math.max(latest, time + 1), now);
}
