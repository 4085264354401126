import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, type LibraryWish } from './change.ts';
import { compare } from './collectionBook.ts';
import { copyWishes } from './copyWishes.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isLive } from './live.ts';
import { Look } from './look.ts';
import { cleanName } from './names.ts';
import { isTime, type TaggingRecord } from './records.ts';
import { TagBook } from './tagBook.ts';

/** Which tags papers are to have, and which they are not to have any more. */
export interface Retagging {
  /** Ids. */
  papers: readonly string[];
  /** Names; a tag that there is not yet is made. */
  on?: readonly string[];
  /** Ids. */
  off?: readonly string[];
  /** Texts of papers of which none is kept yet. */
  texts?: readonly Paper[];
}

/** Id of a tag on a paper: of two devices that tag alike, there is one. */
const taggingId = (tag: string, paper: string): string => `${tag} ${paper}`;

/** Puts tags on papers and takes others off, in one change. */
export function retag(
  library: LibraryDatabase,
  { papers, on = [], off = [], texts = [] }: Retagging,
  now = Date.now(),
): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const book = await bookOf(library);
      const wishes: LibraryWish[] = on.length > 0 ? await copyWishes(look, texts) : [];
      for (const name of new Set(on.map(cleanName).filter(Boolean)))
        wishes.push(...(await tagWishes(look, book, name, papers, now)));
      for (const tag of off)
        for (const found of await taggingsAmong(look, papers, book.all(book.now(tag) ?? tag)))
          for (const { id } of found.filter(isLive))
            wishes.push({ table: 'taggings', id, fields: { removedAt: now } });
      return wishes;
    },
    [...OF_PAPERS, 'tags', 'taggings'],
  );
}

/** What puts a tag on papers, and makes it where there is none of its name. In a transaction. @param name clean */
export async function tagWishes(
  look: Look,
  book: TagBook,
  name: string,
  papers: readonly string[],
  now: number,
): Promise<LibraryWish[]> {
  const tag = book.find(name)?.id ?? book.freeId(name);
  const made: LibraryWish[] =
    book.now(tag) === null ? [{ table: 'tags', id: tag, fields: { name, removedAt: null } }] : [];
  const there = await taggingsAmong(look, papers, [tag, ...book.all(tag)]);
  return [
    ...made,
    ...papers.flatMap((paper, at) =>
      there[at]!.some(isLive) ? [] : [taggingOf(tag, look.aliases.now(paper), now - at)],
    ),
  ];
}

function taggingOf(tag: string, paper: string, at: number): LibraryWish {
  return { table: 'taggings', id: taggingId(tag, paper), fields: { tag, paper, at, removedAt: null } };
}

/** Renames a tag. To the name of another, it becomes part of that. Nothing comes of a name without letters. */
export function renameTag(library: LibraryDatabase, id: string, to: string): Promise<Change> {
  return makeChange(library, async () => {
    const name = cleanName(to);
    const book = await bookOf(library);
    const now = book.now(id);
    if (!name || now === null) return [];
    const other = book.find(name);
    if (other && other.id !== now) return mergeWishes(book, now, other.id);
    return book.ends(now).map((end) => ({ table: 'tags', id: end, fields: { name } }));
  }, ['tags']);
}

/** Makes a tag part of another: its papers have that one. */
export function mergeTags(library: LibraryDatabase, id: string, into: string): Promise<Change> {
  return makeChange(library, async () => {
    const book = await bookOf(library);
    const [from, to] = [book.now(id), book.now(into)];
    return from === null || to === null || from === to ? [] : mergeWishes(book, from, to);
  }, ['tags']);
}

function mergeWishes(book: TagBook, from: string, mergedInto: string): LibraryWish[] {
  return book.ends(from).map((id) => ({ table: 'tags', id, fields: { mergedInto } }));
}

/** Removes a tag; the papers stay. What was tagged with it is again if this is taken back. */
export function removeTag(library: LibraryDatabase, id: string, now = Date.now()): Promise<Change> {
  return makeChange(library, async () => {
    const book = await bookOf(library);
    return book
      .ends(book.now(id) ?? '')
      .map((end) => ({ table: 'tags', id: end, fields: { removedAt: now } }));
  }, ['tags']);
}

export function getTags(library: LibraryDatabase): Promise<TagBook> {
  return withConnection(library, () => bookOf(library));
}

/** Ids of the papers that have a tag, the one that got it last first. */
export function taggedIds(library: LibraryDatabase, tag: string): Promise<string[]> {
  const { tags, taggings, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', tags, taggings, aliases, async () => {
      const book = await bookOf(library);
      const look = await Look.at(library);
      const found = await taggings
        .where('tag')
        .anyOf([...book.all(book.now(tag) ?? '')])
        .toArray();
      const newestFirst = found.filter(isLive).sort((a, b) => timeOf(b) - timeOf(a) || compare(a.id, b.id));
      return [...new Set(newestFirst.map(({ paper }) => look.aliases.now(paper)))];
    }),
  );
}

function timeOf({ at }: TaggingRecord): number {
  return isTime(at) ? at : 0;
}

/** How many of these papers have which tags, by the tag's id. */
export function tagsAmong(library: LibraryDatabase, papers: readonly string[]): Promise<Map<string, number>> {
  const { tags, taggings, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', tags, taggings, aliases, async () => {
      const book = await bookOf(library);
      const look = await Look.at(library);
      const ids = papers.flatMap((id) => look.aliases.all(look.aliases.now(id)));
      const found = await taggings.where('paper').anyOf(ids).toArray();
      return countsOf(found, book, look);
    }),
  );
}

function countsOf(
  taggings: readonly Pick<TaggingRecord, 'tag' | 'paper' | 'removedAt'>[],
  book: TagBook,
  { aliases }: Look,
): Map<string, number> {
  const papers = new Map<string, Set<string>>();
  for (const tagging of taggings) {
    const tag = isLive(tagging) ? book.now(tagging.tag) : null;
    if (tag === null) continue;
    const own = papers.get(tag) ?? new Set();
    papers.set(tag, own.add(aliases.now(tagging.paper)));
  }
  return new Map([...papers].map(([tag, ids]) => [tag, ids.size]));
}

/** What ties each of these papers to records of one tag, whichever ids both had. */
async function taggingsAmong(
  { library, aliases }: Look,
  papers: readonly string[],
  tags: readonly string[],
): Promise<TaggingRecord[][]> {
  const own = papers.map((paper) =>
    aliases.all(aliases.now(paper)).flatMap((id) => [...new Set(tags)].map((tag) => taggingId(tag, id))),
  );
  const found = await library.taggings.bulkGet(own.flat());
  let at = 0;
  return own.map((ids) => ids.flatMap(() => found[at++] ?? []));
}

/** The tags as they are now. In a transaction, or not. */
export async function bookOf({ tags }: LibraryDatabase): Promise<TagBook> {
  return new TagBook(await tags.toArray());
}
