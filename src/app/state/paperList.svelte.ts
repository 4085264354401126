import { SvelteMap } from 'svelte/reactivity';
import type { PaperSummary } from '../../core/paper/paper.ts';
import { told } from '../words/told.ts';
import { content } from './content.svelte.ts';

/** Rows fetched at once: more than a screen, less than a shard. */
const PAGE = 100;
/** Pages kept: 3,000 rows, about 1.5 MB. */
const KEPT_PAGES = 30;

/** The list of all papers in its order, fetched by pages as rows come near the screen. */
class PaperList {
  #pages = new SvelteMap<number, readonly PaperSummary[]>();
  #asked = new Map<number, string>();
  #problem = $state<string | null>(null);

  /** Why rows that were needed are not here, in a sentence, or nothing. */
  get problem(): string | null {
    return this.#problem;
  }

  /** A row, or nothing while its page is on the way. */
  at(index: number): PaperSummary | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /**
   * Fetches the pages of rows `[from, to)` that are not here yet, or that are of an older revision. A page that could
   * not be fetched is asked for again with the next call.
   */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#fetch(page);
  }

  async #fetch(page: number): Promise<void> {
    const { revision } = content;
    if (this.#asked.get(page) === revision) return;
    this.#asked.set(page, revision);
    try {
      const { papers } = await content.list(page * PAGE, PAGE);
      if (this.#asked.get(page) === revision) this.#pages.set(page, papers);
      this.#problem = null;
      this.#forgetOldest(page);
    } catch (problem) {
      this.#problem = told(problem);
      this.#asked.delete(page);
    }
  }

  #forgetOldest(newest: number): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= KEPT_PAGES) return;
      if (Math.abs(page - newest) < 2) continue;
      this.#pages.delete(page);
      this.#asked.delete(page);
    }
  }
}

export const paperList = new PaperList();
