import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { makeChange, OF_PAPERS, type LibraryWish } from './change.ts';
import { copyWishes } from './copyWishes.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';

/** The last millisecond that `Date` can say: after a save of that time there is none. */
const LAST_DATE = 8.64e15;

/** Saves many papers in one change; those that are saved already keep their time. @param papers the first is to stand first among saved ones */
export function saveAll(
  library: LibraryDatabase,
  papers: readonly Paper[],
  now = Date.now(),
): Promise<Change> {
  const ids = papers.map(({ id }) => id);
  return makeChange(
    library,
    async (look) => [...(await saveWishes(look, ids, now)), ...(await copyWishes(look, papers))],
    OF_PAPERS,
  );
}

/** What saves papers that are not saved, the first as the last one. In a transaction. */
export async function saveWishes(look: Look, ids: readonly string[], now: number): Promise<LibraryWish[]> {
  const since = await statesOf(look, 'savedAt', ids);
  const first = await timeOfSaves(look.library, ids.length, now);
  return ids.flatMap((id, at) =>
    isTime(since[at]) ? [] : [{ table: 'papers' as const, id, fields: { savedAt: first - at } }],
  );
}

/**
 * The time of the first of new saves, each 1 ms after the next: now, or later where the device's clock stands before a save
 * that is there. Saves are listed by their times, and one that was made now is the newest, however wrong the clock is or was.
 */
export async function timeOfSaves(library: LibraryDatabase, count: number, now: number): Promise<number> {
  const counted = library.saves.where('savedAt').between(-Infinity, LAST_DATE - count, true, true);
  const newest = await counted.last();
  return Math.max(now, (newest?.savedAt ?? -Infinity) + count);
}

export function unsaveAll(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'savedAt', ids, null), OF_PAPERS);
}

/** Marks many papers as read in one change; those that are read already keep their time. */
export function markAllRead(
  library: LibraryDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'readAt', ids, now), OF_PAPERS);
}

export function markAllUnread(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'readAt', ids, null), OF_PAPERS);
}

type State = 'savedAt' | 'readAt' | 'hiddenAt';

/** What turns a state of papers on, or off with null. Nothing for papers that are so already. */
export async function setStates(
  look: Look,
  state: State,
  ids: readonly string[],
  value: number | null,
): Promise<LibraryWish[]> {
  const since = await statesOf(look, state, ids);
  return ids
    .filter((_, at) => isTime(since[at]) !== isTime(value))
    .map((id) => ({ table: 'papers', id, fields: { [state]: value } }));
}

async function statesOf(look: Look, state: State, ids: readonly string[]): Promise<unknown[]> {
  const records = await look.records<PaperRecord>('papers', ids);
  return records.map((record) => record?.[state]);
}
