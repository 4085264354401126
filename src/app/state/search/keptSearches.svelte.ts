import type { KeptSearches } from '../../../data/library/keptSearches.ts';
import { getSearches } from '../../../data/library/searches.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

const NONE: KeptSearches = { pinned: [], recent: [] };

/** Recent and pinned searches, live in every tab. */
class Kept {
  readonly #live = new Live(() => getSearches(library.database));

  get current(): KeptSearches {
    return this.#live.value ?? NONE;
  }
}

export const keptSearches = new Kept();
