import type { ContentStore } from '../../data/content/contentStore.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import type { Indexing, IndexUpdate } from './indexing.ts';
import type { IndexReached } from './indexInto.ts';

/** Indexes once what indexes is read: the first list does without it. */
export class LateIndexing {
  readonly #load: () => Promise<Indexing>;
  #loading: Promise<Indexing> | null = null;

  /** @param load reads the code; it throws where that is neither on this device nor to be had */
  constructor(load: () => Promise<Indexing>) {
    this.#load = load;
  }

  /** What could not be read is tried again. */
  get whole(): Promise<Indexing> {
    if (this.#loading) return this.#loading;
    const loading = (this.#loading = this.#load());
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  /** Begins to read the index of before, where a search waits already. */
  readAhead(store: ContentStore): void {
    // Whoever needs it is told why it cannot be.
    this.whole.then(
      (indexing) => indexing.readAhead(store),
      () => undefined,
    );
  }

  async update(content: ReadableContent, how: IndexUpdate): Promise<IndexReached> {
    return (await this.whole).update(content, how);
  }
}
