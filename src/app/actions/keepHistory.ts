import type { Paper } from '../../core/paper/paper.ts';
import type { Change } from '../../core/merge/change.ts';
import { eraseVisits, noteVisit, type Erased } from '../../data/library/visits.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { historyErased } from '../words/en/history.ts';
import { plainTitle } from '../words/wording.ts';

/** Notes that a person stayed with a paper, unless they want no history; while that is not known, nothing is noted. */
export async function keepVisit(paper: Paper): Promise<void> {
  if (preferences.pending || preferences.current.history === 'off') return;
  await noteVisit(library.database, { id: paper.id, title: plainTitle(paper) }).catch(reportProblem);
}

/** Erases visits: one, those of a day, or all. It can be undone. */
export async function eraseHistory(erased: Erased): Promise<void> {
  let change: Change;
  try {
    change = await eraseVisits(library.database, erased);
  } catch (problem) {
    return reportProblem(problem);
  }
  if (change.edits.length > 0) toasts.show({ message: historyErased(change.edits.length), change });
}
