/** A day as `2026-03-11`. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a day in UTC, milliseconds since 1970; null for a day that no calendar has. */
export function daysMilliseconds(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : time;
}
