import { isTime, type SearchRecord } from './records.ts';

/** Searches to come back to, as they were typed, the newest first. None is in both lists. */
export interface KeptSearches {
  pinned: readonly string[];
  recent: readonly string[];
}

/** More than this are not looked through. */
export const MOST_RECENT = 8;

/** The lists that records make. */
export function keptOf(records: readonly SearchRecord[]): KeptSearches {
  const kept = records.filter(({ removedAt }) => !isTime(removedAt));
  return {
    pinned: newestFirst(kept, 'pinnedAt'),
    recent: newestFirst(
      kept.filter(({ pinnedAt }) => !isTime(pinnedAt)),
      'usedAt',
    ).slice(0, MOST_RECENT),
  };
}

/** Those that have such a time. */
function newestFirst(records: readonly SearchRecord[], field: 'usedAt' | 'pinnedAt'): string[] {
  const dated = records.filter((record) => isTime(record[field]));
  return dated.sort((a, b) => b[field]! - a[field]! || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
