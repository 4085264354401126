/**
 * Calls `act` once the page has been in the foreground for so long in all: time behind another app, another tab or a
 * locked screen does not count.
 *
 * @param wait ms
 * @returns what ends the waiting
 */
export function afterForegroundTime(wait: number, act: () => void): () => void {
  let left = wait;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    if (document.visibilityState !== 'visible' || timer !== undefined) return;
    since = performance.now();
    timer = setTimeout(() => {
      stop();
      act();
    }, left);
  };
  const hold = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    left -= performance.now() - since;
  };
  const changed = () => (document.visibilityState === 'visible' ? run() : hold());
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', changed);
  };
  document.addEventListener('visibilitychange', changed);
  run();
  return stop;
}
