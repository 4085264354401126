import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/core/merge/change.ts';
import { follow, type KeyedQuery } from '../../../../src/data/keyedQuery.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { hide } from '../../../../src/data/library/hidden.ts';
import { hiddenQuery } from '../../../../src/data/library/hiddenIds.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { organisedQuery } from '../../../../src/data/library/organised.ts';
import { ownTextsQuery, type OwnText } from '../../../../src/data/library/ownTexts.ts';
import { readQuery } from '../../../../src/data/library/reading.ts';
import { save, savedQuery, unsave } from '../../../../src/data/library/saves.ts';
import type { StateNews } from '../../../../src/data/library/stateNews.ts';
import { markAllRead, saveAll, unsaveAll } from '../../../../src/data/library/states.ts';
import { until } from '../../../until.ts';
import { paper } from '../content/fakeSite.ts';
import { anew } from './anew.ts';
import { DEEDS, MANY } from './deeds.ts';

let count = 0;
const newName = () => `followed library ${++count}`;

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
