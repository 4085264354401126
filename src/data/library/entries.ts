import type { Change } from '../../core/merge/change.ts';
import { isRank, ranksAfter, ranksOfMove } from '../../core/merge/rank.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, type LibraryWish } from './change.ts';
import { compare } from './collectionBook.ts';
import { newCollections } from './collections.ts';
import { copyWishes } from './copyWishes.ts';
import { drawId } from './device.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isLive } from './live.ts';
import { Look } from './look.ts';
import { isTime, type CollectionRecord, type EntryRecord } from './records.ts';

/** A paper in a collection. */
export interface Entry {
  paper: string;
  rank: string;
  /** When it was put there, milliseconds since 1970. */
  at: number;
}

/** Id of a paper in a collection: of two devices that put it there, there is one. */
const entryId = (collection: string, paper: string): string => `${collection} ${paper}`;

/** Which collections papers are to be in, and in which they are not to be any more. */
export interface Recollection {
  /** Ids. */
  papers: readonly string[];
  /** Ids. */
  into?: readonly string[];
  /** Ids. */
  from?: readonly string[];
  /** Names of collections that are to be made, at the top. */
  made?: readonly string[];
  /** Texts of papers of which none is kept yet. */
  texts?: readonly Paper[];
}

/** Puts papers into collections, behind those that are there, and takes them out of others, in one change. */
export function recollect(
  library: LibraryDatabase,
  { papers, into = [], from = [], made = [], texts = [] }: Recollection,
  now = Date.now(),
): Promise<Change> {
  const drawn = made.map(() => drawId());
  return makeChange(
    library,
    async (look) => {
      const fresh = await newCollections(library, made, drawn);
      const wanted = [...into, ...fresh.map(({ id }) => id)];
      const wishes: LibraryWish[] = fresh.flatMap(({ wish }) => wish ?? []);
      for (const collection of new Set(wanted)) {
        const isMade = fresh.some(({ id, wish }) => id === collection && wish);
        if (isMade || (await isThere(library, collection)))
          wishes.push(...(await entryWishes(look, collection, papers, now)));
      }
      if (wishes.length > 0) wishes.push(...(await copyWishes(look, texts)));
      const unwanted = new Set(papers.map((id) => look.aliases.now(id)));
      const found = await library.entries
        .where('collection')
        .anyOf([...from])
        .toArray();
      for (const entry of found)
        if (isLive(entry) && unwanted.has(look.aliases.now(entry.paper)))
          wishes.push({ table: 'entries', id: entry.id, fields: { removedAt: now } });
      return wishes;
    },
    [...OF_PAPERS, 'collections', 'entries'],
  );
}

/** What puts papers into a collection, behind those that are there. In a transaction. */
export async function entryWishes(
  look: Look,
  collection: string,
  papers: readonly string[],
  at: number,
): Promise<LibraryWish[]> {
  const there = await entriesOf(look, collection);
  const known = new Set(there.map(({ paper }) => paper));
  const wanted = [...new Set(papers.map((id) => look.aliases.now(id)))].filter((id) => !known.has(id));
  const last = there.filter(({ rank }) => isRank(rank)).at(-1)?.rank ?? null;
  const ranks = ranksAfter(last, wanted.length);
  return wanted.map((paper, place): LibraryWish => {
    const fields = { collection, paper, rank: ranks[place], at, removedAt: null };
    return { table: 'entries', id: entryId(collection, paper), fields };
  });
}

/** Moves a paper to a place in the order that was made by hand, counted from 0. */
export function moveEntry(
  library: LibraryDatabase,
  collection: string,
  paper: string,
  to: number,
  now = Date.now(),
): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const all = await allEntriesOf(look, collection);
      const there = onceEach(all);
      const moved = there.find((entry) => entry.paper === look.aliases.now(paper));
      if (!moved) return [];
      const others = there.filter((entry) => entry !== moved);
      // What stands there under a former id would hold it where it was.
      const twins = all.filter((entry) => entry !== moved && entry.paper === moved.paper);
      const at = Math.max(0, Math.min(to, others.length));
      const ordered = [...others.slice(0, at), moved, ...others.slice(at)];
      const ranks = ranksOfMove(
        ordered.map(({ rank }) => rank),
        at,
      );
      return [
        ...[...ranks].map(([place, rank]): LibraryWish => {
          return { table: 'entries', id: ordered[place]!.id, fields: { rank } };
        }),
        ...twins.map(({ id }): LibraryWish => ({ table: 'entries', id, fields: { removedAt: now } })),
      ];
    },
    ['entries'],
  );
}

/** The papers of a collection in the order that was made by hand. */
export function getEntries(library: LibraryDatabase, collection: string): Promise<Entry[]> {
  return withConnection(library, () =>
    library.transaction('r', library.entries, library.aliases, async () =>
      (await entriesOf(await Look.at(library), collection)).map(({ paper, rank, at }) => ({
        paper,
        rank,
        at,
      })),
    ),
  );
}

/** How many of these papers are in which collections, by the collection's id. */
export function collectionsAmong(
  library: LibraryDatabase,
  papers: readonly string[],
): Promise<Map<string, number>> {
  return withConnection(library, () =>
    library.transaction('r', library.entries, library.aliases, async () => {
      const look = await Look.at(library);
      const ids = papers.flatMap((id) => look.aliases.all(look.aliases.now(id)));
      return countsOf(await library.entries.where('paper').anyOf(ids).toArray(), look);
    }),
  );
}

function countsOf(entries: readonly EntryRecord[], { aliases }: Look): Map<string, number> {
  const papers = new Map<string, Set<string>>();
  for (const { collection, paper } of entries.filter(isLive)) {
    const own = papers.get(collection) ?? new Set();
    papers.set(collection, own.add(aliases.now(paper)));
  }
  return new Map([...papers].map(([collection, ids]) => [collection, ids.size]));
}

type Placed = Entry & { id: string };

/** Those that are there, by rank; a paper that is there under two ids, once. */
async function entriesOf(look: Look, collection: string): Promise<Placed[]> {
  return onceEach(await allEntriesOf(look, collection));
}

function onceEach(entries: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return entries.filter(({ paper }) => !seen.has(paper) && seen.add(paper));
}

async function allEntriesOf({ library, aliases }: Look, collection: string): Promise<Placed[]> {
  const found = await library.entries.where('collection').equals(collection).toArray();
  const live = found.filter(isLive).map((entry) => ({
    id: entry.id,
    paper: aliases.now(entry.paper),
    rank: typeof entry.rank === 'string' ? entry.rank : '',
    at: isTime(entry.at) ? entry.at : 0,
  }));
  return live.sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
}

async function isThere({ collections }: LibraryDatabase, id: string): Promise<boolean> {
  const record: CollectionRecord | undefined = await collections.get(id);
  return typeof record?.name === 'string' && !isTime(record.removedAt);
}
