import type { Change } from '../../core/merge/change.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import {
  removeNote as remove,
  restoreNote as restore,
  settleNote,
  writeNote,
} from '../../data/library/notes.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { plainTitle } from '../words/wording.ts';
import type { Paper, PaperHeading } from '../../core/paper/paper.ts';
import * as words from '../words/en/notes.ts';

type Noted = Pick<PaperHeading, 'id' | 'title' | 'titleBody'>;

/** Stores a note as it is being written. Rejects where that fails: who writes keeps it and tries again. */
export function keepNote(paper: Paper, text: string, known: readonly Stamp[]): Promise<Stamp[]> {
  return writeNote(library.database, { id: paper.id, title: plainTitle(paper), copy: paper }, text, known);
}

export function removeNote({ id }: Noted): Promise<void> {
  return changed(remove(library.database, id), words.noteRemoved);
}

export function restoreNote({ id }: Noted): Promise<void> {
  return changed(restore(library.database, id), words.noteRestored);
}

/** Puts one text in place of several that stand side by side. */
export function chooseText({ id }: Noted, text: string, known: readonly Stamp[]): Promise<void> {
  return changed(settleNote(library.database, id, text, known), words.textsJoined);
}

async function changed(change: Promise<Change>, message: string): Promise<void> {
  try {
    const made = await change;
    if (made.edits.length > 0) toasts.show({ message, change: made });
  } catch (problem) {
    reportProblem(problem);
  }
}
