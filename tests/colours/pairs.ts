/**
 * Which colours meet in the app: what is read or operated, and what it stands on, by token. Each pair is checked in every
 * theme by a unit test; that no other pair is on any screen is checked in the browser. A new pair belongs here first.
 */

/** Text and its background: contrast of at least 4.5 (WCAG 1.4.3). What is marked has the colour of ink in muted text too. */
export const TEXT_PAIRS = [
  ['ink', ['paper', 'raised', 'hover', 'mark', 'yellow', 'green', 'blue', 'red']],
  ['muted', ['paper', 'raised', 'hover']],
  ['link', ['paper', 'raised', 'hover']],
  ['ribbon', ['paper', 'raised', 'hover']],
  ['on-ribbon', ['ribbon']],
  ['read', ['paper', 'raised', 'hover']],
  ['on-read', ['read']],
  ['paper', ['ink']],
] as const;

/** A sign or the edge of a control, and its background: contrast of at least 3 (WCAG 1.4.11). */
export const CONTROL_PAIRS = [
  ['control', ['paper', 'raised']],
  ['ribbon', ['mark']],
] as const;
