import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** Searches to come back to, as they were typed, the newest first. None is in both lists. */
export interface KeptSearches {
  pinned: readonly string[];
  recent: readonly string[];
}

/** A search that was forgotten, and its place among the pinned or the recent ones. */
export interface ForgottenSearch {
  query: string;
  wasPinned: boolean;
  at: number;
}

/** Kept beside the preferences, whose reader leaves keys alone that are not its own. */
const KEY = 'searches';
const NONE: KeptSearches = { pinned: [], recent: [] };
/** More than this are not looked through. */
const MOST_RECENT = 8;
/** Longer ones were pasted. */
const LONGEST = 200;

export function getSearches(library: LibraryDatabase): Promise<KeptSearches> {
  return withConnection(library, () => read(library));
}

/** Notes that a search was of use. One that is pinned stays where it is. */
export function noteSearch(library: LibraryDatabase, query: string): Promise<KeptSearches> {
  return change(library, ({ pinned, recent }) => {
    if (!query || query.length > LONGEST || pinned.includes(query)) return { pinned, recent };
    return { pinned, recent: [query, ...without(recent, query)].slice(0, MOST_RECENT) };
  });
}

/** Pins a search, or makes one that is pinned a recent one again. */
export function togglePinned(library: LibraryDatabase, query: string): Promise<KeptSearches> {
  return change(library, ({ pinned, recent }) =>
    pinned.includes(query)
      ? { pinned: without(pinned, query), recent: [query, ...without(recent, query)].slice(0, MOST_RECENT) }
      : { pinned: [query, ...pinned], recent: without(recent, query) },
  );
}

/** Forgets a search, pinned or not. Returns where it was kept, for `restoreSearch`. */
export async function forgetSearch(library: LibraryDatabase, query: string): Promise<ForgottenSearch> {
  let forgotten!: ForgottenSearch;
  await change(library, ({ pinned, recent }) => {
    const wasPinned = pinned.includes(query);
    forgotten = { query, wasPinned, at: Math.max(0, (wasPinned ? pinned : recent).indexOf(query)) };
    return { pinned: without(pinned, query), recent: without(recent, query) };
  });
  return forgotten;
}

/** Undoes `forgetSearch`, and nothing that was kept since. */
export function restoreSearch(
  library: LibraryDatabase,
  { query, wasPinned, at }: ForgottenSearch,
): Promise<KeptSearches> {
  return change(library, (searches) => {
    const pinned = without(searches.pinned, query);
    const recent = without(searches.recent, query);
    if (wasPinned || pinned.length < searches.pinned.length)
      return { pinned: pinned.toSpliced(at, 0, query), recent };
    return { pinned, recent: recent.toSpliced(at, 0, query).slice(0, MOST_RECENT) };
  });
}

function change(
  library: LibraryDatabase,
  next: (searches: KeptSearches) => KeptSearches,
): Promise<KeptSearches> {
  return withConnection(library, () =>
    library.transaction('rw', library.preferences, async () => {
      const value = next(await read(library));
      await library.preferences.put({ key: KEY, value });
      return value;
    }),
  );
}

async function read(library: LibraryDatabase): Promise<KeptSearches> {
  const stored = (await library.preferences.get(KEY))?.value as Partial<KeptSearches> | undefined;
  return stored ? { pinned: texts(stored.pinned), recent: texts(stored.recent) } : NONE;
}

/** Another version of the app may have written something else. */
function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function without(list: readonly string[], query: string): string[] {
  return list.filter((one) => one !== query);
}
