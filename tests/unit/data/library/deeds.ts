import fc from '../../../properties.ts';
import type { Change } from '../../../../src/core/merge/change.ts';
import { eraseLibrary, libraryBackup } from '../../../../src/data/library/backup.ts';
import * as collections from '../../../../src/data/library/collections.ts';
import {
  createCollection,
  nestCollection,
  removeCollection,
} from '../../../../src/data/library/collections.ts';
import { getDeleted, restore } from '../../../../src/data/library/deleted.ts';
import { moveEntry, recollect } from '../../../../src/data/library/entries.ts';
import { uncollect } from './collect.ts';
import { followMoves, unlinkReturned } from '../../../../src/data/library/follow.ts';
import { hide, unhide } from '../../../../src/data/library/hidden.ts';
import * as highlights from '../../../../src/data/library/highlights.ts';
import { addHighlight, removeHighlight } from '../../../../src/data/library/highlights.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { removeNote, restoreNote, settleNote, writeNote } from '../../../../src/data/library/notes.ts';
import { markOpened, setPosition } from '../../../../src/data/library/opened.ts';
import * as own from '../../../../src/data/library/ownPapers.ts';
import { markRead, markUnread } from '../../../../src/data/library/reading.ts';
import { refreshSaves } from '../../../../src/data/library/refreshSaves.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { save, unsave } from '../../../../src/data/library/saves.ts';
import { forgetSearch, noteSearch, setPinned } from '../../../../src/data/library/searches.ts';
import { markAllRead, markAllUnread, saveAll, unsaveAll } from '../../../../src/data/library/states.ts';
import { getTags, mergeTags, removeTag, renameTag, retag } from '../../../../src/data/library/tags.ts';
import { takeList } from '../../../../src/data/library/takenList.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { eraseVisits, noteVisit } from '../../../../src/data/library/visits.ts';
import { paper } from '../content/fakeSite.ts';

let restored = 0;
let refreshed = 0;
export const MANY = Array.from({ length: 120 }, (_, at) => `many ${at}`);

/** Something that a person does, or a device; what it changed, where that can be taken back. @param past what was changed before */
export type Deed = (library: LibraryDatabase, past: Change[]) => Promise<Change | void>;

const ID = fc.constantFrom('a', 'b', 'c', 'd', 'old', 'new');
const IDS = fc.oneof(fc.uniqueArray(ID, { minLength: 1 }), fc.constant(MANY));
const NAME = fc.constantFrom('Nets', 'nets', 'To do', 'Ferns');
const TIME = fc.integer({ min: 1, max: 9 });

/** Of papers, tags, collections, notes and highlights. */
export const DEEDS: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(ID, TIME).map(
    ([id, now]): Deed =>
      (library) =>
        save(library, paper(id), now),
  ),
  ID.map(
    (id): Deed =>
      (library) =>
        unsave(library, id),
  ),
  fc.tuple(IDS, TIME).map(
    ([ids, now]): Deed =>
      (library) =>
        saveAll(
          library,
          ids.map((id) => paper(id)),
          now,
        ),
  ),
  IDS.map(
    (ids): Deed =>
      (library) =>
        unsaveAll(library, ids),
  ),
  fc.tuple(ID, TIME).map(
    ([id, now]): Deed =>
      (library) =>
        markRead(library, id, now),
  ),
  IDS.map(
    (ids): Deed =>
      (library) =>
        markAllRead(library, ids),
  ),
  IDS.map(
    (ids): Deed =>
      (library) =>
        hide(library, ids),
  ),
  IDS.map(
    (ids): Deed =>
      (library) =>
        unhide(library, ids),
  ),
  fc.tuple(IDS, NAME).map(
    ([papers, name]): Deed =>
      (library) =>
        retag(library, { papers, on: [name] }),
  ),
  fc.tuple(NAME, NAME, fc.nat(3)).map(([one, other, kind]): Deed => async (library) => {
    const book = await getTags(library);
    const [id, to] = [book.find(one)?.id ?? 'none', book.find(other)?.id ?? 'none'];
    if (kind === 0) return renameTag(library, id, other);
    if (kind === 1) return mergeTags(library, id, to);
    if (kind === 2) return removeTag(library, id);
    return retag(library, { papers: ['a', 'old', ...MANY], off: [id] });
  }),
  fc.tuple(IDS, NAME).map(
    ([papers, made]): Deed =>
      (library) =>
        recollect(library, { papers, made: [made] }),
  ),
  fc.tuple(fc.nat(2), fc.nat(3), NAME).map(([kind, at, name]): Deed => async (library) => {
    const ids = (await library.collections.toCollection().primaryKeys()) as string[];
    const [id, other] = [ids[at] ?? 'none', ids[at - 1] ?? null];
    if (kind === 0) return (await createCollection(library, name, other))?.change;
    return kind === 1 ? nestCollection(library, id, other) : removeCollection(library, id);
  }),
  fc.tuple(ID, fc.constantFrom('', 'one', 'two')).map(([id, text]): Deed => async (library) => {
    await writeNote(library, { id, title: '' }, text, []);
  }),
  ID.map(
    (id): Deed =>
      (library) =>
        removeNote(library, id),
  ),
  ID.map((id): Deed => async (library) => {
    const quote = { exact: `words of ${id}`, prefix: '', suffix: '' };
    await addHighlight(library, {
      paper: { id, title: '' },
      anchor: { quote, start: 0, end: 1 },
      colour: 'red',
    } as never);
  }),
  fc.nat(3).map((at): Deed => async (library) => {
    const ids = await library.highlights.toCollection().primaryKeys();
    if (ids[at] !== undefined) return removeHighlight(library, ids[at]);
  }),
  fc.nat(3).map((back): Deed => async (library, past) => {
    const change = past.at(-1 - back);
    return change && undoChange(library, change);
  }),
  fc.constant<Deed>((library) => followMoves(library, { old: 'new' }) as Promise<never>),
  fc.constant<Deed>(async (library) => {
    const other = openLibrary(`restored from ${++restored}`);
    await saveAll(other, [paper('b'), paper('new')], 5);
    await retag(other, { papers: ['b', 'old'], on: ['Nets'] });
    const change = await restoreBackup(
      library,
      await libraryBackup(other, { made: '2026-01-01T00:00:00Z', collections: [] }),
    );
    other.close();
    return change;
  }),
  fc.constant<Deed>((library) => eraseLibrary(library) as Promise<never>),
);

/** Runs a deed of a paper, at a time, of a kind of its own. */
function deeds(
  ...kinds: ((library: LibraryDatabase, id: string, now: number) => Promise<unknown>)[]
): fc.Arbitrary<Deed> {
  return fc.tuple(fc.nat(kinds.length - 1), ID, TIME).map(([kind, id, now]): Deed => async (library) => {
    const done = await kinds[kind]!(library, id, now);
    if (done && typeof done === 'object' && 'edits' in done) return done as Change;
  });
}

async function nth(keys: PromiseLike<string[]>, at: number): Promise<string> {
  return (await keys)[at % 3] ?? 'none';
}

/** Of all else that a library holds. */
export const FURTHER_DEEDS: fc.Arbitrary<Deed> = deeds(
  (library, id, now) => own.storeOwnPapers(library, [paper(id), paper(`own ${id}`)], now),
  (library, id, now) => own.storeOwnPapers(library, [paper(id)], now, new Set([id])),
  async (library, id, now) => {
    const stored = await own.storeOwnPapers(library, [paper(id)], now, new Set([id]));
    await own.takeBackOwnPapers(library, stored, now);
  },
  (library, id) => own.editOwnPaper(library, paper(id, 'Another title')),
  (library, id) => own.removeOwnPapers(library, [id, `own ${id}`]),
  (library, id, now) => noteSearch(library, id, now),
  (library, id, now) => setPinned(library, id, now % 2 === 0, now),
  (library, id) => forgetSearch(library, id),
  (library, id, now) => noteVisit(library, { id, title: id }, now),
  (library, id) => eraseVisits(library, { paper: id }),
  (library, id, now) => markOpened(library, id, now),
  (library, id, now) => setPosition(library, id, { offset: now }),
  (library, id) => markUnread(library, id),
  (library, id) => markAllUnread(library, [id, 'a']),
  (library, id) => settleNote(library, id, 'settled', []),
  (library, id) => restoreNote(library, id),
  (library, id) => writeNote(library, { id, title: '', copy: paper(id) }, 'noted', []),
  async (library, _, now) => {
    const id = await nth(library.highlights.toCollection().primaryKeys(), now);
    if (now % 2 === 0) return highlights.recolourHighlight(library, id, 'blue');
    await highlights.writeHighlightText(library, id, 'noted', []);
  },
  async (library, id, now) => {
    const marked = await addHighlight(
      library,
      {
        paper: { id, title: '', copy: paper(id) },
        anchor: { quote: { exact: 'words', prefix: '', suffix: '' }, start: 0, end: 1 },
        colour: 'red',
      } as never,
      `mark of ${id} ${now}`,
    );
    return now % 2 === 0 ? highlights.undoMark(library, marked, `mark of ${id} ${now}`) : marked;
  },
  async (library, id, now) => {
    const collection = await nth(library.collections.toCollection().primaryKeys(), now);
    if (now % 3 === 0) return uncollect(library, collection, [id]);
    return now % 3 === 1
      ? recollect(library, { papers: [id, 'b'], into: [collection], made: ['Shelf'], texts: [paper(id)] })
      : moveEntry(library, collection, id, 0);
  },
  async (library, _, now) => {
    const collection = await nth(library.collections.toCollection().primaryKeys(), now);
    if (now % 3 === 0) return collections.renameCollection(library, collection, 'Renamed');
    return now % 3 === 1
      ? collections.moveCollection(library, collection, 0)
      : collections.orderCollection(library, collection, 'title');
  },
  (library, id) => retag(library, { papers: [id], on: ['Nets'], texts: [paper(id)] }),
  (library, id, now) =>
    refreshSaves(
      library,
      (ids) => Promise.resolve(ids.map((one) => (one === id ? paper(id, `Title ${now}`) : null))),
      `v${++refreshed}`,
    ),
  (library, id) => followMoves(library, { [id]: id === 'a' ? 'b' : 'a' }),
  (library) => unlinkReturned(library, (ids) => Promise.resolve(ids.map((one) => paper(one)))),
  async (library, _, now) => {
    const deleted = await getDeleted(library);
    const one = deleted[now % Math.max(1, deleted.length)];
    return one && restore(library, one);
  },
  (library, id, now) =>
    takeList(library, {
      papers: [id, 'listed'],
      texts: [paper(id)],
      brought: [paper('listed')],
      save: now % 2 === 0,
      collection: 'Taken',
      tags: [{ name: 'Nets', papers: [id] }],
      notes: [{ paper: id, title: '', text: 'theirs' }],
      highlights: [],
    }),
);

/** Of an older app in a tab beside. */
export const OLDER_DEEDS: fc.Arbitrary<Deed> = deeds(
  (library, id, now) => library.saves.put({ paperId: id, savedAt: now, paper: paper(id) }),
  (library, id) => library.saves.delete(id),
  (library, id, now) => library.reading.put({ paperId: id, readAt: now, openedAt: now, position: null }),
  (library, id, now) => library.reading.put({ paperId: id, readAt: null, openedAt: now, position: null }),
  (library, id) => library.preferences.put({ key: 'searches', value: { pinned: [id], recent: [] } }),
);
