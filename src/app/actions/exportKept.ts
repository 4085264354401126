import { keptIds } from '../../data/library/additions.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { organiser } from '../state/organise/organiser.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { exportKeptStem, nothingKept } from '../words/en/exporting.ts';

/** Asks as what all is to be exported that a person keeps. */
export async function exportKept(): Promise<void> {
  try {
    const ids = await keptIds(library.database);
    if (ids.length === 0) toasts.show({ message: nothingKept });
    else organiser.ask('export', ids, exportKeptStem);
  } catch (problem) {
    reportProblem(problem);
  }
}
