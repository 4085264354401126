import { SvelteSet } from 'svelte/reactivity';
import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { openLibrary } from '../../data/library/libraryDatabase.ts';
import { readIds } from '../../data/library/reading.ts';
import { isTime } from '../../data/library/records.ts';
import { getSave, savedIds } from '../../data/library/saves.ts';
import { databaseName } from '../../platform/basePath.ts';
import { told } from '../words/told.ts';
import { reportFault, reportProblem } from './banners.svelte.ts';
import { Live } from './live.svelte.ts';

const NONE: readonly string[] = [];

/** What the person did with papers, as it is stored, in this tab or another. */
class Library {
  readonly database = openLibrary(databaseName('library'), () => reportFault({ kind: 'library-blocked' }));
  readonly #saves = new Live(
    () => savedIds(this.database),
    (ids) => replace(this.#savedIds, ids),
  );
  readonly #reads = new Live(
    () => readIds(this.database),
    (ids) => replace(this.#readIds, ids),
  );
  readonly #savedIds = new SvelteSet<string>();
  readonly #readIds = new SvelteSet<string>();

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
    return this.#saves.problem && told(this.#saves.problem);
  }

  /** Ids of saved papers, newest first; their rows are in `savedRows`. */
  get savedIds(): readonly string[] {
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

  /** Shows a change that was made here at once: with ten thousand saves the database takes a while to tell of it. */
  show({ edits }: Change): void {
    for (const { table, id, fields } of edits)
      for (const { field, after } of table === 'papers' ? fields : []) {
        const ids = field === 'savedAt' ? this.#savedIds : field === 'readAt' ? this.#readIds : null;
        if (isTime(after)) ids?.add(id);
        else ids?.delete(id);
      }
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
}

/** Id by id, so that only rows whose state changed are drawn again. */
function replace(set: SvelteSet<string>, ids: readonly string[]): void {
  const now = new Set(ids);
  for (const id of set) if (!now.has(id)) set.delete(id);
  for (const id of now) if (!set.has(id)) set.add(id);
}

export const library = new Library();
