import { DataError } from '../../data/dataError.ts';
import type { IndexKeeper } from '../search/indexKeeper.ts';
import type { ContentOpening } from './contentOpening.ts';
import type { ContentUpdates } from './contentUpdates.ts';
import type { ReadableContent } from './readableContent.ts';
import type { StateTracker } from './stateTracker.ts';

export interface ChangesOptions {
  opening: ContentOpening;
  updates: ContentUpdates;
  index: IndexKeeper;
  state: StateTracker;
  /** Takes work that nobody waits for. */
  inBackground: (work: Promise<unknown>) => void;
}

/**
 * What follows a change of the stored content: it is told, the search index is brought in step, and what was lost is
 * fetched again. Who reads, updates or indexes reports a change and knows nothing of the others.
 */
export class ContentChanges {
  readonly #options: ChangesOptions;

  constructor(options: ChangesOptions) {
    this.#options = options;
  }

  /** Other papers are readable than before. */
  papersChanged(content: ReadableContent): void {
    const { updates, state } = this.#options;
    const refetches = !content.whole && updates.mayRefetch;
    state.takeUp(content, updates.isRunning || refetches);
    this.indexChanged(content);
    if (refetches) this.#refetch();
    else if (!content.whole && !updates.isRunning) state.settle(content, null);
  }

  /** Derived files have come or were lost. */
  derivedFilesChanged(content: ReadableContent): void {
    const { updates, state } = this.#options;
    state.refresh();
    if (!content.derived && updates.mayRefetch) this.#refetch();
  }

  /** The search index may hold more than it does. */
  indexChanged(content: ReadableContent): void {
    this.#options.inBackground(this.#index(content));
  }

  /** A person's own papers are others than before. Rejects with faults of ours. */
  async ownChanged(content: ReadableContent): Promise<void> {
    const { index } = this.#options;
    if ((await index.follow(content)) !== 'open') await index.followMeaning(content);
  }

  /** The browser has taken away what was stored: what is left of it is taken up, and the rest fetched again. */
  contentTaken(): void {
    this.#options.inBackground(this.#takeStock());
  }

  /** An update ended: what it brought, or waited for in vain, is indexed. */
  updateEnded(): void {
    const { opening, index, state } = this.#options;
    if (!opening.content) return;
    if (!state.current.searchable && !index.isAtWork) this.indexChanged(opening.content);
    // What is not promised comes last: an index at work is followed by it.
    else if (state.current.searchable && !state.current.meaning)
      this.#options.inBackground(index.followMeaning(opening.content));
  }

  #refetch(): void {
    const { updates, inBackground } = this.#options;
    inBackground(updates.refetch());
  }

  async #takeStock(): Promise<void> {
    const { opening, state } = this.#options;
    const { content } = opening;
    const { choice } = state;
    try {
      if (choice && (await content?.store.choice()) === null) await content?.store.putChoice([...choice]);
      await content?.reload();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      state.settle(content, error);
    }
  }

  /** Brings the search index in step, and looks for what was lost once papers are found. */
  async #index(content: ReadableContent): Promise<void> {
    const { index, updates } = this.#options;
    const reached = await index.follow(content);
    if (reached === 'lost') {
      await content.reload();
      // If less is readable by now, that is being indexed already.
      if (index.isAtWork) return;
      index.tellWhole();
    }
    if (reached === 'open') return;
    await index.followMeaning(content);
    if (updates.isStopped) return;
    try {
      await content.verify();
    } catch (error) {
      // That storage does not answer is told when a paper is wanted.
      if (!(error instanceof DataError)) throw error;
    }
  }
}
