import type { SearchAnswer } from '../../worker/protocol.ts';
import { reportProblem } from './banners.svelte.ts';
import { content } from './content.svelte.ts';

/** Hits asked for at first, and added each time the end of the list comes near. */
const STEP = 50;

/** What is typed in the search box and the newest answer to it. Older answers never replace newer ones. */
class Search {
  #query = $state('');
  #answer = $state.raw<SearchAnswer | null>(null);
  #limit = STEP;
  #running: AbortController | null = null;

  get query(): string {
    return this.#query;
  }

  /** The newest answer; while one is typing it may still be that of a query before. */
  get answer(): SearchAnswer | null {
    return this.#answer;
  }

  type(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#limit = STEP;
    void this.run();
  }

  /** Asks for more hits when the rows up to `row` are on screen. */
  reach(row: number): void {
    const { hits = [], total = 0 } = this.#answer ?? {};
    if (row < hits.length || hits.length >= total || this.#limit > hits.length) return;
    this.#limit += STEP;
    void this.run();
  }

  /** Asks again: the papers, or the query, changed. */
  async run(): Promise<void> {
    this.#running?.abort();
    if (!this.#query.trim()) {
      this.#answer = null;
      return;
    }
    const running = (this.#running = new AbortController());
    try {
      this.#answer = await content.search(this.#query, this.#limit, running.signal);
    } catch (error) {
      if (!isAbort(error)) reportProblem(error);
    }
  }
}

/** Superseded by a newer keystroke: nothing to tell. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export const search = new Search();
