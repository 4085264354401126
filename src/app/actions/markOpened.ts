import { markOpened as noteOpening, markRead } from '../../data/library/reading.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { library } from '../state/library.svelte.ts';

/** A paper that was opened counts as read; the reader's Read button takes that back. */
export async function markOpened({ id }: { id: string }): Promise<void> {
  try {
    await noteOpening(library.database, id);
    await markRead(library.database, id);
  } catch (problem) {
    reportProblem(problem);
  }
}
