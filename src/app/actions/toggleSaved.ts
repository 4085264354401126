import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { FaultError } from '../../data/fault.ts';
import { changesSaves, save, unsave } from '../../data/library/saves.ts';
import { askToPersist } from '../../platform/persistence.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { content } from '../state/content.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import * as words from '../words/en/frame.ts';

/**
 * Saves a paper with a copy of its text, or takes the save back; either can be undone. It shows at once, and is told once
 * it is stored. A row knows only the id; the reader hands over the whole paper, which may have left the content.
 */
export async function toggleSaved(paper: { id: string } | Paper): Promise<void> {
  const saves = !library.isSaved(paper.id);
  try {
    const change = await library.whileSaving(paper.id, saves, () =>
      saves ? keep(paper) : unsave(library.database, paper.id),
    );
    if (saves) tellSaved(change);
    else if (changesSaves(change)) toasts.show({ message: words.savedNoMore, change });
  } catch (problem) {
    reportProblem(problem);
  }
}

async function keep(paper: { id: string } | Paper): Promise<Change> {
  const whole = 'abstract' in paper ? paper : await content.paper(paper.id);
  if (!whole) throw new FaultError({ kind: 'no-text' });
  return save(library.database, whole);
}

function tellSaved(change: Change): void {
  // Before the library has loaded, and while another tab is at work, a saved paper may look unsaved.
  if (!changesSaves(change)) return toasts.show({ message: words.savedAlready });
  toasts.show({ message: words.savedNow, change });
  void askToPersist();
}
