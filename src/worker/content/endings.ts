/** How long work that was stopped may take to end, milliseconds. The network lets it go at once, storage may not. */
const MOST_ENDING_MS = 500;

/** Some work; it is not waited for if it does not end soon after `signal` aborts. */
export function untilAbandoned<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abandon = () => reject(signal.reason as Error);
    const onAbort = () => (timer = setTimeout(abandon, MOST_ENDING_MS));
    signal.addEventListener('abort', onAbort);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
  });
}

/** What some work failed with; null if it did not. */
export function errorOf(work: Promise<unknown>): Promise<Error | null> {
  return work.then(
    () => null,
    (error: Error) => error,
  );
}
