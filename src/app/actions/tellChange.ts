import type { Change } from '../../core/merge/change.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { nothingToDo } from '../words/en/organise.ts';

/**
 * Makes a change, shows it, and tells of it with an Undo; one that changed nothing says so, and a fault is told.
 *
 * @param message gets how many records were changed
 * @returns false if it could not be made
 */
export async function tellChange(
  change: Promise<Change>,
  message: (records: number) => string,
): Promise<boolean> {
  try {
    const made = await change;
    library.show(made);
    const isChanged = made.edits.length > 0;
    toasts.show(isChanged ? { message: message(made.edits.length), change: made } : { message: nothingToDo });
    return true;
  } catch (problem) {
    reportProblem(problem);
    return false;
  }
}
