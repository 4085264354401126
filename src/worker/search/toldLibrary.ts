import type { FactIds, LibraryNews } from '../protocol.ts';

const NONE: ReadonlySet<string> = new Set();

/** What the page has told of the library: facts (`factKey`), and the ids of the papers of which each is true. */
export class ToldLibrary {
  #facts = new Map<string, Set<string>>();

  tell(news: LibraryNews): void {
    if ('whole' in news) {
      this.#facts = new Map();
      this.#add(news.whole);
      return;
    }
    this.#add(news.added);
    for (const [fact, ids] of Object.entries(news.removed)) {
      const known = this.#facts.get(fact);
      for (const id of ids) known?.delete(id);
    }
  }

  /** The papers of which a fact is true; of one that nothing was told of, none. */
  ids(fact: string): ReadonlySet<string> {
    return this.#facts.get(fact) ?? NONE;
  }

  #add(facts: FactIds): void {
    for (const [fact, ids] of Object.entries(facts)) {
      const known = this.#facts.get(fact) ?? new Set();
      for (const id of ids) known.add(id);
      this.#facts.set(fact, known);
    }
  }
}
