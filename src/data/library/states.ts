import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { makeChange, type LibraryWish } from './change.ts';
import { copyWishes } from './copies.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { Look } from './look.ts';
import { isTime, type PaperRecord } from './records.ts';

/** Saves many papers in one change; those that are saved already keep their time. @param papers the first is to stand first among saved ones */
export function saveAll(
  library: LibraryDatabase,
  papers: readonly Paper[],
  now = Date.now(),
): Promise<Change> {
  return makeChange(library, async (look) => {
    const wanted = papers.map(({ id }, at) => ({ id, at: now - at }));
    const since = await statesOf(
      look,
      'savedAt',
      papers.map(({ id }) => id),
    );
    return [
      ...wanted
        .filter((_, at) => !isTime(since[at]))
        .map(({ id, at }): LibraryWish => ({ table: 'papers', id, fields: { savedAt: at } })),
      ...(await copyWishes(look, papers)),
    ];
  });
}

export function unsaveAll(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'savedAt', ids, null));
}

/** Marks many papers as read in one change; those that are read already keep their time. */
export function markAllRead(
  library: LibraryDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'readAt', ids, now));
}

export function markAllUnread(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'readAt', ids, null));
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
