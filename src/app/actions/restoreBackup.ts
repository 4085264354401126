import type { Backup } from '../../core/backup/backup.ts';
import type { Change } from '../../core/merge/change.ts';
import { noteBackup } from '../../data/library/backupNote.ts';
import { takeBackFromKeptFile } from '../../data/library/keptFile.ts';
import { restoreBackup as restore, undoRestore } from '../../data/library/restore.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import * as words from '../words/en/backup.ts';
import { joinBrought } from './joinOwn.ts';
import { keepInStep, stepAnew } from './keepInStep.ts';

/** Merges a backup into the library; it can be undone. */
export async function restoreBackup(backup: Backup): Promise<void> {
  try {
    const change = await restore(library.database, backup);
    library.show(change);
    if (change.edits.length === 0) return toasts.show({ message: words.mergedNothing });
    toasts.show({ message: words.merged, change, undo: takeBack });
    await noteBackup(library.database, Date.parse(backup.made));
    // What came in may be of papers that have other ids, or newer texts, by now.
    stepAnew();
    keepInStep(content.state);
    joinBrought(change);
  } catch (problem) {
    reportProblem(problem);
  }
}

async function takeBack(change: Change): Promise<Change> {
  // Before, not after: the file is written soon after the library changed.
  await takeBackFromKeptFile(library.database);
  return undoRestore(library.database, change);
}
