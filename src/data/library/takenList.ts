import type { Anchor } from '../../core/highlights/anchor.ts';
import type { Change } from '../../core/merge/change.ts';
import type { Stamped } from '../../core/merge/record.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { salvagePaper } from '../../core/paper/parsePaper.ts';
import { MarkSearch } from '../../core/share/mark.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, type LibraryWish } from './change.ts';
import { newCollections } from './collections.ts';
import { copyWishes, isFuller } from './copyWishes.ts';
import { drawId } from './device.ts';
import { entryWishes } from './entries.ts';
import type { HighlightColour } from './highlights.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isLive } from './live.ts';
import { Look } from './look.ts';
import { cleanName, nameKey } from './names.ts';
import { isTime, type HighlightRecord, type NoteRecord, type OwnPaperRecord } from './records.ts';
import { saveWishes } from './states.ts';
import { bookOf, tagWishes } from './tags.ts';

/** What is taken of a reading list that somebody passed on. */
export interface Taking {
  /** Ids, each once, in the order of the list. */
  papers: readonly string[];
  /** Texts of those that are here, to be kept where none is yet. */
  texts: readonly Paper[];
  /** Those that are not here, as the list tells them: they become papers that the person brought. */
  brought: readonly Paper[];
  save: boolean;
  /** The name of a collection at the top that is to hold them, made where there is none; empty for none. */
  collection: string;
  tags: readonly { name: string; papers: readonly string[] }[];
  notes: readonly { paper: string; title: string; text: string }[];
  highlights: readonly TakenHighlight[];
}

export interface TakenHighlight extends Anchor {
  /** Of the highlight, the same on each device. */
  id: string;
  paper: string;
  /** Of the paper, as plain text. */
  title: string;
  colour: HighlightColour;
  /** What was noted on it. */
  text: string;
  at: number;
}

/** Takes a list over, in one change. What is there already stays as it is: a list that is taken twice changes nothing. */
export function takeList(library: LibraryDatabase, taking: Taking, now = Date.now()): Promise<Change> {
  const drawn = [drawId()];
  return makeChange(
    library,
    async (look) => {
      const { papers, texts, save, collection, tags } = taking;
      const brought = await fullest(look, taking.brought);
      const keeps = save || collection !== '' || tags.length > 0;
      const wishes: LibraryWish[] = await broughtWishes(look, brought, now);
      if (keeps) wishes.push(...(await copyWishes(look, [...texts, ...brought])));
      if (save) wishes.push(...(await saveWishes(look, papers, now)));
      const [shelf] = collection ? await newCollections(library, [collection], drawn) : [];
      if (shelf?.wish) wishes.push(shelf.wish);
      if (shelf) wishes.push(...(await entryWishes(look, shelf.id, papers, now)));
      const book = tags.length > 0 ? await bookOf(library) : null;
      for (const tag of byName(tags))
        wishes.push(...(await tagWishes(look, book!, tag.name, tag.papers, now)));
      if (taking.notes.length > 0) wishes.push(...(await noteWishes(look, taking.notes)));
      if (taking.highlights.length > 0) wishes.push(...(await highlightWishes(look, taking.highlights)));
      return wishes;
    },
    tablesOf(taking),
  );
}

/** What taking a list reads or writes: of the tables that it brings nothing for, others are not kept waiting. */
function tablesOf({ collection, tags, notes, highlights }: Taking): string[] {
  return [
    ...OF_PAPERS,
    'ownPapers',
    ...(collection ? ['collections', 'entries'] : []),
    ...(tags.length > 0 ? ['tags', 'taggings'] : []),
    ...(notes.length > 0 ? ['notes'] : []),
    ...(highlights.length > 0 ? ['highlights'] : []),
  ];
}

/** @param now when they come, as `storeOwnPapers` says: without it they would be in no list */
async function broughtWishes(look: Look, papers: readonly Paper[], now: number): Promise<LibraryWish[]> {
  const ids = papers.map(({ id }) => id);
  const there = await look.records<OwnPaperRecord>('ownPapers', ids);
  return papers.flatMap((paper, place): LibraryWish[] => {
    const known = there[place];
    if (known?.paper && !isTime(known.removedAt)) return [];
    const at = isTime(known?.at) ? known.at : now + place / papers.length;
    return [{ table: 'ownPapers', id: paper.id, fields: { paper, removedAt: null, at } }];
  });
}

/** As the library has them, also removed ones, unless a list says more: a title is not put in place of a whole text. */
async function fullest(look: Look, papers: readonly Paper[]): Promise<Paper[]> {
  const ids = papers.map(({ id }) => id);
  const there = await look.records<OwnPaperRecord>('ownPapers', ids);
  return papers.map((paper, at) => {
    const known = there[at];
    const kept = known?.paper && salvagePaper({ ...known.paper, id: known.id });
    return kept && !isFuller(paper, kept) ? kept : paper;
  });
}

/** Stamps of the texts of a record that was removed: who writes there anew puts nothing beside them. */
function gone(record: NoteRecord | HighlightRecord | undefined): Stamp[] {
  return record && isTime(record.removedAt) ? Object.keys(record.text?.heads ?? {}) : [];
}

/** A note that says something else than what is taken stays beside it. */
async function noteWishes(look: Look, notes: Taking['notes']): Promise<LibraryWish[]> {
  const ids = notes.map(({ paper }) => paper);
  const there = await look.records<NoteRecord>('notes', ids);
  return notes.map(({ paper, title, text }, at) => ({
    table: 'notes',
    id: paper,
    fields: {
      text: { text, known: gone(there[at]) },
      ...(there[at]?.title === undefined && { title }),
      ...(isTime(there[at]?.removedAt) && { removedAt: null }),
    },
  }));
}

async function highlightWishes(look: Look, highlights: readonly TakenHighlight[]): Promise<LibraryWish[]> {
  const ids = highlights.map(({ id }) => id);
  const there = await look.records<HighlightRecord>('highlights', ids);
  return highlights.flatMap(({ id, text, ...fields }, at): LibraryWish[] => {
    const known = there[at];
    if (known && isLive(known)) return [];
    const noted = text || gone(known).length > 0 ? { text: { text, known: gone(known) } } : {};
    return [{ table: 'highlights', id, fields: { ...fields, ...noted, removedAt: null } }];
  });
}

/** Names that people take for one are one tag, and papers in it once. */
function byName(tags: Taking['tags']): Taking['tags'] {
  const joined = new Map<string, { name: string; papers: readonly string[] }>();
  for (const { name, papers } of tags) {
    const key = nameKey(name);
    const known = joined.get(key);
    if (cleanName(name))
      joined.set(key, {
        name: known?.name ?? cleanName(name),
        papers: [...new Set([...(known?.papers ?? []), ...papers])],
      });
  }
  return [...joined.values()];
}

/** Tables with whole papers. */
const TEXTS = ['copies', 'ownPapers'];

/** What the library knows of papers on a list. */
export interface KnownHere {
  /** By the marks asked for, the ids of papers whose texts are kept here; null for others. */
  marked: (string | null)[];
  /** The ids that these papers have now. */
  now: string[];
}

/** Looks for papers among those whose texts are kept here. @param marks of ids @param ids as another device has them */
export function knownHere(
  library: LibraryDatabase,
  marks: readonly number[],
  ids: readonly string[],
): Promise<KnownHere> {
  return withConnection(library, () =>
    library.transaction('r', [...TEXTS, 'aliases'], async () => {
      const look = await Look.at(library);
      const search = new MarkSearch(marks);
      if (marks.length > 0)
        for (const name of [...TEXTS, 'aliases'])
          for (const id of await library.table<Stamped, string>(name).toCollection().primaryKeys())
            search.look(id);
      return {
        marked: search.ids.map((id) => (id === null ? null : look.aliases.now(id))),
        now: ids.map((id) => look.aliases.now(id)),
      };
    }),
  );
}
