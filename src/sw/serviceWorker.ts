import { followDailyCheck } from './dailyCheck.ts';
import { listeners } from './fetchBytes.ts';
import { isShared, takeShared } from './shared.ts';
import { Shell } from './shell.ts';
import type { ShellFile } from './shellFile.ts';

declare const self: ServiceWorkerGlobalScope;
/** All that the app needs to start and run without the network; put in by the build. */
declare const SHELL_FILES: readonly ShellFile[];
/** Changes whenever any of `SHELL_FILES` does; put in by the build. */
declare const SHELL_VERSION: string;
/** Headers of everything that is served from the shell, the Content-Security-Policy among them; put in by the build. */
declare const SHELL_HEADERS: Readonly<Record<string, string>>;

const { scope } = self.registration;
const { caches } = self;
const shell = new Shell({
  scope,
  version: SHELL_VERSION,
  files: SHELL_FILES,
  headers: SHELL_HEADERS,
  caches,
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

/** What a page asks, and what it is answered. */
const ANSWERS = {
  /** Whether every file is here, unharmed. */
  'SHELL_COMPLETE?': () => shell.isComplete(),
  /** The page has started. Whether it is of the version before, because this one could not start. */
  STARTED: async ({ script }: { script?: unknown }) => {
    await shell.markStarted(String(script));
    return shell.isBack();
  },
  /** The page could not start. Whether the version before is served from now on. */
  GO_BACK: () => shell.goBack(),
  /** This version is to be tried again. */
  GO_ON: () => shell.goOn().then(() => true),
} as const;
followDailyCheck(self);

self.addEventListener('message', (event) => {
  const { type, ...given } = (event.data ?? {}) as { type?: string };
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (isQuestion(type)) event.waitUntil(answer(type, given, event.ports[0]));
});

/** Says meanwhile, with each part of a file that comes, that it is still at it. */
async function answer(type: keyof typeof ANSWERS, given: object, port?: MessagePort): Promise<void> {
  const tell = () => port?.postMessage('busy');
  listeners.add(tell);
  const said = await ANSWERS[type](given).finally(() => listeners.delete(tell));
  port?.postMessage(said);
}

function isQuestion(type: unknown): type is keyof typeof ANSWERS {
  return Object.hasOwn(ANSWERS, String(type));
}

/**
 * Content is left to the network, because IndexedDB keeps it, and so is every address that is not the app's own: a site
 * at `/` must not swallow its neighbours below.
 */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShared({ scope, caches }, request)) return event.respondWith(takeShared({ scope, caches }, request));
  if (request.method !== 'GET' || asksPastCaches(request)) return;
  const path = shell.pathOf(request.url);
  const opens = request.mode === 'navigate' && path !== null;
  const counted = opens ? countTry(event.clientId).catch(() => undefined) : null;
  if (path) event.respondWith(serve(path, request, counted));
  else if (request.url.startsWith(`${scope}assets/`)) event.respondWith(keptOrFetched(request));
  if (opens) event.waitUntil(dropOthersIfUnused());
});

/**
 * As a repair does, which wants to know what the site has: what is kept here would tell it that all is well. Developer
 * tools may ask so for scripts and styles.
 */
function asksPastCaches({ cache, destination }: Request): boolean {
  return cache === 'reload' && !destination;
}

/**
 * Not while another window is open: a browser that comes back opens all its windows before the app in the first of them
 * has started.
 *
 * @param window the one that is loaded anew, if any
 */
async function countTry(window: string): Promise<void> {
  const tabs = await openTabs();
  if (tabs.every(({ id }) => id === window)) await shell.countTry();
}

async function serve(path: string, request: Request, counted: Promise<void> | null): Promise<Response> {
  await counted;
  return shell.serve(path).catch(() => fetch(request));
}

/** A tab that another tab's update took over asks for the late parts of its own version. */
async function keptOrFetched(request: Request): Promise<Response> {
  return (await shell.serveFromOthers(request.url).catch(() => undefined)) ?? fetch(request);
}

/**
 * Asked at each start and not only once: right after an update the tabs of the version before are still open. A version
 * that is being installed or waits has its files among the others, and so has the one to go back to before this one has
 * started.
 */
async function dropOthersIfUnused(): Promise<void> {
  const tabs = await openTabs();
  const { installing, waiting } = self.registration;
  if (installing || waiting || tabs.length > 0) return;
  if (await shell.hasStarted()) await shell.dropOthers();
}

async function openTabs(): Promise<Client[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}
