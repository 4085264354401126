import type { Paper } from '../../../core/paper/paper.ts';
import { getNotedCopy } from '../../../data/library/notedCopies.ts';
import { reportProblem } from '../frame/banners.svelte.ts';
import { library } from '../library/library.svelte.ts';

/** The copy of a paper that was kept with a note or a highlight, for papers that are nowhere else. */
export class NotedCopy {
  #asked = '';
  #found = $state.raw<{ id: string; paper: Paper | null } | null>(null);

  /** Null if there is none, or the library could not be read; undefined while that is not known. */
  of(id: string): Paper | null | undefined {
    return this.#found?.id === id ? this.#found.paper : undefined;
  }

  /** Looks for the copy of one paper. What comes later of one that was looked for before is dropped. */
  async look(id: string): Promise<void> {
    this.#asked = id;
    const paper = await read(id);
    if (id === this.#asked) this.#found = { id, paper };
  }
}

/** A fault is told. */
async function read(id: string): Promise<Paper | null> {
  try {
    return (await getNotedCopy(library.database, id)) ?? null;
  } catch (problem) {
    reportProblem(problem);
    return null;
  }
}
