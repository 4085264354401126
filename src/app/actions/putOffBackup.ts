import { putOffBackup as putOff } from '../../data/library/backupNote.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';

const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000;

/** Nobody is reminded of a backup for two weeks. */
export async function putOffBackup(): Promise<void> {
  try {
    await putOff(library.database, Date.now() + FORTNIGHT_MS);
  } catch (problem) {
    reportProblem(problem);
  }
}
