import { DataError } from '../data/dataError.ts';
import type { ContentReader } from './contentReader.ts';
import { faultInWorker } from './contentFault.ts';
import type { SearchSession } from './searchSession.ts';
import type { StateTracker } from './stateTracker.ts';

/** What is tried, one after the other, when what is stored of the index cannot be used: its files, then the papers. */
const REMEDIES = ['files', 'papers'] as const;

/** Keeps the search index in step with the readable papers, and tells how far it is. */
export class IndexKeeper {
  readonly #search: SearchSession;
  readonly #state: StateTracker;
  #running = 0;
  #tried = 0;

  constructor(search: SearchSession, state: StateTracker) {
    this.#search = search;
    this.#state = state;
  }

  get isAtWork(): boolean {
    return this.#running > 0;
  }

  /**
   * Brings the index in step. If the import ended while it waited for the prebuilt index, it waits no longer. What goes
   * wrong is told by the state, so that nobody waits for the index for good.
   *
   * @returns true once the index holds all of every readable paper
   */
  async update(reader: ContentReader): Promise<boolean> {
    const more = this.#state.isImporting;
    this.#running++;
    try {
      if (await this.#follow(reader, more)) {
        this.#state.change({ findable: true, searchable: true, searchProblem: null });
        return true;
      }
    } catch (error) {
      this.#state.change({ searchProblem: faultInWorker(error) });
      return false;
    } finally {
      this.#running--;
    }
    return more && !this.#running && !this.#state.isImporting ? this.update(reader) : false;
  }

  /** The index of before may be damaged, or be read wrongly by this version of the app: then it is made anew. */
  async #follow(reader: ContentReader, more: boolean): Promise<boolean> {
    for (;;) {
      try {
        const onFindable = () => this.#state.change({ findable: true });
        const byPapers = REMEDIES[this.#tried - 1] === 'papers';
        return await this.#search.update(reader, more, onFindable, byPapers);
      } catch (error) {
        if (error instanceof DataError || this.#tried === REMEDIES.length) throw error;
        this.#tried++;
        await reader.store.forgetIndex();
      }
    }
  }
}
