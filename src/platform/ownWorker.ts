import { withinTime } from './withinTime.ts';

/** The service worker's script. Never renamed: a browser that knows the old name would stay with the old app for good. */
export const SCRIPT = 'service-worker.js';

/** Missing in old browsers, in private windows and on plain http, whatever the DOM types say; refused in closed frames. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  } catch {
    return undefined;
  }
}

/**
 * Whether a service worker is this app's. That of an app at `/` is in charge of the pages of an app at `/a/`, too, until
 * they have their own: by the browser's `ready` and `controller` they seem to have one from the start.
 */
export function isOwn(worker: ServiceWorker | null | undefined): boolean {
  return worker?.scriptURL === new URL(SCRIPT, document.baseURI).href;
}

/**
 * Whether a service worker answers a question (`sw/serviceWorker.ts`) with yes: one that is broken never answers.
 *
 * @param withinMs silence; while it says that it is still at it, it is waited for
 */
export async function askWorker(
  worker: ServiceWorker,
  question: { type: string },
  withinMs: number,
): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  let isBusy: boolean;
  let said: unknown;
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => (data === 'busy' ? (isBusy = true) : resolve(data));
  });
  worker.postMessage(question, [port2]);
  do {
    isBusy = false;
    said = await withinTime(withinMs, answer);
  } while (said === undefined && isBusy);
  port1.close();
  return said === true;
}
