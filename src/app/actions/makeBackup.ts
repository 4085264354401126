import { BackupError } from '../../core/backup/fault.ts';
import { noteBackup } from '../../data/library/backupNote.ts';
import { dayOf } from '../../data/library/visits.ts';
import { handOver } from '../../platform/files.ts';
import { banners, reportProblem } from '../state/frame/banners.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { collectionName } from '../words/collectionName.ts';
import * as words from '../words/en/backup.ts';
import { withBackupFiles } from './backupFiles.ts';
import { inFileName } from './fileName.ts';

const TYPE = 'application/gzip';

/** Names of the documents that the papers of the site came from. */
export function collections(): string[] {
  return content.state.collections.map(({ document }) => document);
}

/** Gives a person a file with the whole library; `cancelled`: the person did not take it, `failed`: why is told. */
export async function makeBackup(): Promise<'made' | 'cancelled' | 'failed'> {
  try {
    return await withBackupFiles(async (files) => {
      const now = new Date();
      const file = await files.write({ made: now.toISOString(), collections: collections() });
      const name = nameOf(now);
      if ((await handOver(name, file, TYPE)) === 'cancelled') return 'cancelled';
      // A backup that could not be restored would be worse than none.
      await files.check(file);
      await noteBackup(library.database, now.getTime());
      toasts.show({ message: words.made(name) });
      return 'made';
    });
  } catch (problem) {
    if (problem instanceof BackupError)
      banners.show({ kind: 'problem', message: words.notReadBack(words.backupFaultSentence(problem.fault)) });
    else reportProblem(problem);
    return 'failed';
  }
}

/** What the file is named after: the document that the papers come from, if it is one. */
export function stemOf(): string {
  const [only, ...others] = collections();
  return (only && others.length === 0 && inFileName(collectionName(only))) || words.libraryStem;
}

/** As `offprint-trending-papers-2026-11-29.json.gz`, with the day where the person is. */
function nameOf(now: Date): string {
  return `offprint-${stemOf()}-${dayOf(now.getTime())}.json.gz`;
}
