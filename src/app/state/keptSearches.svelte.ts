import { getSearches, type KeptSearches } from '../../data/library/searches.ts';
import { watch } from '../../data/liveQuery.ts';
import { reportProblem } from './banners.svelte.ts';
import { library } from './library.svelte.ts';

/** Recent and pinned searches, live in every tab. */
class Kept {
  #current = $state.raw<KeptSearches>({ pinned: [], recent: [] });

  get current(): KeptSearches {
    return this.#current;
  }

  /** Starts following the database. */
  follow(): void {
    watch(
      () => getSearches(library.database),
      (stored) => (this.#current = stored),
      reportProblem,
    );
  }
}

export const keptSearches = new Kept();
