import type { Paper } from '../../core/paper/paper.ts';
import { FaultError } from '../../data/fault.ts';
import { changesSaves, save, unsave } from '../../data/library/saves.ts';
import { askToPersist } from '../../platform/persistence.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import * as words from '../words/en/frame.ts';

/**
 * Saves a paper with a copy of its text, or takes the save back; either can be undone. A row knows only the id; the
 * reader hands over the whole paper, which may have left the content.
 */
export async function toggleSaved(paper: { id: string } | Paper): Promise<void> {
  try {
    if (library.isSaved(paper.id)) await takeBack(paper.id);
    else await keep('abstract' in paper ? paper : await content.paper(paper.id));
  } catch (problem) {
    reportProblem(problem);
  }
}

async function keep(paper: Paper | null): Promise<void> {
  if (!paper) throw new FaultError({ kind: 'no-text' });
  const change = await save(library.database, paper);
  library.show(change);
  // Before the library has loaded, and while another tab is at work, a saved paper may look unsaved.
  if (!changesSaves(change)) return toasts.show({ message: words.savedAlready });
  toasts.show({ message: words.savedNow, change });
  void askToPersist();
}

async function takeBack(id: string): Promise<void> {
  const change = await unsave(library.database, id);
  library.show(change);
  if (changesSaves(change)) toasts.show({ message: words.savedNoMore, change });
}
