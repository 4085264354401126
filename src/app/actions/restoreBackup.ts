import type { Change } from '../../core/merge/change.ts';
import { BackupError } from '../../core/backup/fault.ts';
import { noteBackup } from '../../data/library/backupNote.ts';
import { drawId } from '../../data/library/device.ts';
import { takeBackFromKeptFile } from '../../data/library/keptFile.ts';
import { banners, reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import * as words from '../words/en/backup.ts';
import { withBackupFiles } from './backupFiles.ts';
import { joinAnew } from './joinOwn.ts';
import { keepInStep, stepAnew } from './keepInStep.ts';

/** Merges a backup file into the library; it can be undone. */
export async function restoreBackup(file: Blob): Promise<void> {
  try {
    const id = drawId();
    const { change, records, own, made } = await withBackupFiles((files) => files.merge(file, id));
    library.show(change);
    if (records === 0) return toasts.show({ message: words.mergedNothing });
    toasts.show({ message: words.merged, change, undo: takeBack });
    await noteBackup(library.database, Date.parse(made));
    // What came in may be of papers that have other ids, or newer texts, by now.
    stepAnew();
    keepInStep(content.state);
    if (own) joinAnew();
  } catch (problem) {
    // It was good when it was looked at, and may have been written over since.
    if (problem instanceof BackupError)
      banners.show({ kind: 'problem', message: words.backupFaultSentence(problem.fault) });
    else reportProblem(problem);
  }
}

async function takeBack({ id }: Change): Promise<Change> {
  // Before, not after: the file is written soon after the library changed.
  await takeBackFromKeptFile(library.database);
  return withBackupFiles((files) => files.undo(id));
}
