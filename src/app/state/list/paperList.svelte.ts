import { SvelteMap } from 'svelte/reactivity';
import type { PaperSummary } from '../../../core/paper/paper.ts';
import { told } from '../../words/told.ts';
import { content } from '../content/content.svelte.ts';
import { tellWorker } from '../library/tellWorker.ts';
import { library } from '../library/library.svelte.ts';
import { listSettings } from './listSettings.svelte.ts';

/** Rows fetched at once: more than a screen, less than a shard. */
const PAGE = 100;
/** Pages kept: 3,000 rows, about 1.5 MB. */
const KEPT_PAGES = 30;

/** The list of all papers in its order, fetched by pages as rows come near the screen. */
class PaperList {
  #pages = new SvelteMap<number, readonly PaperSummary[]>();
  #asked = new Map<number, string>();
  #problem = $state<string | null>(null);
  /** How many papers there were when the list was asked for last. */
  #total = $state<number | null>(null);
  #without = $derived.by(() => {
    const left = listSettings.of('papers').unread ? ['is:hidden', 'is:read'] : ['is:hidden'];
    return left.filter((fact) => library.facts.count(fact) > 0);
  });
  /** Changes whenever other papers may be in the list than before. */
  #revision = $derived(
    [content.revision, ...this.#without.map((fact) => fact + library.facts.revision(fact))].join(),
  );

  /** Set by the view: true once the rows on screen were drawn, or it turned out that there are none. */
  stands = $state(false);

  /** Why rows that were needed are not here, in a sentence, or nothing. */
  get problem(): string | null {
    return this.#problem;
  }

  /** True until it is known which papers are left out, if some were the last time: rows shown before would move. */
  #isUnknown = $derived(!!listSettings.of('papers').lacks && !library.known && library.problem === null);

  get revision(): string {
    return this.#revision;
  }

  /** Facts: papers of which any is true are not in the list. */
  get without(): readonly string[] {
    return this.#without;
  }

  /** True until the first rows are here: blanks in their place would be drawn for nothing, and many rows for them in one task. */
  get waiting(): boolean {
    return this.#isUnknown || content.state.papers === 0 || this.#total === null;
  }

  get count(): number {
    const { papers } = content.state;
    if (this.waiting) return 0;
    return this.#without.length > 0 ? Math.min(this.#total!, papers) : papers;
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
    if (this.#isUnknown) return;
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#fetch(page);
  }

  async #fetch(page: number): Promise<void> {
    const revision = this.#revision;
    if (this.#asked.get(page) === revision) return;
    this.#asked.set(page, revision);
    try {
      if (this.#without.length > 0) tellWorker();
      const { papers, total } = await content.list(page * PAGE, PAGE, this.#without);
      if (this.#asked.get(page) !== revision) return;
      this.#pages.set(page, papers);
      // Before the first papers are here it is 0: taken for a list, it would leave their rows blank until the next request.
      if (total > 0 || content.state.papers > 0) this.#total = total;
      this.#problem = null;
      this.#forgetOldest(page);
    } catch (problem) {
      // A newer request of this page tells what became of it.
      if (this.#asked.get(page) !== revision) return;
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
