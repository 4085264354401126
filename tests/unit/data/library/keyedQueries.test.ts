import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/core/merge/change.ts';
import { follow, type KeyedQuery } from '../../../../src/data/keyedQuery.ts';
import { eraseLibrary, libraryBackup } from '../../../../src/data/library/backup.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import {
  createCollection,
  nestCollection,
  removeCollection,
} from '../../../../src/data/library/collections.ts';
import { recollect } from '../../../../src/data/library/entries.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { hide, unhide } from '../../../../src/data/library/hidden.ts';
import { hiddenQuery } from '../../../../src/data/library/hiddenIds.ts';
import { addHighlight, removeHighlight } from '../../../../src/data/library/highlights.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { removeNote, writeNote } from '../../../../src/data/library/notes.ts';
import { organisedQuery } from '../../../../src/data/library/organised.ts';
import { ownTextsQuery, type OwnText } from '../../../../src/data/library/ownTexts.ts';
import { markRead, readQuery } from '../../../../src/data/library/reading.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { save, savedQuery, unsave } from '../../../../src/data/library/saves.ts';
import type { StateNews } from '../../../../src/data/library/stateNews.ts';
import { markAllRead, saveAll, unsaveAll } from '../../../../src/data/library/states.ts';
import { getTags, mergeTags, removeTag, renameTag, retag } from '../../../../src/data/library/tags.ts';
import { until } from '../../../until.ts';
import { paper } from '../content/fakeSite.ts';
import { anew } from './anew.ts';

let count = 0;
const newName = () => `followed library ${++count}`;
const MANY = Array.from({ length: 120 }, (_, at) => `many ${at}`);

/** What lists, rows and a search keep of a library, from what they were told since the app was opened. */
class Kept {
  readonly #ends: (() => void)[] = [];
  saved: readonly string[] = [];
  readonly states = [new Set<string>(), new Set<string>(), new Set<string>()];
  readonly texts = new Map<string, OwnText>();
  organised: object = {};
  /** How often all of something was read. */
  whole = 0;

  constructor(library: LibraryDatabase) {
    this.#follow(savedQuery(library), ({ ids, news }) => {
      this.saved = ids;
      this.#take(0, news);
    });
    this.#follow(readQuery(library), (news) => this.#take(1, news));
    this.#follow(hiddenQuery(library), (news) => this.#take(2, news));
    this.#follow(organisedQuery(library), (organised) => (this.organised = plain(organised)));
    this.#follow(ownTextsQuery(library), ({ isAll, texts }) => {
      if (isAll) this.texts.clear();
      for (const [id, text] of texts)
        if (text) this.texts.set(id, text);
        else this.texts.delete(id);
    });
  }

  end(): void {
    for (const end of this.#ends) end();
  }

  get shown() {
    const { saved, organised, texts } = this;
    return { saved, organised, states: this.states.map(sorted), texts: new Map([...texts].sort()) };
  }

  #follow<T>(query: KeyedQuery<T>, next: (value: T) => void): void {
    this.#ends.push(follow(query, { next, error: (problem) => expect.unreachable(String(problem)) }));
  }

  #take(state: number, news: StateNews): void {
    const ids = this.states[state]!;
    if (news instanceof Map) {
      for (const [id, isOn] of news) if (isOn) ids.add(id);
      for (const [id, isOn] of news) if (!isOn) ids.delete(id);
      return;
    }
    this.whole++;
    ids.clear();
    for (const id of news as Iterable<string>) ids.add(id);
  }
}

const sorted = (ids: Iterable<string>) => [...ids].sort();

/** With sets as lists in one order, to be compared. */
function plain(value: unknown): object {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => {
      if (one instanceof Map) return Object.fromEntries([...(one as Map<string, unknown>)].sort());
      return one instanceof Set ? sorted(one as Set<string>) : one;
    }),
  ) as object;
}

/** The same, read anew from the library. */
async function stored(library: LibraryDatabase) {
  const { ids, news } = await anew(savedQuery(library));
  const states = [news, await anew(readQuery(library)), await anew(hiddenQuery(library))];
  const { texts } = await anew(ownTextsQuery(library));
  return {
    saved: ids,
    organised: plain(await anew(organisedQuery(library))),
    states: states.map((state) => sorted(state as Iterable<string>)),
    texts: new Map([...texts].sort()),
  };
}

type Deed = (library: LibraryDatabase, past: Change[]) => Promise<Change | void>;

const ID = fc.constantFrom('a', 'b', 'c', 'd', 'old', 'new');
const IDS = fc.oneof(fc.uniqueArray(ID, { minLength: 1 }), fc.constant(MANY));
const NAME = fc.constantFrom('Nets', 'nets', 'To do', 'Ferns');
const TIME = fc.integer({ min: 1, max: 9 });

const DEEDS: fc.Arbitrary<Deed> = fc.oneof(
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
    const other = openLibrary(newName());
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

describe('what is kept in step with the library by what was written', () => {
  it('is what is read anew, whatever is done, here and in another tab', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(DEEDS, fc.boolean()), { maxLength: 12 }), async (deeds) => {
        const name = newName();
        const [here, elsewhere] = [openLibrary(name), openLibrary(name)];
        const kept = new Kept(here);
        const past: Change[] = [];
        for (const [deed, isHere] of deeds) {
          const change = await deed(isHere ? here : elsewhere, past);
          if (change) past.push(change);
        }
        const expected = await stored(elsewhere);
        await until(() => expect(kept.shown).toEqual(expected));
        kept.end();
        here.close();
        await elsewhere.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('is read as a whole once, and then paper by paper, also of a change of many', async () => {
    const library = openLibrary(newName());
    const papers = MANY.map((id) => paper(id));
    await saveAll(library, papers, 1000);
    const kept = new Kept(library);
    await until(() => expect(kept.whole).toBe(3));
    await save(library, paper('one more'), 2000);
    await unsave(library, 'many 7');
    await markAllRead(library, MANY);
    await hide(library, MANY);
    const removed = await unsaveAll(library, MANY);
    await undoChange(library, removed);
    const expected = await stored(library);
    await until(() => expect(kept.shown).toEqual(expected));
    expect(kept.saved).toHaveLength(120);
    expect(kept.saved[0]).toBe('one more');
    expect(kept.whole).toBe(3);
    kept.end();
    await library.delete();
  });
});
