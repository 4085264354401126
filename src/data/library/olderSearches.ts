import type { Wish } from '../../core/merge/change.ts';
import { keptOf, MOST_RECENT, type KeptSearches } from './keptSearches.ts';
import type { LibraryDatabase, StoredPreference } from './libraryDatabase.ts';

/** Older apps kept searches beside the preferences: two lists of what was typed, the newest first. */
const KEY = 'searches';

/** Brings the lists of older apps in line with the records, in the transaction that this is called in. */
export async function projectSearches({ preferences, searches }: LibraryDatabase): Promise<void> {
  const stored = await preferences.get(KEY);
  const value = { ...fieldsOf(stored), ...keptOf(await searches.toArray()) };
  await preferences.put({ ...stored, key: KEY, value });
}

/** What an older app did with searches since, as wishes; none where it did nothing. */
export async function searchesOfOlderApp(
  { preferences, searches }: LibraryDatabase,
  now = Date.now(),
): Promise<Wish[]> {
  const stored = await preferences.get(KEY);
  if (!stored) return [];
  const there = { pinned: textsOf(stored, 'pinned'), recent: textsOf(stored, 'recent') };
  const known = keptOf(await searches.toArray());
  const kept = [...there.pinned, ...there.recent];
  // A full list let the oldest go, which nobody forgot.
  const mayHaveLetGo = there.recent.length >= MOST_RECENT;
  const forgotten = [...known.pinned, ...(mayHaveLetGo ? [] : known.recent)].filter(
    (query) => !kept.includes(query),
  );
  return [
    ...(isSame(there.pinned, known.pinned) ? [] : inOrder(there.pinned, 'pinnedAt', now)),
    ...(isSame(there.recent, known.recent) ? [] : inOrder(there.recent, 'usedAt', now)),
    ...forgotten.map((id) => wish(id, { removedAt: now })),
  ];
}

/** Times that make them stand in this order. */
function inOrder(queries: readonly string[], field: 'pinnedAt' | 'usedAt', now: number): Wish[] {
  return queries.map((id, at) => wish(id, { pinnedAt: null, [field]: now - at, removedAt: null }));
}

function wish(id: string, fields: Wish['fields']): Wish {
  return { table: 'searches', id, fields };
}

function textsOf(stored: StoredPreference, list: keyof KeptSearches): string[] {
  const value = fieldsOf(stored)[list];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function fieldsOf(stored: StoredPreference | undefined): Record<string, unknown> {
  const value = stored?.value;
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((query, at) => query === b[at]);
}
