import type { PaperSummary } from '../../../core/paper/paper.ts';
import { salvagePaper } from '../../../core/paper/parsePaper.ts';
import { summaryOf } from '../../../core/paper/summary.ts';
import type { Save } from '../../../data/library/libraryDatabase.ts';
import { getRows } from '../../../data/library/saves.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Rows kept that are not near the screen, about 1 KB each. */
const KEPT = 2000;

/** Rows of saved papers, read as they come near the screen, and live there: a text may be corrected while it is shown. */
class SavedRows {
  #rows = $state.raw<ReadonlyMap<string, PaperSummary>>(new Map());
  #near: readonly string[] = [];
  readonly #live = new Live(
    () => getRows(library.database, this.#near),
    (saves) => this.#take(saves.flatMap(rowsOf)),
  );

  /** A row, or nothing while it is on the way. */
  of(id: string): PaperSummary | undefined {
    this.#live.follow();
    return this.#rows.get(id);
  }

  /** Reads and follows the rows of these papers, and no others. */
  need(ids: readonly string[]): void {
    if (ids.length === this.#near.length && ids.every((id, at) => id === this.#near[at])) return;
    this.#near = ids;
    this.#live.rerun();
  }

  #take(rows: readonly PaperSummary[]): void {
    const before = this.#rows.size > KEPT ? [] : this.#rows;
    this.#rows = new Map([...before, ...rows.map((row) => [row.id, row] as const)]);
  }
}

/** The row of a save. None for a text that cannot be shown, as from a stranger's backup: the other rows are shown all the same. */
function rowsOf({ paper, minutes }: Save): PaperSummary[] {
  const readable = salvagePaper(paper);
  if (!readable) return [];
  const row = summaryOf(readable);
  return [typeof minutes === 'number' ? { ...row, minutes } : row];
}

export const savedRows = new SavedRows();
