import type { Change } from '../../../core/merge/change.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { keptText } from '../../../data/library/copies.ts';
import { hiddenQuery } from '../../../data/library/hiddenIds.ts';
import { type LibraryDatabase, openLibrary } from '../../../data/library/libraryDatabase.ts';
import { readQuery } from '../../../data/library/reading.ts';
import { isTime } from '../../../data/library/records.ts';
import type { KeyedQuery } from '../../../data/keyedQuery.ts';
import { savedQuery } from '../../../data/library/saves.ts';
import { databaseName } from '../../../platform/basePath.ts';
import { faultSentence } from '../../words/en/faults.ts';
import { told } from '../../words/told.ts';
import { banners, reportFault, reportProblem } from '../frame/banners.svelte.ts';
import { LibraryFacts } from './libraryFacts.ts';
import { Live } from './live.svelte.ts';

const NONE: readonly string[] = [];
const SAVED = 'is:saved';
const READ = 'is:read';
const HIDDEN = 'is:hidden';
/** What a field of a paper's record says, where it has a time. */
const FACTS: Readonly<Record<string, string>> = { savedAt: SAVED, readAt: READ, hiddenAt: HIDDEN };

/** What the person did with papers, as it is stored, in this tab or another. */
class Library {
  #database: LibraryDatabase | undefined;
  #blocked = false;
  #silent = $state(false);
  /** What is true of papers, by their ids of now. */
  readonly facts = new LibraryFacts();
  readonly #saves = new Live(this.#later(savedQuery), ({ news }) => this.facts.take(SAVED, news));
  readonly #reads = new Live(this.#later(readQuery), (news) => this.facts.take(READ, news));
  readonly #hides = new Live(this.#later(hiddenQuery), (news) => this.facts.take(HIDDEN, news));

  /** Made with the first query: that takes a phone 30 ms, and no picture waits for it. */
  get database(): LibraryDatabase {
    this.#database ??= openLibrary(
      databaseName('library'),
      () => this.#onBlocked(),
      (silent) => this.#onSilent(silent),
    );
    return this.#database;
  }

  #later<T>(query: (database: LibraryDatabase) => KeyedQuery<T>): KeyedQuery<T> {
    return {
      tables: () => query(this.database).tables(),
      reader: () => query(this.database).reader(),
    };
  }

  #onBlocked(): void {
    this.#blocked = true;
    reportFault({ kind: 'library-blocked' });
  }

  /** Nothing is given up: what was asked for is shown, and what was done stored, when the browser answers after all. */
  #onSilent(silent: boolean): void {
    this.#silent = silent && !this.#blocked;
    if (!silent) {
      this.#blocked = false;
      banners.withdraw(faultSentence({ kind: 'library-silent' }));
    } else if (this.#silent) reportFault({ kind: 'library-silent' });
  }

  /** Has the facts of the library follow the database for as long as an effect lives: a row that asks for one only reads it. */
  follow(): void {
    this.#saves.follow();
    this.#reads.follow();
    this.#hides.follow();
  }

  /** True while the browser does not answer when it is asked for the library. */
  get silent(): boolean {
    return this.#silent;
  }

  /** True once the saved papers are known. */
  get opened(): boolean {
    return this.#saves.value !== undefined;
  }

  /** Why the saved papers could not be read the last time, in a sentence. */
  get problem(): string | null {
    if (this.#silent) return faultSentence({ kind: 'library-silent' });
    return this.#saves.problem && told(this.#saves.problem);
  }

  /** Ids of saved papers, newest first; their rows are in `savedRows`. */
  get savedIds(): readonly string[] {
    return this.#saves.value?.ids ?? NONE;
  }

  /** True once it is known which papers are saved, read and hidden. */
  get known(): boolean {
    return this.opened && !!this.#reads.value && !!this.#hides.value;
  }

  /** Shows a change that was made here at once: of a thousand papers the database takes a while to tell. */
  show({ edits }: Change): void {
    for (const { table, id, fields } of edits)
      for (const { field, after } of table === 'papers' ? fields : []) {
        const fact = Object.hasOwn(FACTS, field) ? FACTS[field] : undefined;
        if (fact) this.facts.put(fact, id, isTime(after));
      }
  }

  isSaved(id: string): boolean {
    return this.facts.has(SAVED, id);
  }

  isRead(id: string): boolean {
    return this.facts.has(READ, id);
  }

  isHidden(id: string): boolean {
    return this.facts.has(HIDDEN, id);
  }

  /** The text that is kept of a paper, or nothing if none is or the library cannot be read. */
  async keptCopy(id: string): Promise<Paper | undefined> {
    try {
      return await keptText(this.database, id);
    } catch (problem) {
      reportProblem(problem);
      return undefined;
    }
  }
}

export const library = new Library();
