import { meaningOf } from '../../core/query/meaning.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import type { Query } from '../../core/query/parts.ts';
import type { SearchAnswer } from '../../worker/protocol.ts';
import { reportProblem } from './banners.svelte.ts';
import { content } from './content.svelte.ts';
import { knownIds } from './knownFacts.ts';

/** Hits asked for at first, which fill the tallest screen and what is laid out around it: reading more takes time. */
const FIRST = 16;
/** Lists up to here are completed when one stops typing, so that find-in-page works in them. */
const COMPLETED = 300;
/** How long one has stopped typing by then, ms. */
const PAUSE = 250;

/** What is typed in the search box and the newest answer to it. Older answers never replace newer ones. */
class Search {
  #query = $state('');
  #parsed = $derived(parseQueryText(this.#query));
  #meaning = $derived(meaningOf(this.#parsed));
  #answer = $state.raw<SearchAnswer | null>(null);
  #isFinal = $state(false);
  #limit = FIRST;
  #completing: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | null = null;

  get query(): string {
    return this.#query;
  }

  /** The query, read. */
  get parsed(): Query {
    return this.#parsed;
  }

  /** False if there is nothing to search: nothing is typed, or a filter has only been begun. */
  get asks(): boolean {
    const { ranking, texts, facts } = this.#meaning;
    return ranking.trim() !== '' || texts.length > 0 || facts.length > 0;
  }

  /** The newest answer; while one is typing it may still be that of a query before. */
  get answer(): SearchAnswer | null {
    return this.#answer;
  }

  /** Whether all papers could be found when the answer was asked for: nothing else is said to match nothing. */
  get isFinal(): boolean {
    return this.#isFinal;
  }

  type(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#limit = FIRST;
    void this.run();
  }

  /** Asks for more hits when the rows up to `row` are on screen. */
  reach(row: number): void {
    const { hits = [], total = 0 } = this.#answer ?? {};
    if (row < hits.length || hits.length >= total || this.#limit > hits.length) return;
    this.#limit = Math.max(2 * this.#limit, row);
    void this.run();
  }

  /** Asks again: the papers, the query, or what is known of the library changed. */
  async run(): Promise<void> {
    this.#running?.abort();
    clearTimeout(this.#completing);
    if (!this.asks) {
      this.#answer = null;
      return;
    }
    const running = (this.#running = new AbortController());
    const { searchable } = content.state;
    try {
      this.#answer = await content.search(
        this.#query,
        this.#limit,
        knownIds(this.#meaning.facts),
        running.signal,
      );
      this.#isFinal = searchable;
      this.#completeLater(this.#answer);
    } catch (error) {
      if (!isAbort(error)) reportProblem(error);
    }
  }

  #completeLater({ hits, total }: SearchAnswer): void {
    if (hits.length >= total || total > COMPLETED) return;
    this.#completing = setTimeout(() => this.reach(total), PAUSE);
  }
}

/** Superseded by a newer keystroke: nothing to tell. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export const search = new Search();
