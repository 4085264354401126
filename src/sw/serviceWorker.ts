import { followDailyCheck } from './dailyCheck.ts';
import { Shell } from './shell.ts';
import type { ShellFile } from './shellFile.ts';

declare const self: ServiceWorkerGlobalScope;
/** All that the app needs to start and run without the network; put in by the build. */
declare const SHELL_FILES: readonly ShellFile[];
/** Changes whenever any of `SHELL_FILES` does; put in by the build. */
declare const SHELL_VERSION: string;
/** The Content-Security-Policy of everything that is served from the shell; put in by the build. */
declare const SHELL_POLICY: string;

const { scope } = self.registration;
const shell = new Shell({
  scope,
  version: SHELL_VERSION,
  files: SHELL_FILES,
  policy: SHELL_POLICY,
  caches: self.caches,
  fetch: (address, options) => fetch(address, options),
});

/** No `skipWaiting` here: a new version waits until it is let in or every tab of the old one is gone. */
self.addEventListener('install', (event) => event.waitUntil(shell.install()));

/**
 * Claiming reaches only tabs without a worker, that is those of a first visit: from now on their fonts and late parts
 * come from the shell, so the server may vanish without a reload.
 */
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), dropOthersIfUnused()])),
);

followDailyCheck(self);

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'SHELL_COMPLETE?') event.waitUntil(answerWhetherComplete(event.ports[0]));
});

/**
 * Content is left to the network, because IndexedDB keeps it, and so is every address that is not the app's own: a site
 * at `/` must not swallow its neighbours below.
 */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const path = shell.pathOf(request.url);
  if (path) event.respondWith(shell.serve(path).catch(() => fetch(request)));
  else if (request.url.startsWith(`${scope}assets/`)) event.respondWith(keptOrFetched(request));
  if (request.mode === 'navigate' && path) event.waitUntil(dropOthersIfUnused());
});

async function answerWhetherComplete(port: MessagePort | undefined): Promise<void> {
  port?.postMessage(await shell.isComplete());
}

/** A tab that another tab's update took over asks for the late parts of its own version. */
async function keptOrFetched(request: Request): Promise<Response> {
  return (await shell.serveFromOthers(request.url).catch(() => undefined)) ?? fetch(request);
}

/**
 * Asked at each start and not only once: right after an update the tabs of the version before are still open. A version
 * that is being installed or waits has its files among the others.
 */
async function dropOthersIfUnused(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (installing || waiting || tabs.some((tab) => tab.url.startsWith(scope))) return;
  await shell.dropOthers();
}
