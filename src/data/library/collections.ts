import type { Change } from '../../core/merge/change.ts';
import { isRank, ranksAfter, ranksOfMove } from '../../core/merge/rank.ts';
import { withConnection } from '../connection.ts';
import { makeChange, type LibraryWish } from './change.ts';
import { CollectionBook, type CollectionOrder } from './collectionBook.ts';
import { drawId } from './device.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { cleanName } from './names.ts';

/**
 * Makes a collection behind its neighbours. Of a name that one of these has, nothing is made, and that one is the answer;
 * null for a name without letters.
 *
 * @param parent one at the top, or null for a collection there
 */
export async function createCollection(
  library: LibraryDatabase,
  name: string,
  parent: string | null = null,
): Promise<{ id: string; change: Change } | null> {
  if (!cleanName(name)) return null;
  const drawn = [drawId()];
  let id = drawn[0]!;
  const change = await makeChange(library, async () => {
    const [made] = await newCollections(library, [name], drawn, parent);
    id = made!.id;
    return made!.wish ? [made!.wish] : [];
  }, ['collections']);
  return { id, change };
}

/** Collections of these names, behind their neighbours: those that are there, and what makes the others. In a transaction. */
export async function newCollections(
  library: LibraryDatabase,
  names: readonly string[],
  drawn: readonly string[],
  parent: string | null = null,
): Promise<{ id: string; wish?: LibraryWish }[]> {
  const book = await bookOf(library);
  const inside = parent !== null && book.get(parent)?.parent === null ? parent : null;
  const ranks = ranksAfter(lastRank(book.within(inside)), names.length);
  return names.flatMap((name, at) => {
    const clean = cleanName(name);
    const same = book.find(clean, inside);
    if (same) return { id: same.id };
    if (!clean) return [];
    const fields = { name: clean, parent: inside, rank: ranks[at], order: 'hand', removedAt: null };
    return { id: drawn[at]!, wish: { table: 'collections' as const, id: drawn[at]!, fields } };
  });
}

/** Nothing comes of a name without letters. */
export function renameCollection(library: LibraryDatabase, id: string, to: string): Promise<Change> {
  return makeChange(library, async () => {
    const name = cleanName(to);
    return name && (await bookOf(library)).get(id) ? [{ table: 'collections', id, fields: { name } }] : [];
  }, ['collections']);
}

/** Removes a collection; its papers stay, and collections in it stand at the top. */
export function removeCollection(library: LibraryDatabase, id: string, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async () =>
      (await bookOf(library)).get(id) ? [{ table: 'collections', id, fields: { removedAt: now } }] : [],
    ['collections'],
  );
}

/** Puts a collection into one at the top, or at the top itself with null. One that has others in it stays where it is. */
export function nestCollection(library: LibraryDatabase, id: string, parent: string | null): Promise<Change> {
  return makeChange(library, async () => {
    const book = await bookOf(library);
    const shelf = book.get(id);
    if (!shelf || shelf.parent === parent || parent === id) return [];
    if (parent !== null && (book.get(parent)?.parent !== null || book.within(id).length > 0)) return [];
    const [rank] = ranksAfter(lastRank(book.within(parent)), 1);
    return [{ table: 'collections', id, fields: { parent, rank } }];
  }, ['collections']);
}

/** Moves a collection to a place among its neighbours, counted from 0. */
export function moveCollection(library: LibraryDatabase, id: string, to: number): Promise<Change> {
  return makeChange(library, async () => {
    const book = await bookOf(library);
    const shelf = book.get(id);
    if (!shelf) return [];
    const neighbours = book.within(shelf.parent).filter((other) => other.id !== id);
    const at = Math.max(0, Math.min(to, neighbours.length));
    const ordered = [...neighbours.slice(0, at), shelf, ...neighbours.slice(at)];
    const ranks = ranksOfMove(
      ordered.map(({ rank }) => rank),
      at,
    );
    return [...ranks].map(([place, rank]) => ({
      table: 'collections',
      id: ordered[place]!.id,
      fields: { rank },
    }));
  }, ['collections']);
}

/** How the papers of a collection are to be ordered; the order that was made by hand is kept beside it. */
export function orderCollection(
  library: LibraryDatabase,
  id: string,
  order: CollectionOrder,
): Promise<Change> {
  return makeChange(
    library,
    async () => ((await bookOf(library)).get(id) ? [{ table: 'collections', id, fields: { order } }] : []),
    ['collections'],
  );
}

export function getCollections(library: LibraryDatabase): Promise<CollectionBook> {
  return withConnection(library, () => bookOf(library));
}

async function bookOf({ collections }: LibraryDatabase): Promise<CollectionBook> {
  return new CollectionBook(await collections.toArray());
}

/** The greatest rank; null if there is none. */
export function lastRank(things: readonly { rank: string }[]): string | null {
  return things
    .filter(({ rank }) => isRank(rank))
    .reduce<string | null>((last, { rank }) => (last === null || rank > last ? rank : last), null);
}
