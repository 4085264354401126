import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import { DataError } from '../../data/dataError.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import type { OwnPapers } from '../papers/ownPapers.ts';
import { changedSinceKept, takeKept } from './keptOwn.ts';
import { keepOwn } from './keepOwn.ts';
import { indexOwn } from './indexOwn.ts';
import { indexInto, mergeKept, type IndexReached } from './indexInto.ts';
import type { PrebuiltIndex } from './prebuiltIndex.ts';
import { emptyIndex, type SearchEngine, type SearchIndex } from './searchIndex.ts';
import { NO_ARRIVALS, untilQuiet, type Arrivals } from './untilQuiet.ts';

/** To index so many anew takes a start a quarter of a second. */
const WORTH_KEEPING = 256;

/** How an index is brought in step. */
export interface IndexUpdate {
  /** Whether the index that belongs to the papers may still be on its way. */
  more?: boolean;
  /** Whether the prebuilt index is passed by, and papers are indexed one by one. */
  byPapers?: boolean;
  /** Called when all are found by their words, before the update is done. */
  onFindable?: () => void;
}

/** Holds the search index and brings it in step with the readable papers, published and own. */
export class Indexing {
  readonly #createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  #index: SearchIndex;
  /** The index of before, until an update has used it or can do without. */
  #merged: Promise<PrebuiltIndex | null> | undefined;
  #run = 0;
  readonly #own: OwnPapers;
  readonly #arrivals: Arrivals;
  /** Whether it was looked for what had changed before own papers were followed. */
  #isChecked = false;

  /** @param arrivals what is being stored, which goes first */
  constructor(
    createEngine: (prebuilt?: MergedIndex) => SearchEngine,
    own: OwnPapers,
    arrivals: Arrivals = NO_ARRIVALS,
  ) {
    this.#createEngine = createEngine;
    this.#own = own;
    this.#arrivals = arrivals;
    this.#index = emptyIndex(createEngine(), null);
  }

  /** What is indexed by now. While papers are read, another index may take its place. */
  get index(): SearchIndex {
    return this.#index;
  }

  /**
   * Begins to read the index of before, where a search waits already: that takes longer than to find out which papers
   * there are. Otherwise a list is waited for, and must not wait for the index.
   */
  readAhead(store: ContentStore): void {
    this.#merged = store.mergedIndex();
    // Whoever wants it then reads it again, and is told.
    this.#merged.catch(() => (this.#merged = undefined));
  }

  /**
   * Brings the index in step with what is readable, a slice at a time; searches are answered in between from what is
   * there. A later call ends an earlier one.
   */
  async update(
    content: ReadableContent,
    { more = false, byPapers = false, onFindable = () => undefined }: IndexUpdate = {},
  ): Promise<IndexReached> {
    const run = ++this.#run;
    const isEnded = () => run !== this.#run;
    if (more) await untilQuiet(this.#arrivals, isEnded);
    if (isEnded()) return 'open';
    const step = { own: this.#own, published: content.catalogue, store: content.store, isEnded };
    try {
      const reached = await indexInto(this.#index, {
        content,
        merged: this.#merged,
        more,
        byPapers,
        createEngine: this.#createEngine,
        isEnded,
        take: (index) => {
          this.#index = index;
          this.#merged = undefined;
        },
        takeOwn: (index) => takeKept(index, step),
        onFindable,
      });
      if (reached === 'open') return reached;
      if (!(await indexOwn(this.#index, step))) return 'open';
      // What was kept may have come with this update, or have been taken up while that was looked for.
      if (this.#isChecked) await this.checkKept();
      return reached;
    } catch (error) {
      if (isEnded()) return 'open';
      // What was read may be the reason, and what was made of it is not whole.
      this.#merged = undefined;
      if (!(error instanceof DataError)) this.#index = emptyIndex(this.#createEngine(), null);
      throw error;
    }
  }

  /** Has own papers indexed anew that were changed while nobody followed them. */
  async checkKept(): Promise<void> {
    this.#isChecked = true;
    const changed = await changedSinceKept(this.#index, this.#own);
    if (changed.length > 0) this.#own.changed(changed);
  }

  /** Keeps what was indexed of own papers for the next start, where that is worth it. Where there is no room, it is not kept. */
  async keepOwn(content: ReadableContent): Promise<void> {
    const index = this.#index;
    const { unkept } = index;
    if (this.#own.size > 0 && (index.of === null || unkept < WORTH_KEEPING)) return;
    try {
      if (await keepOwn(this.#own, content.catalogue, content.store)) {
        index.unkept -= unkept;
        await mergeKept(content);
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }
}
