import { SvelteSet } from 'svelte/reactivity';
import type { Paper, PaperSummary } from '../../core/paper.ts';
import { summaryOf } from '../../core/summary.ts';
import { openLibrary } from '../../data/library/libraryDatabase.ts';
import { readIds } from '../../data/library/reading.ts';
import { getSave, listSaves } from '../../data/library/saves.ts';
import { databaseName } from '../../platform/basePath.ts';
import { reportProblem } from './banners.svelte.ts';
import { Live } from './live.svelte.ts';

const NONE: readonly PaperSummary[] = [];

/** What the person did with papers, as it is stored, in this tab or another. */
class Library {
  readonly database = openLibrary(databaseName('library'), () =>
    reportProblem(
      new Error('Another tab holds an older version of the library open. Close the other tabs to go on.'),
    ),
  );
  readonly #saves = new Live(async () =>
    (await listSaves(this.database)).map(({ paper }) => summaryOf(paper)),
  );
  readonly #reads = new Live(
    () => readIds(this.database),
    (ids) => this.#replaceRead(ids),
  );
  #savedIds = $derived(new Set(this.saved.map(({ id }) => id)));
  #readIds = new SvelteSet<string>();

  /** Starts following the database, or starts anew. */
  follow(): void {
    this.#saves.follow();
    this.#reads.follow();
  }

  /** True once the saved papers are known. */
  get opened(): boolean {
    return this.#saves.value !== undefined;
  }

  /** Why the saved papers could not be read the last time, in a sentence. */
  get problem(): string | null {
    return this.#saves.problem?.message ?? null;
  }

  /** Saved papers, newest first. */
  get saved(): readonly PaperSummary[] {
    return this.#saves.value ?? NONE;
  }

  /** True once it is known which papers are saved and which are read. */
  get known(): boolean {
    return this.opened && this.#reads.value !== undefined;
  }

  /** Ids of all papers marked as read. */
  get readIds(): readonly string[] {
    return [...this.#readIds];
  }

  isSaved(id: string): boolean {
    return this.#savedIds.has(id);
  }

  isRead(id: string): boolean {
    return this.#readIds.has(id);
  }

  /** The copy kept with a save, or nothing if the paper is not saved or the library cannot be read. */
  async keptCopy(id: string): Promise<Paper | undefined> {
    try {
      return (await getSave(this.database, id))?.paper;
    } catch (problem) {
      reportProblem(problem);
      return undefined;
    }
  }

  /** Row by row, so that only rows whose state changed are drawn again. */
  #replaceRead(ids: readonly string[]): void {
    const now = new Set(ids);
    for (const id of this.#readIds) if (!now.has(id)) this.#readIds.delete(id);
    for (const id of now) this.#readIds.add(id);
  }
}

export const library = new Library();
