import type { Anchor } from '../../core/highlights/anchor.ts';
import type { Change } from '../../core/merge/change.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { drawId } from '../../data/library/device.ts';
import {
  addHighlight,
  recolourHighlight,
  removeHighlight,
  undoMark,
  writeHighlightText,
  type HighlightColour,
} from '../../data/library/highlights.ts';
import { askToPersist } from '../../platform/persistence.ts';
import { copyText } from '../../platform/clipboard.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { plainTitle } from '../words/wording.ts';
import { copyRefused } from '../words/en/common.ts';
import * as words from '../words/en/notes.ts';

/** Marks a passage of a paper; gives the id of the highlight, or null where that failed and was told. */
export async function markPassage(
  paper: Paper,
  anchor: Anchor,
  colour: HighlightColour,
): Promise<string | null> {
  const id = drawId();
  const named = { id: paper.id, title: plainTitle(paper), copy: paper };
  const { database } = library;
  const made = await changed(
    addHighlight(database, { paper: named, anchor, colour }, id),
    words.marked,
    (change) => undoMark(database, change, id),
  );
  if (made) void askToPersist();
  return made ? id : null;
}

export function recolour(id: string, colour: HighlightColour): Promise<boolean> {
  return changed(recolourHighlight(library.database, id, colour), words.recoloured);
}

export function unmark(id: string): Promise<boolean> {
  return changed(removeHighlight(library.database, id), words.unmarked);
}

/** Stores what is noted on a highlight. Rejects where that fails. */
export function keepHighlightText(id: string, text: string, known: readonly Stamp[]): Promise<Stamp[]> {
  return writeHighlightText(library.database, id, text, known);
}

export async function copyPassage(passage: string): Promise<void> {
  const copied = await copyText(passage);
  toasts.show({ message: copied ? words.passageCopied : copyRefused });
}

async function changed(
  change: Promise<Change>,
  message: string,
  undo?: (made: Change) => Promise<Change>,
): Promise<boolean> {
  try {
    const made = await change;
    if (made.edits.length > 0) toasts.show({ message, change: made, ...(undo && { undo }) });
    return true;
  } catch (problem) {
    reportProblem(problem);
    return false;
  }
}
