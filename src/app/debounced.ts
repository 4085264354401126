/** A write that waits until nothing has asked for it for a while. */
export interface Debounced {
  /** Asks for it. */
  ask(): void;
  /** Does it now, if it was asked for. */
  flush(): void;
  /** Takes back what was asked for. */
  cancel(): void;
}

/** How long nothing must have asked, ms: longer than between two letters typed fast, and by then what they found is shown. */
const PAUSE = 250;

/**
 * Debounces a write. One that waits is done at once when the page is hidden or left: it may not come back.
 *
 * @param ended ends the listening to that; left out by what is there as long as the page
 */
export function debounced(write: () => void, ended?: AbortSignal): Debounced {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const flush = () => {
    if (waiting === undefined) return;
    cancel();
    write();
  };
  for (const leave of ['pagehide', 'visibilitychange'])
    addEventListener(leave, flush, { capture: true, ...(ended && { signal: ended }) });
  return {
    ask: () => {
      clearTimeout(waiting);
      waiting = setTimeout(flush, PAUSE);
    },
    flush,
    cancel,
  };
}
