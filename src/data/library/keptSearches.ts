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
  const seen = new Set<string>();
  const isFirst = (query: string) => seen.size < seen.add(searchKey(query)).size;
  const pinned = newestFirst(kept, 'pinnedAt').filter(isFirst);
  const others = kept.filter(({ pinnedAt }) => !isTime(pinnedAt));
  return { pinned, recent: newestFirst(others, 'usedAt').filter(isFirst).slice(0, MOST_RECENT) };
}

/** Equal for searches that ask for the same: "Bandit" is "bandit". */
export function searchKey(query: string): string {
  const words = query
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<![^ ])(AND|OR|NOT)(?![^ ])/);
  // Operators are told from words by their capitals.
  return words.map((word, at) => (at % 2 ? word : word.normalize('NFKC').toLowerCase())).join('');
}

/** Those that have such a time. */
function newestFirst(records: readonly SearchRecord[], field: 'usedAt' | 'pinnedAt'): string[] {
  const dated = records.filter((record) => isTime(record[field]));
  return dated.sort((a, b) => b[field]! - a[field]! || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
