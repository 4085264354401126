/** Where browsers do not tell when they have nothing to do, milliseconds. */
const LATER = 1000;

/** Calls `work` once the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, LATER);
}
