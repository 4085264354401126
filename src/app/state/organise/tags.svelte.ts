import { TagBook } from '../../../data/library/tagBook.ts';
import { getTags } from '../../../data/library/tags.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';
import { organised } from './organised.svelte.ts';

const NO_TAGS = new TagBook([]);

/** The person's tags, and how many papers have each. */
class Tags {
  readonly #book = new Live(() => getTags(library.database));

  get book(): TagBook {
    return this.#book.value ?? NO_TAGS;
  }

  get known(): boolean {
    return this.#book.value !== undefined;
  }

  /** By the tag's id; 0 is left out. */
  get counts(): ReadonlyMap<string, number> {
    return organised.tagCounts;
  }
}

export const tags = new Tags();
