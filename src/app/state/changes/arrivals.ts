import { storageKey } from '../../../platform/basePath.ts';

/** Papers that came with a newer version of the content, and the day they were first seen here, as `2026-03-11`. */
export type Arrivals = readonly (readonly [id: string, day: string])[];

const KEY = storageKey('arrivals');
/** The newest are kept; a digest of more is none. */
const KEPT = 300;

/** The newest first. Nothing where nothing can be read: what was kept is a convenience of this device. */
export function arrivals(): Arrivals {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isArrival) : [];
  } catch {
    return [];
  }
}

/** Notes papers that came, the newest first; those that are known keep their day. */
export function noteArrivals(ids: readonly string[], day: string): void {
  const before = arrivals();
  const known = new Set(before.map(([id]) => id));
  // Of more the rest was forgotten before, and would come again each time.
  const came = ids
    .slice(0, KEPT)
    .filter((id) => !known.has(id))
    .map((id) => [id, day] as const);
  if (came.length === 0) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...came, ...before].slice(0, KEPT)));
  } catch {
    // Storage is full or refused.
  }
}

function isArrival(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
