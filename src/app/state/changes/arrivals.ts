import { remember, remembered } from '../../../platform/remembered.ts';

/** Papers that came with a newer version of the content, and the day they were first seen here, as `2026-03-11`. */
export type Arrivals = readonly (readonly [id: string, day: string])[];

const NAME = 'arrivals';
/** The newest are kept; a digest of more is none. */
const KEPT = 300;

/** The newest first. Nothing where nothing can be read: what was kept is a convenience of this device. */
export function arrivals(): Arrivals {
  const stored = remembered(NAME);
  return Array.isArray(stored) ? stored.filter(isArrival) : [];
}

/** Notes papers that came, the newest first; those that are known keep their day. */
export function noteArrivals(ids: readonly string[], day: string): void {
  const before = arrivals();
  const known = new Set(before.map(([id]) => id));
  // What is beyond `KEPT` was forgotten before, and would count as come each time.
  const came = ids
    .slice(0, KEPT)
    .filter((id) => !known.has(id))
    .map((id) => [id, day] as const);
  if (came.length > 0) remember(NAME, [...came, ...before].slice(0, KEPT));
}

function isArrival(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
