import type { Paper } from '../../core/paper/paper.ts';
import { getNotedCopy } from '../../data/library/notedCopies.ts';
import { reportProblem } from './banners.svelte.ts';
import { library } from './library.svelte.ts';

/** The copy of a paper that was kept with a note or a highlight; nothing if there is none, or the library cannot be read. */
export async function keptWithNotes(id: string): Promise<Paper | undefined> {
  try {
    return await getNotedCopy(library.database, id);
  } catch (problem) {
    reportProblem(problem);
    return undefined;
  }
}
