import { content } from '../content/content.svelte.ts';
import { paperList } from './paperList.svelte.ts';
import { router } from '../frame/router.svelte.ts';
import { lastSearch } from '../search/lastSearch.svelte.ts';

/** Rows of the list of all papers that are asked for in one go. */
const AT_ONCE = 500;

/** Ids of the papers in the list that is shown, whichever list that is, by their places in it. */
class ListedIds {
  /** Ids in the list of the library that is shown; set by `KeptList.svelte`. */
  library = $state.raw<readonly string[]>([]);

  get count(): number {
    if (router.list.view === 'papers') return paperList.count;
    return router.list.view === 'search' ? (lastSearch.answer?.total ?? 0) : this.library.length;
  }

  /** Ids of the rows `[from, to)`. */
  async between(from: number, to: number): Promise<string[]> {
    if (router.list.view === 'search') return (await lastSearch.hitsTo(to)).slice(from);
    if (router.list.view !== 'papers') return this.library.slice(from, to);
    const ids: string[] = [];
    for (let at = from; at < to; at += AT_ONCE) {
      const { papers } = await content.list(at, Math.min(AT_ONCE, to - at), paperList.without);
      ids.push(...papers.map(({ id }) => id));
    }
    return ids;
  }
}

export const listedIds = new ListedIds();
