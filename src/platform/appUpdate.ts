import { isOwn, serviceWorkers } from './ownWorker.ts';
import { goOn, registered } from './serviceWorker.ts';

/** How long a version that was let in may take to be in charge, before the page is reloaded all the same. */
const IN_CHARGE_WITHIN_MS = 10_000;

let reloading = false;
const onTaken = new Set<() => void>();

/** Follows what other tabs let in. Call it once, before the service worker is registered. */
export function followTakeover(): void {
  const container = serviceWorkers();
  if (container) watchTakeover(container);
}

/**
 * Calls `listener` when another tab has let a newer version in. This tab still works, from the files of its own version,
 * and gets the new one with its next reload; it must not be reloaded while something is being written.
 */
export function onTakenOver(listener: () => void): () => void {
  onTaken.add(listener);
  return () => onTaken.delete(listener);
}

/**
 * Lets the waiting version in and reloads this tab once it is in charge; where none waits, the one that could not start is
 * tried again. Store everything first.
 */
export function applyUpdate(): void {
  reloading = true;
  const waiting = registered()?.waiting;
  if (!waiting) return void goOn().finally(() => location.reload());
  setTimeout(() => location.reload(), IN_CHARGE_WITHIN_MS);
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * A first visit's worker takes charge too, but there is nothing old to leave behind: that is no takeover, also where an
 * app above this one was in charge of the page.
 */
function watchTakeover(container: ServiceWorkerContainer): void {
  let controlled = isOwn(container.controller);
  container.addEventListener('controllerchange', () => {
    if (reloading) return location.reload();
    if (controlled) onTaken.forEach((listener) => listener());
    controlled = true;
  });
}
