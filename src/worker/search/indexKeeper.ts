import { DataError } from '../../data/dataError.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import type { StateTracker } from '../content/stateTracker.ts';
import { faultInWorker } from '../contentFault.ts';
import type { IndexReached } from './indexInto.ts';
import type { LateIndexing } from './lateIndexing.ts';

/** What is tried, one after the other, when what is stored of the index cannot be used: its files, then the papers. */
const REMEDIES = ['files', 'papers'] as const;

/** Keeps the search index in step with the readable papers, and tells how far it is. */
export class IndexKeeper {
  readonly #indexing: LateIndexing;
  readonly #state: StateTracker;
  readonly #prepare: () => Promise<void>;
  #running = 0;
  #runs = 0;
  /** True if the newest run left the index open, to wait for files that were on their way. */
  #isLeft = false;
  #tried = 0;
  #meanings = 0;

  /** @param prepare makes what is searched beside the index, once that holds all papers */
  constructor(indexing: LateIndexing, state: StateTracker, prepare: () => Promise<void>) {
    this.#indexing = indexing;
    this.#state = state;
    this.#prepare = prepare;
  }

  get isAtWork(): boolean {
    return this.#running > 0;
  }

  /**
   * Brings the index in step. If the import ended while it waited for the prebuilt index, it waits no longer. What goes
   * wrong is told by the state, so that nobody waits for the index for good.
   */
  async follow(content: ReadableContent): Promise<IndexReached> {
    const more = this.#state.isImporting;
    const run = ++this.#runs;
    this.#isLeft = false;
    this.#running++;
    try {
      const reached = await this.#attempt(content, more);
      if (reached !== 'open') await this.#prepare();
      // Otherwise the papers have changed meanwhile, and a newer run brings the index in step with them.
      if (run === this.#runs) {
        if (reached === 'whole') this.tellWhole();
        if (reached !== 'open') return reached;
        this.#isLeft = more;
      }
    } catch (error) {
      this.#state.change({ searchProblem: faultInWorker(error) });
      return 'open';
    } finally {
      this.#running--;
    }
    // An older run may end after the newest one: whichever ends last goes on.
    return this.#isLeft && !this.#running && !this.#state.isImporting ? this.follow(content) : 'open';
  }

  /**
   * Brings the ranking by meaning in step, once the index is: words find papers without it, and nobody waits for it.
   * What of it is not here, or cannot be read, is done without.
   */
  async followMeaning(content: ReadableContent): Promise<void> {
    const entry = content.whole && content.version?.manifest.companions.find(({ kind }) => kind === 'words');
    if (!entry) return;
    const run = ++this.#meanings;
    const part = await import('./meaningLater.ts').catch(() => null);
    const indexing = await this.#indexing.whole.catch(() => null);
    if (!indexing || run !== this.#meanings) return;
    const { index } = indexing;
    const isEnded = () => run !== this.#meanings || index !== indexing.index;
    try {
      if (await part?.followMeaning(index, entry, content, isEnded)) this.#state.change({ meaning: true });
    } catch (error) {
      // Storage does not answer: that is told by the next request for a paper.
      if (!(error instanceof DataError)) throw error;
    }
  }

  /** The index holds all that can be read. */
  tellWhole(): void {
    this.#state.change({ findable: true, searchable: true, searchProblem: null });
  }

  /** The index of before may be damaged, or be read wrongly by this version of the app: then it is made anew. */
  async #attempt(content: ReadableContent, more: boolean): Promise<IndexReached> {
    // That the code could not be fetched is no damage.
    await this.#indexing.whole;
    for (;;) {
      try {
        const onFindable = () => this.#state.change({ findable: true });
        const byPapers = REMEDIES[this.#tried - 1] === 'papers';
        return await this.#indexing.update(content, { more, byPapers, onFindable });
      } catch (error) {
        if (error instanceof DataError || this.#tried === REMEDIES.length) throw error;
        this.#tried++;
        await content.store.forgetIndex();
      }
    }
  }
}
