import { Dexie, RangeSet } from 'dexie';
import type { Change, RecordEdit } from '../../core/merge/change.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import { stampOf } from '../../core/merge/record.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { parsePaper } from '../../core/paper/parsePaper.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, write, written, type LibraryWish } from './change.ts';
import { noteImport, type ImportNote } from './cutImport.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isTime, type CopyRecord, type OwnPaperRecord } from './records.ts';

/** Most papers that are stored, or taken back, in one change: of more, the database does not say which they were. */
export const STORED_AT_ONCE = 48;

/** Papers that are read at once: 2 MB. */
const READ_AT_ONCE = 500;

/** What was stored of one paper: by its stamp it is told whether it was written anew since. */
export interface StoredPaper {
  id: string;
  stamp: Stamp;
  /** Where its id led before, if anywhere, of one that leads nowhere since. */
  led?: { to: unknown };
}

/**
 * Stores papers that a person brought, all of them or none, at most `STORED_AT_ONCE`. One that is there already stays as it
 * is, for it may have been edited; one that was removed, or cannot be read, is there anew. It is not remembered as a change, for that
 * would hold all texts a second time: `takeBackOwnPapers` undoes it.
 *
 * @param at when they were brought, milliseconds since 1970: they are listed by it, those of one moment by their order here
 * @param besides those that a person says are none of the papers that they seem to be
 * @param note how far the import is with these; written with them
 * @returns those that were written
 */
export async function storeOwnPapers(
  library: LibraryDatabase,
  papers: readonly Paper[],
  at: number,
  besides: ReadonlySet<string> = new Set(),
  note: ImportNote | null = null,
): Promise<StoredPaper[]> {
  if (papers.length > STORED_AT_ONCE) throw new RangeError(`${papers.length} papers are too many at once.`);
  const edits = await written(
    library,
    async (look) => {
      const ids = papers.map(({ id }) => id);
      const [known] = await Promise.all([
        look.records<OwnPaperRecord>('ownPapers', ids),
        note && noteImport(library, note),
      ]);
      return papers.flatMap((paper, place): LibraryWish[] => {
        const record = known[place];
        if (isOwnPaper(record) && parsePaper(record!.paper)) return [];
        const fields = {
          paper,
          ...(isTime(record?.removedAt) && { removedAt: null }),
          ...(!isTime(record?.at) && { at: at + place / papers.length }),
        };
        const wish: LibraryWish = { table: 'ownPapers', id: paper.id, fields };
        return besides.has(paper.id)
          ? [wish, { table: 'aliases', id: paper.id, fields: { to: null } }]
          : [wish];
      });
    },
    ofOwn(besides.size > 0),
  );
  const led = new Map(
    edits.flatMap(({ table, id, fields }) =>
      table === 'aliases' ? fields.map(({ before }) => [id, { to: before }] as const) : [],
    ),
  );
  return edits.flatMap((edit) => storedIn(edit, led.get(edit.id)));
}

/** What a change of own papers reads or writes: one that leads an id elsewhere, what is kept of the papers as well. */
function ofOwn(leads: boolean): string[] {
  return leads ? [...OF_PAPERS, 'ownPapers'] : ['ownPapers'];
}

function storedIn({ id, fields }: RecordEdit, led: StoredPaper['led']): StoredPaper[] {
  return fields.flatMap(({ field, stamp }) =>
    field === 'paper' ? [{ id, stamp, ...(led && { led }) }] : [],
  );
}

/**
 * Takes back what was stored, at most `STORED_AT_ONCE`, as if it had never come: a paper that was written anew since
 * stays. Taken back twice is taken back once.
 *
 * @returns ids of those that stay
 */
export async function takeBackOwnPapers(
  library: LibraryDatabase,
  stored: readonly StoredPaper[],
  now: number,
): Promise<string[]> {
  const byId = new Map(stored.map((one) => [one.id, one]));
  let stayed: string[] = [];
  await write(
    library,
    async (look) => {
      const ids = [...byId.keys()];
      const records = await look.records<OwnPaperRecord>('ownPapers', ids);
      const isAsStored = (record: OwnPaperRecord) => stampOf(record, 'paper') === byId.get(record.id)!.stamp;
      stayed = records.flatMap((record) =>
        record && isOwnPaper(record) && !isAsStored(record) ? [record.id] : [],
      );
      return records.flatMap((record): LibraryWish[] => {
        if (!record || !isAsStored(record)) return [];
        const { id } = record;
        const fields = { paper: undefined, at: undefined, removedAt: now };
        const wish: LibraryWish = { table: 'ownPapers', id, fields };
        const led = look.aliases.areApart(id) && byId.get(id)!.led;
        return led ? [wish, { table: 'aliases', id, fields: led }] : [wish];
      });
    },
    ofOwn(stored.some(({ led }) => led)),
  );
  return stayed;
}

/**
 * Puts an edited paper in place of the own one with its id, and of the text that is kept for whoever saved or tagged it;
 * nothing where there is none.
 */
export function editOwnPaper(library: LibraryDatabase, paper: Paper): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const { id } = paper;
      const [known] = await look.records<OwnPaperRecord>('ownPapers', [id]);
      if (!isOwnPaper(known)) return [];
      const edits: LibraryWish[] = [{ table: 'ownPapers', id, fields: { paper } }];
      const [copy] = await look.records<CopyRecord>('copies', [id]);
      // Of one that was published since, the published text is kept.
      if (copy?.paper && look.idIn('copies', id) === id)
        edits.push({ table: 'copies', id, fields: { paper } });
      return edits;
    },
    ofOwn(true),
  );
}

/** Removes own papers; what was saved and noted of them stays. */
export function removeOwnPapers(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const known = await look.records<OwnPaperRecord>('ownPapers', ids);
      const removedAt = Date.now();
      return ids.flatMap((id, at) =>
        isOwnPaper(known[at]) ? [{ table: 'ownPapers' as const, id, fields: { removedAt } }] : [],
      );
    },
    ofOwn(false),
  );
}

/** Whether a record is of a paper that is there. */
export function isOwnPaper(record: OwnPaperRecord | undefined): boolean {
  return record?.paper !== undefined && !isTime(record.removedAt);
}

/**
 * Ids of all own papers, in the order in which they came; before them those of which it is not known when. Only keys are
 * read, but of the latter.
 */
export function ownPaperIds(library: LibraryDatabase): Promise<string[]> {
  const { ownPapers } = library;
  return withConnection(library, () =>
    library.transaction('r', ownPapers, async () => {
      const [count, listed, removed] = await Promise.all([
        ownPapers.count(),
        ownPapers.orderBy('at').primaryKeys(),
        ownPapers.where('removedAt').above(Dexie.minKey).primaryKeys(),
      ]);
      const gone = new Set(removed);
      const ids = removed.length === 0 ? listed : listed.filter((id) => !gone.has(id));
      // What was taken back is in no order, and removed.
      if (count === listed.length || count === new Set([...listed, ...removed]).size) return ids;
      return [...(await liveBeside(ownPapers, [...listed, ...removed])), ...ids];
    }),
  );
}

/** Whether an own paper is there, and where it leads if it was published under another id. */
export async function ownPaperNow(
  library: LibraryDatabase,
  id: string,
): Promise<{ isOwn: boolean; to: string | null }> {
  const { ownPapers, aliases } = library;
  const [record, alias] = await withConnection(library, () =>
    Promise.all([ownPapers.get(id), aliases.get(id)]),
  );
  return { isOwn: isOwnPaper(record), to: typeof alias?.to === 'string' ? alias.to : null };
}

/** Those that have a text, beside those that are listed: records of elsewhere may be in no order. */
async function liveBeside(
  ownPapers: LibraryDatabase['ownPapers'],
  known: readonly string[],
): Promise<string[]> {
  const listed = new Set(known);
  const others = (await ownPapers.toCollection().primaryKeys()).filter((id) => !listed.has(id));
  const live: string[] = [];
  for (let at = 0; at < others.length; at += READ_AT_ONCE)
    for (const record of await ownPapers.bulkGet(others.slice(at, at + READ_AT_ONCE)))
      if (isOwnPaper(record)) live.push(record!.id);
  return live;
}

/** Own papers by their ids; null for one that is none, was removed, or cannot be read. */
export async function readOwnPapers(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<(Paper | null)[]> {
  return (await readStampedPapers(library, ids)).map((read) => read && read.paper);
}

/** The same, each with when and where it was written. */
export async function readStampedPapers(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<({ paper: Paper; stamp: Stamp } | null)[]> {
  const found = await withConnection(library, () => library.ownPapers.bulkGet([...ids]));
  return found.map((record) => {
    const paper = isOwnPaper(record) ? parsePaper(record!.paper) : null;
    return paper && { paper, stamp: stampOf(record, 'paper') };
  });
}

/** By id when and where the text of each own paper was written; of those that were removed as well. Only keys are read. */
export async function ownPaperStamps(library: LibraryDatabase): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  await withConnection(library, async () => {
    stamps.clear();
    await library.ownPapers.orderBy('stamps.paper').eachKey((stamp, { primaryKey }) => {
      stamps.set(primaryKey, stamp as Stamp);
    });
  });
  return stamps;
}

/** Where own papers lead that were published under another id: by their id, the id of now. */
export async function ownPaperLinks(
  library: LibraryDatabase,
  isOwn: (id: string) => boolean,
): Promise<Map<string, string>> {
  const aliases = await withConnection(library, () => library.aliases.toArray());
  return new Map(aliases.flatMap(({ id, to }) => (typeof to === 'string' && isOwn(id) ? [[id, to]] : [])));
}

/**
 * Calls `listener` after each change of own papers, or of what they lead to, in this thread or another.
 *
 * @param listener gets the ids of those that changed; null if it may be any
 * @returns stops it
 */
export function onOwnPapersChange(
  { name }: LibraryDatabase,
  listener: (ids: string[] | null) => void,
): () => void {
  const heard = (parts: Readonly<Record<string, unknown>>) => {
    const changed = parts[`idb://${name}/ownPapers/`];
    if (changed) listener(keysIn(changed));
    else if (`idb://${name}/aliases/` in parts) listener([]);
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}

function keysIn(tree: unknown): string[] | null {
  const keys: string[] = [];
  for (const { from, to } of RangeSet(tree as Parameters<typeof RangeSet>[0])) {
    if (from !== to || typeof from !== 'string') return null;
    keys.push(from);
  }
  return keys;
}
