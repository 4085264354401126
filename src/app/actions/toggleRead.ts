import { getReading, markRead, markUnread, restoreReading } from '../../data/library/reading.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** Marks a paper as read, or as unread again; either can be undone. */
export async function toggleRead({ id }: { id: string }): Promise<void> {
  const { database } = library;
  try {
    const before = await getReading(database, id);
    const read = typeof before?.readAt === 'number';
    await (read ? markUnread(database, id) : markRead(database, id));
    toasts.show({
      message: read ? 'Marked as unread.' : 'Marked as read.',
      undo: () => restoreReading(database, id, before),
    });
  } catch (problem) {
    reportProblem(problem);
  }
}
