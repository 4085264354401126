/** Aborts after `ms`, or with `stop`. `AbortSignal.any` is younger than some browsers that run the app. */
export function patience(ms: number, stop: AbortSignal): AbortSignal {
  const timeout = AbortSignal.timeout(ms);
  const either = new AbortController();
  if (stop.aborted) either.abort(stop.reason);
  for (const signal of [timeout, stop])
    signal.addEventListener('abort', () => either.abort(signal.reason), { once: true });
  return either.signal;
}
