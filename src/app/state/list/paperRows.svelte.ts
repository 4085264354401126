import type { PaperSummary } from '../../../core/paper/paper.ts';
import { summaryOf } from '../../../core/paper/summary.ts';
import { getCopies } from '../../../data/library/copies.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { reportProblem } from '../frame/banners.svelte.ts';
import { LastAsked } from './lastAsked.ts';
import { savedRows } from '../library/savedRows.svelte.ts';

/** Rows kept that are not near the screen. */
const KEPT = 2000;

/**
 * Rows of papers that need not be saved, read as they come near the screen: from what lists of saved papers read, else from
 * the papers on this device, else from the text that is kept.
 */
class PaperRows {
  #rows = $state.raw<ReadonlyMap<string, PaperSummary | null>>(new Map());
  readonly #asked = new LastAsked<string>();
  #revision = '';

  /** A row; undefined while it is on the way, null for a paper whose text is nowhere. */
  of(id: string): PaperSummary | null | undefined {
    return (library.isSaved(id) ? savedRows.of(id) : undefined) ?? this.#rows.get(id);
  }

  /** Reads the rows of these papers; anew where other papers are readable than before. */
  need(ids: readonly string[]): void {
    if (this.#revision !== content.revision || this.#asked.size > KEPT) this.#asked.clear();
    this.#revision = content.revision;
    savedRows.need(ids.filter((id) => library.isSaved(id)));
    const wanted = ids.filter((id) => !library.isSaved(id) && !this.#asked.has(id));
    if (wanted.length === 0) return;
    const isLast = this.#asked.ask(wanted);
    this.#read(wanted, isLast).catch((problem: unknown) => {
      // Rows that were asked for again meanwhile are told of by that request.
      const failed = wanted.filter(isLast);
      this.#asked.forget(failed);
      if (failed.length > 0) reportProblem(problem);
    });
  }

  async #read(ids: readonly string[], isLast: (id: string) => boolean): Promise<void> {
    const papers = await content.papers([...ids]);
    const found = papers.filter((paper) => paper !== null);
    const here = new Set(found.map(({ id }) => id));
    const kept = await getCopies(
      library.database,
      ids.filter((id) => !here.has(id)),
    );
    const rows = new Map([...found, ...kept].map((paper) => [paper.id, summaryOf(paper)]));
    const before = this.#rows.size > KEPT ? [] : this.#rows;
    const read = ids.filter(isLast).map((id) => [id, rows.get(id) ?? null] as const);
    this.#rows = new Map([...before, ...read]);
  }
}

export const paperRows = new PaperRows();
