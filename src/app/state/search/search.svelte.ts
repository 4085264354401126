import { meaningOf } from '../../../core/query/meaning.ts';
import { parseQueryText } from '../../../core/query/parse.ts';
import type { Query } from '../../../core/query/parts.ts';
import { MOST_HITS, type SearchAnswer } from '../../../worker/protocol.ts';
import { reportProblem } from '../frame/banners.svelte.ts';
import { content } from '../content/content.svelte.ts';
import { tellWorker } from '../library/tellWorker.ts';
import { readTo } from './readTo.ts';
import { lastSearch } from './lastSearch.svelte.ts';

/** Rows are hardly lower than this, px: so many hits fill the screen, and no more are asked for while one is typing. */
const ROW_HEIGHT = 110;
/** Hits that are asked for at least, for a page that has no height yet. */
const LEAST = 6;
/** How long one has paused, ms, when the rows around the screen are asked for. */
const PAUSE = 250;
/** How much longer, ms, when the rest of a list follows: it takes longer than the next letter may wait. */
const REST = 500;
/** Lists up to here are completed, so that find-in-page works in them. */
const COMPLETED = 300;

/**
 * Searches for what is typed in the search box, and keeps the newest answer (`lastSearch.svelte.ts`). Older answers never
 * replace newer ones.
 */
class Search {
  #parsed = $derived(parseQueryText(lastSearch.query));
  #meaning = $derived(meaningOf(this.#parsed));
  #isFinal = $state(false);
  #limit = 0;
  /** How many hits the list has asked for. */
  #wanted = 0;
  /** Runs while one is typing, until one pauses. */
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Runs from then on, until the rest is asked for. */
  #resting: ReturnType<typeof setTimeout> | undefined;
  #running: { query: string; limit: number; abort: AbortController } | null = null;
  /** True if the search under way is to be made once more: something changed since it began. */
  #again = false;

  get query(): string {
    return lastSearch.query;
  }

  /** The query, read. */
  get parsed(): Query {
    return this.#parsed;
  }

  /** True if there are so few hits that papers close in meaning are listed below them. */
  get hasFew(): boolean {
    return (this.answer?.total ?? 0) < 10;
  }

  /** False if there is nothing to search: nothing is typed, or a filter has only been begun. */
  get asks(): boolean {
    const { ranking, texts, facts, groups } = this.#meaning;
    return ranking.trim() !== '' || texts.length + facts.length + groups.length > 0;
  }

  /** The newest answer; while one is typing it may still be that of a query before. */
  get answer(): SearchAnswer | null {
    return lastSearch.answer;
  }

  /** Whether all papers could be found when the answer was asked for: nothing else is said to match nothing. */
  get isFinal(): boolean {
    return this.#isFinal;
  }

  /** Searches for what is being typed. */
  type(query: string): void {
    if (query === lastSearch.query) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#pause(), PAUSE);
    this.#search(query);
  }

  /** Searches for what was typed at another time. */
  open(query: string): void {
    if (query !== lastSearch.query) this.#search(query);
  }

  /** Asks for more hits when the rows up to `row` come near the screen; while one is typing, once one pauses. */
  reach(row: number): void {
    this.#wanted = Math.max(this.#wanted, row + 1);
    if (!this.#typing) this.#readOn();
  }

  #search(query: string): void {
    lastSearch.query = query;
    this.#limit = Math.max(LEAST, Math.ceil(innerHeight / ROW_HEIGHT));
    this.#wanted = 0;
    clearTimeout(this.#resting);
    void this.run();
  }

  #pause(): void {
    this.#typing = undefined;
    this.#readOn();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#complete(), REST);
  }

  #complete(): void {
    const total = lastSearch.answer?.total ?? 0;
    if (total <= COMPLETED) this.reach(total);
  }

  #readOn(): void {
    const { query, hits = [], total = 0 } = lastSearch.answer ?? {};
    // What is on screen may still be the answer to another query.
    if (query !== lastSearch.query || this.#wanted <= hits.length) return;
    if (hits.length >= total || this.#limit > hits.length) return;
    this.#limit = Math.max(this.#limit + Math.min(this.#limit, MOST_HITS), this.#wanted);
    // Many hits that are here already are kept, and only the rest is asked for.
    void this.#run(hits.length < MOST_HITS ? null : lastSearch.answer);
  }

  /**
   * Asks again: the papers, the query, or what is known of the library changed. A search for the same is not ended, for
   * what it finds is worth showing, but made once more.
   */
  run(): Promise<void> {
    return this.#run(null);
  }

  /** @param known an answer that is to be gone on with */
  async #run(known: SearchAnswer | null): Promise<void> {
    const [query, limit] = [lastSearch.query, this.#limit];
    if (this.#running?.query === query && this.#running.limit === limit) {
      this.#again = true;
      return;
    }
    this.#running?.abort.abort();
    this.#running = null;
    if (!this.asks) {
      lastSearch.answer = null;
      return;
    }
    this.#again = false;
    const running = (this.#running = { query, limit, abort: new AbortController() });
    const { complete } = content;
    try {
      tellWorker();
      const { signal } = running.abort;
      const first = known ?? (await content.search(query, Math.min(limit, MOST_HITS), signal));
      const isWhole = first.hits.length >= Math.min(limit, first.total);
      lastSearch.answer = isWhole ? first : await readTo(limit, first, signal);
      this.#isFinal = complete;
      if (!this.#typing) this.#pause();
    } catch (error) {
      if (!isAbort(error)) reportProblem(error);
    }
    if (this.#running !== running) return;
    this.#running = null;
    if (this.#again) await this.run();
  }
}

/** Superseded by a newer keystroke: nothing to tell. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export const search = new Search();
