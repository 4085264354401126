import { SvelteMap } from 'svelte/reactivity';
import type { PaperSummary } from '../../../core/paper/paper.ts';
import { remember, remembered } from '../../../platform/remembered.ts';
import { told } from '../../words/told.ts';
import { content } from '../content/content.svelte.ts';
import { tellWorker } from '../library/tellWorker.ts';
import { library } from '../library/library.svelte.ts';
import { listPlaces } from './listPlaces.ts';
import { listSettings } from './listSettings.svelte.ts';

/** Rows fetched at once: more than a screen, less than a shard. */
const PAGE = 100;
/** Pages kept: 3,000 rows, about 1.5 MB. */
const KEPT_PAGES = 30;
/** Rows remembered for the first picture of the next start: a screen and what is drawn beyond it, 15 kB. */
const FIRST_ROWS = 24;
const FIRST = 'first-rows';
const NONE: readonly PaperSummary[] = [];

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
  /** Changes whenever other papers may be left out than before. */
  #left = $derived(this.#without.map((fact) => fact + library.facts.revision(fact)).join());
  /** Changes whenever other papers may be in the list than before. */
  #revision = $derived(`${content.revision},${this.#left}`);

  /** Set by the view: true once the rows on screen were drawn, or it turned out that there are none. */
  stands = $state(false);

  /**
   * The first rows as they were last, which stand in for those that are being read, also by a worker in place of one that
   * broke. Where it turns out that no papers are stored any more, there are none.
   */
  #before = rowsBefore();

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

  /** True once rows of what is stored are here. */
  get here(): boolean {
    return !this.#isUnknown && content.state.papers > 0 && this.#total !== null;
  }

  get #standIns(): readonly PaperSummary[] {
    const { papers, status } = content.state;
    return !this.here && (papers > 0 || status === 'empty') ? this.#before : NONE;
  }

  /** True until there are rows: blanks in their place would be drawn for nothing, and many rows for them in one task. */
  get waiting(): boolean {
    return !this.here && this.#standIns.length === 0;
  }

  get count(): number {
    const { papers } = content.state;
    if (!this.here) return this.#standIns.length;
    return this.#without.length > 0 ? Math.min(this.#total!, papers) : papers;
  }

  /** A row, or nothing while its page is on the way. */
  at(index: number): PaperSummary | undefined {
    return this.here ? this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] : this.#standIns[index];
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
    const left = this.#left;
    try {
      if (this.#without.length > 0) tellWorker();
      const { papers, total } = await content.list(page * PAGE, PAGE, this.#without);
      // Asked for before it was known what is stored, the first rows are there an answer earlier than those asked for anew.
      const isFirst = total > 0 && !this.#pages.has(page) && left === this.#left;
      if (this.#asked.get(page) !== revision && !isFirst) return;
      this.#pages.set(page, page ? papers : this.#noteFirst(papers));
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

  /** Remembers the first rows. @returns the papers; rows that stood in for the same are those again, and not drawn anew */
  #noteFirst(papers: readonly PaperSummary[]): readonly PaperSummary[] {
    const first = papers.slice(0, FIRST_ROWS);
    if (JSON.stringify(first) === JSON.stringify(this.#before))
      return [...this.#before, ...papers.slice(FIRST_ROWS)];
    this.#before = first;
    remember(FIRST, { script: import.meta.url, first });
    return papers;
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

/**
 * What this very version of the app has remembered: another may know rows of another shape. None where the list begins
 * further down: it would leap there.
 */
function rowsBefore(): readonly PaperSummary[] {
  if ((listPlaces.get('papers')?.row ?? 0) > FIRST_ROWS / 2) return NONE;
  const { script, first } = Object(remembered(FIRST)) as { script?: string; first: readonly PaperSummary[] };
  return script === import.meta.url ? first : NONE;
}

export const paperList = new PaperList();
