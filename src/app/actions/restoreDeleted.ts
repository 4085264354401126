import { restore, type Deleted } from '../../data/library/deleted.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { restored } from '../words/en/history.ts';

/** Restores what was deleted; it can be undone. */
export async function restoreDeleted(deleted: Deleted): Promise<void> {
  try {
    const change = await restore(library.database, deleted);
    library.show(change);
    if (change.edits.length > 0) toasts.show({ message: restored, change });
  } catch (problem) {
    reportProblem(problem);
  }
}
