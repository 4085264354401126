import type { OwnText } from '../../data/library/ownTexts.ts';
import type { FactIds, LibraryNews } from '../protocol.ts';
import type { OwnWords } from './ownWords.ts';

const NONE: ReadonlySet<string> = new Set();
/** True of what this worker reads itself. */
const OWN = 'is:own';

/** What the page has told of the library: facts (`factKey`), and the ids of the papers of which each is true. */
export class ToldLibrary {
  #facts = new Map<string, Set<string>>();
  /** Papers of which a person's own words were told. */
  readonly #noted = new Set<string>();
  /** What was told of them and is not in `#own` yet. */
  readonly #waiting = new Map<string, OwnText | null>();
  #own: OwnWords | null = null;
  /** Papers that a person brought. */
  brought: () => ReadonlySet<string> = () => NONE;

  tell(news: LibraryNews): void {
    if ('whole' in news) for (const id of this.#noted) this.#waiting.set(id, null);
    for (const [id, own] of news.own ?? []) {
      this.#noted.add(id);
      this.#waiting.set(id, own);
    }
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
    return fact === OWN ? this.brought() : (this.#facts.get(fact) ?? NONE);
  }

  /** Facts that are true of any paper. */
  get known(): string[] {
    return [...this.#facts.keys(), OWN].filter((fact) => this.ids(fact).size > 0);
  }

  /** A person's own words, as told by now; null if there are none, or what searches them is not on this device. */
  async ownWords(): Promise<OwnWords | null> {
    if (this.#noted.size === 0) return null;
    try {
      this.#own ??= new (await import('./ownWords.ts')).OwnWords();
    } catch {
      return null;
    }
    await this.#own.take(this.#waiting);
    return this.#own;
  }

  #add(facts: FactIds): void {
    for (const [fact, ids] of Object.entries(facts)) {
      const known = this.#facts.get(fact) ?? new Set();
      for (const id of ids) known.add(id);
      this.#facts.set(fact, known);
    }
  }
}
