import { CollectionBook } from '../../../data/library/collectionBook.ts';
import { getCollections } from '../../../data/library/collections.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';
import { organised } from './organised.svelte.ts';

const NO_COLLECTIONS = new CollectionBook([]);

/** The person's collections, and how many papers are in each. */
class Collections {
  readonly #book = new Live(() => getCollections(library.database));

  get book(): CollectionBook {
    return this.#book.value ?? NO_COLLECTIONS;
  }

  get known(): boolean {
    return this.#book.value !== undefined;
  }

  /** By the collection's id, without those in it; 0 is left out. */
  get counts(): ReadonlyMap<string, number> {
    return organised.collectionCounts;
  }
}

export const collections = new Collections();
