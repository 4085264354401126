import { withConnection } from '../connection.ts';
import { changeRecord } from './changeRecord.ts';
import type { LibraryDatabase, StoredPreference } from './libraryDatabase.ts';

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

/** As they are stored. A newer version of the app may keep more than texts: that is passed by, and stays. */
interface StoredLists {
  pinned: readonly unknown[];
  recent: readonly unknown[];
}

/** Kept beside the preferences, whose reader leaves keys alone that are not its own. */
const KEY = 'searches';
/** More than this are not looked through. */
const MOST_RECENT = 8;
/** Longer ones were pasted. */
const LONGEST = 200;

export async function getSearches(library: LibraryDatabase): Promise<KeptSearches> {
  const stored = await withConnection(library, () => library.preferences.get(KEY));
  const { pinned, recent } = listsOf(stored);
  return { pinned: pinned.filter(isText), recent: recent.filter(isText) };
}

/** Notes that a search was of use. One that is pinned stays where it is. */
export function noteSearch(library: LibraryDatabase, query: string): Promise<void> {
  return change(library, ({ pinned, recent }) =>
    !query || query.length > LONGEST || pinned.includes(query) ? {} : { recent: inFront(recent, query) },
  );
}

/** Pins a search, or makes one that is pinned a recent one again. One that is so already stays where it is. */
export function setPinned(library: LibraryDatabase, query: string, wanted: boolean): Promise<void> {
  return change(library, ({ pinned, recent }) => {
    if (pinned.includes(query) === wanted) return {};
    return wanted
      ? { pinned: [query, ...pinned], recent: without(recent, query) }
      : { pinned: without(pinned, query), recent: inFront(recent, query) };
  });
}

/** Forgets a search, pinned or not. Returns where it was kept, for `restoreSearch`, or nothing if it was not. */
export async function forgetSearch(
  library: LibraryDatabase,
  query: string,
): Promise<ForgottenSearch | undefined> {
  let forgotten: ForgottenSearch | undefined;
  await change(library, ({ pinned, recent }) => {
    const wasPinned = pinned.includes(query);
    const at = (wasPinned ? pinned : recent).indexOf(query);
    if (at < 0) return {};
    forgotten = { query, wasPinned, at };
    return { pinned: without(pinned, query), recent: without(recent, query) };
  });
  return forgotten;
}

/** Undoes `forgetSearch`, and nothing that was kept since. */
export function restoreSearch(
  library: LibraryDatabase,
  { query, wasPinned, at }: ForgottenSearch,
): Promise<void> {
  return change(library, (stored) => {
    const pinned = without(stored.pinned, query);
    const recent = without(stored.recent, query);
    if (wasPinned || pinned.length < stored.pinned.length)
      return { pinned: pinned.toSpliced(at, 0, query), recent };
    return { recent: newest(recent.toSpliced(at, 0, query)) };
  });
}

/** @param next gives the lists that change. */
async function change(
  library: LibraryDatabase,
  next: (lists: StoredLists) => Partial<StoredLists>,
): Promise<void> {
  await changeRecord(library, 'preferences', KEY, (stored) => {
    const lists = next(listsOf(stored));
    if (!Object.keys(lists).length) return stored;
    return { ...stored, key: KEY, value: { ...fieldsOf(stored), ...lists } };
  });
}

/** Another version of the app may have written something else. */
function listsOf(stored: StoredPreference | undefined): StoredLists {
  const { pinned, recent } = fieldsOf(stored);
  return { pinned: Array.isArray(pinned) ? pinned : [], recent: Array.isArray(recent) ? recent : [] };
}

function fieldsOf(stored: StoredPreference | undefined): Record<string, unknown> {
  const value = stored?.value;
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function inFront(recent: readonly unknown[], query: string): unknown[] {
  return newest([query, ...without(recent, query)]);
}

function newest(recent: readonly unknown[]): unknown[] {
  const texts = new Set(recent.filter(isText).slice(0, MOST_RECENT));
  return recent.filter((one) => !isText(one) || texts.has(one));
}

function without(list: readonly unknown[], query: string): unknown[] {
  return list.filter((one) => one !== query);
}
