import { TagBook } from '../../data/library/tagBook.ts';
import { getTags, tagCounts } from '../../data/library/tags.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

const NO_TAGS = new TagBook([]);
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** The person's tags, and how many papers have each. */
class Tags {
  readonly #book = new Live(() => getTags(library.database));
  readonly #counts = new Live((signal) => tagCounts(library.database, signal));

  get book(): TagBook {
    return this.#book.value ?? NO_TAGS;
  }

  get known(): boolean {
    return this.#book.value !== undefined;
  }

  /** By the tag's id; 0 is left out. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts.value ?? NO_COUNTS;
  }
}

export const tags = new Tags();
