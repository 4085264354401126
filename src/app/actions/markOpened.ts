import { markOpened as noteOpening } from '../../data/library/opened.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';

/** Notes when a paper was opened. To open one is not to read it: see `markReadThrough`. */
export async function markOpened({ id }: { id: string }): Promise<void> {
  await noteOpening(library.database, id).catch(reportProblem);
}
