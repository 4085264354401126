import type { SearchAnswer } from '../../../worker/protocol.ts';
import { readTo } from './readTo.ts';

/** What was searched last and what was found, for those who do not search themselves: `search.svelte.ts` fills it. */
class LastSearch {
  query = $state('');
  /** The newest answer; while one is typing it may still be that of a query before. */
  answer = $state.raw<SearchAnswer | null>(null);

  /** Ids of the first hits of the answer that is shown, also of those that the list has not asked for yet. */
  async hitsTo(count: number): Promise<string[]> {
    const { answer } = this;
    if (!answer) return [];
    const { hits } = await readTo(Math.min(count, answer.total), answer, new AbortController().signal);
    return hits.slice(0, count).map(({ id }) => id);
  }
}

export const lastSearch = new LastSearch();
