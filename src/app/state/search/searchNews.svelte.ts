import { searchKey } from '../../../data/library/keptSearches.ts';
import { remember, remembered } from '../../../platform/remembered.ts';
import { changes } from '../changes/changes.svelte.ts';
import { content } from '../content/content.svelte.ts';
import { tellWorker } from '../library/tellWorker.ts';
import { news } from '../changes/news.svelte.ts';

const NAME = 'searchesLooked';
/** Of more new papers than this only the best are marked. */
const MOST_MARKED = 300;

/** What a pinned search finds among the papers that came since it was last looked at. */
interface Found {
  count: number;
  ids: readonly string[];
}

/** What is new for pinned searches: a matter of this browser, as visits are. */
class SearchNews {
  /** By the query of a search, as it is kept. */
  #found = $state.raw<Readonly<Record<string, Found>>>({});

  count(query: string): number {
    return this.#found[query]?.count ?? 0;
  }

  /**
   * Asks for each search, one after the other, until it is told to stop: a search that is typed must not wait.
   *
   * @param queries all that are pinned: of others nothing is kept
   */
  async follow(queries: readonly string[], signal: AbortSignal): Promise<void> {
    const keys = new Set(queries.map(searchKey));
    keepThose((key) => keys.has(key));
    const looked = readLooked();
    const found: Record<string, Found> = {};
    tellWorker();
    for (const query of queries) {
      const since = changes.addedSince(looked[searchKey(query)] ?? null);
      if (since.length === 0) continue;
      // Another search took its place, or the papers cannot be read, which is told where they are listed.
      const answer = await content.search(query, MOST_MARKED, signal, since).catch(() => null);
      if (signal.aborted) return;
      if (answer?.total) found[query] = { count: answer.total, ids: answer.hits.map(({ id }) => id) };
    }
    this.#found = found;
  }

  /** A search that is pinned is looked at: what came until now is not new for it any more. */
  look(query: string): void {
    this.#drop(query);
    // Before it is known what came, nothing can be told apart.
    if (!changes.known) return;
    writeLooked({ ...readLooked(), [searchKey(query)]: changes.newest });
  }

  /** A search is pinned no more: what it asked for is kept nowhere. */
  forget(query: string): void {
    this.#drop(query);
    keepThose((key) => key !== searchKey(query));
  }

  /** Looks at a pinned search and shows what is new in it: those papers are marked as new until the page is closed. */
  show(query: string): void {
    news.show(this.#found[query]?.ids ?? []);
    this.look(query);
  }

  #drop(query: string): void {
    this.#found = Object.fromEntries(Object.entries(this.#found).filter(([kept]) => kept !== query));
  }
}

function keepThose(isKept: (key: string) => boolean): void {
  const looked = Object.entries(readLooked());
  const kept = looked.filter(([key]) => isKept(key));
  if (kept.length < looked.length) writeLooked(Object.fromEntries(kept));
}

function writeLooked(looked: Record<string, number>): void {
  // Where storage is refused, the same is told as new once more.
  remember(NAME, Object.keys(looked).length > 0 ? looked : null);
}

/** By key of a search (`searchKey`): when the newest update was that was there when it was looked at. */
function readLooked(): Record<string, number> {
  return Object(remembered(NAME)) as Record<string, number>;
}

export const searchNews = new SearchNews();
