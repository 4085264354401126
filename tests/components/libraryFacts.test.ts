import fc from '../properties.ts';
import { describe, expect, test } from 'vitest';
import { LibraryFacts } from '../../src/app/state/library/libraryFacts.ts';
import type { OwnText } from '../../src/data/library/ownTexts.ts';
import type { LibraryNews } from '../../src/worker/protocol.ts';
import { ToldLibrary } from '../../src/worker/search/toldLibrary.ts';

const FACTS = ['is:saved', 'is:read', 'tag:to do', 'in:constructor'];
const IDS = ['a', 'b', 'c', '__proto__', 'constructor'];

/** A page, and the workers that it starts one after the other. */
class Visit {
  readonly page = new LibraryFacts();
  worker = 0;
  library = new ToldLibrary();
  readonly #said = new Map<string, Set<string>>();
  readonly #texts = new Map<string, OwnText | null>();

  write(id: string, note: string | null): void {
    const own = note === null ? null : { note };
    this.page.putText(id, own);
    this.#texts.set(id, own);
  }

  put(fact: string, id: string, isTrue: boolean): void {
    this.page.put(fact, id, isTrue);
    if (isTrue) this.#ids(fact).add(id);
    else this.#ids(fact).delete(id);
  }

  replace(fact: string, ids: readonly string[]): void {
    this.page.take(fact, ids);
    this.#said.set(fact, new Set(ids));
  }

  /** What of it the worker was told. */
  #arrived = new Map<string, OwnText | null>();

  restart(): void {
    this.worker++;
    this.library = new ToldLibrary();
  }

  /** What is told does not arrive, because the worker could not read it. */
  lose(): void {
    if (this.page.news(this.worker)) this.page.forget(this.worker);
  }

  /** What is told does not arrive, and the page hears of it only once another worker was told. */
  loseWithWorker(): void {
    const { worker } = this;
    this.page.news(worker);
    this.restart();
    this.search();
    this.page.forget(worker);
  }

  search(): LibraryNews | null {
    const news = structuredClone(this.page.news(this.worker));
    if (news) this.library.tell(news);
    for (const [id, own] of news?.own ?? []) this.#arrived.set(id, own);
    if (news && 'whole' in news) this.#arrived = new Map(news.own);
    expect(written(this.#arrived)).toEqual(written(this.#texts));
    for (const fact of FACTS) {
      expect(this.library.ids(fact), fact).toEqual(this.#ids(fact));
      expect(this.page.count(fact), fact).toBe(this.#ids(fact).size);
    }
    return news;
  }

  #ids(fact: string): Set<string> {
    const ids = this.#said.get(fact) ?? new Set();
    this.#said.set(fact, ids);
    return ids;
  }
}

function written(texts: ReadonlyMap<string, OwnText | null>): Map<string, OwnText> {
  return new Map([...texts].flatMap(([id, own]) => (own ? [[id, own] as const] : [])));
}

const fact = fc.constantFrom(...FACTS);
const id = fc.constantFrom(...IDS);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), fact, id, isTrue: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('replace' as const), fact, ids: fc.uniqueArray(id) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      id,
      note: fc.constantFrom('one', 'another', null),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('search' as const) }) },
  fc.record({ kind: fc.constantFrom('restart' as const, 'lose' as const, 'loseWithWorker' as const) }),
);

describe('what the worker is told of the library', () => {
  test('is at each search what the page knows, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const visit = new Visit();
        for (const taken of steps) {
          if (taken.kind === 'put') visit.put(taken.fact, taken.id, taken.isTrue);
          else if (taken.kind === 'write') visit.write(taken.id, taken.note);
          else if (taken.kind === 'replace') visit.replace(taken.fact, taken.ids);
          else visit[taken.kind]();
        }
        visit.search();
      }),
      { numRuns: 500 },
    );
  });

  test('is all of it first, then what changed, and nothing where nothing did', () => {
    const visit = new Visit();
    visit.replace('is:read', ['a', 'b', 'c']);
    expect(visit.search()).toEqual({ whole: { 'is:read': ['a', 'b', 'c'] } });
    expect(visit.search()).toBeNull();
    visit.replace('is:read', ['b', 'c', 'd']);
    visit.put('is:saved', 'a', true);
    expect(visit.search()).toEqual({
      added: { 'is:read': ['d'], 'is:saved': ['a'] },
      removed: { 'is:read': ['a'] },
    });
    visit.put('is:saved', 'b', true);
    visit.put('is:saved', 'b', false);
    visit.put('is:read', 'b', true);
    expect(visit.search()).toBeNull();
  });
});

test('changes that come before all is told are changes of nothing, and what is told then replaces them', () => {
  const library = new ToldLibrary();
  library.tell({ added: { 'is:saved': ['a'] }, removed: { 'is:read': ['b'] } });
  expect([...library.ids('is:saved')]).toEqual(['a']);
  library.tell({ whole: { 'is:read': ['c'] } });
  expect([...library.ids('is:saved')]).toEqual([]);
  expect([...library.ids('is:read')]).toEqual(['c']);
});

test('a fact has another revision where as many papers are others', () => {
  const facts = new LibraryFacts();
  facts.take('is:hidden', ['a']);
  const before = facts.revision('is:hidden');
  facts.take('is:hidden', ['b']);
  expect(facts.count('is:hidden')).toBe(1);
  expect(facts.revision('is:hidden')).not.toBe(before);
  expect(facts.revision('is:read')).toBe(0);
});
