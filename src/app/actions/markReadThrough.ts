import { markRead } from '../../data/library/reading.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { library } from '../state/library.svelte.ts';

/** A paper that was looked at to its end counts as read; the Read button takes that back. */
export async function markReadThrough({ id }: { id: string }): Promise<void> {
  await markRead(library.database, id).catch(reportProblem);
}
