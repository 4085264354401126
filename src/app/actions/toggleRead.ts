import { getReading, markRead, markUnread, restoreReadAt } from '../../data/library/reading.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { unfinished } from '../state/unfinished.svelte.ts';
import { idNow } from './keepInStep.ts';

/** Marks a paper as read, or as unread again; either can be undone. */
export async function toggleRead({ id }: { id: string }): Promise<void> {
  const { database } = library;
  try {
    const readAt = (await getReading(database, id))?.readAt ?? null;
    const read = readAt !== null;
    await (read ? markUnread(database, id) : markRead(database, id));
    if (!read) await unfinished.finish(id);
    toasts.show({
      message: read ? 'Marked as unread.' : 'Marked as read.',
      undo: async () => void (await restoreReadAt(database, await idNow(id), readAt)),
    });
  } catch (problem) {
    reportProblem(problem);
  }
}
