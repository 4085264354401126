import { markAllRead, markAllUnread } from '../../data/library/states.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/organise.ts';
import { tellChange } from './tellChange.ts';

/** Marks papers as read, or as unread again, in one change; it can be undone. */
export function markPapers(ids: readonly string[], isRead: boolean): Promise<boolean> {
  const change = isRead ? markAllRead(library.database, ids) : markAllUnread(library.database, ids);
  return tellChange(change, isRead ? words.readMany : words.unreadMany);
}
