import { getState, markRead, markUnread } from '../../data/library/reading.ts';
import { isTime } from '../../data/library/records.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { unfinished } from '../state/reader/unfinished.svelte.ts';
import { markedRead } from '../words/en/common.ts';
import { readNoMore } from '../words/en/frame.ts';

/** Marks a paper as read, or as unread again; either can be undone. */
export async function toggleRead({ id }: { id: string }): Promise<void> {
  const { database } = library;
  try {
    const isRead = isTime((await getState(database, id))?.readAt);
    const change = await (isRead ? markUnread(database, id) : markRead(database, id));
    library.show(change);
    if (!isRead) await unfinished.finish(id);
    toasts.show({ message: isRead ? readNoMore : markedRead, change });
  } catch (problem) {
    reportProblem(problem);
  }
}
