import { markRead } from '../../data/library/reading.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';

/**
 * A paper that was looked at to its end counts as read; the Read button takes that back.
 *
 * @returns false if that could not be stored, which is told
 */
export async function markReadThrough({ id }: { id: string }): Promise<boolean> {
  try {
    await markRead(library.database, id);
    return true;
  } catch (problem) {
    reportProblem(problem);
    return false;
  }
}
