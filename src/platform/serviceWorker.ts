import { askWorker, isOwn, SCRIPT, serviceWorkers } from './ownWorker.ts';
import { scriptUrl } from './trustedTypes.ts';
import { tryAgain, type Tries } from './tryAgain.ts';
import { watchInstalls } from './watchInstalls.ts';

/** How long a service worker may take to answer a plain question, ms; one that the browser stopped in between never does. */
const ANSWER_WITHIN_MS = 10_000;
/** How long it may say nothing while it looks through its files and fetches those that are missing, ms. */
const COMPLETE_WITHIN_MS = 120_000;

/**
 * Whether the app's files are on this device: `pending` until that is known; `failed`: they could not all be fetched,
 * which is tried again; `unsupported`: this browser has no service workers here.
 */
export type ShellState = 'pending' | 'installed' | 'failed' | 'unsupported';

let shell: ShellState = 'pending';
let registering: Promise<ServiceWorkerRegistration | null> | undefined;
let current: ServiceWorkerRegistration | null = null;
let tries: Tries | undefined;
const announced = new WeakSet<ServiceWorker>();
const onShell = new Set<(state: ShellState) => void>();
const onWaiting = new Set<() => void>();
const onBroken = new Set<() => void>();
/** The page's word to the service worker that it runs. */
let started: Promise<void> | undefined;
let isBack = false;

/**
 * Registers the offline shell, and tries again for as long as that fails. Call it once, in the built app only. Where
 * there are no service workers the app goes on without; nothing is thrown.
 */
export function registerServiceWorker(): void {
  const container = serviceWorkers();
  if (!container) return setShell('unsupported');
  if (registering) return;
  tries = tryAgain(() => void register());
  // Registering waits for what else the browser does with the registration, such as an update that stalls.
  void container.getRegistration().then(
    (known) => known && isOwn(anyOf(known)) && adopt(known),
    () => undefined,
  );
  void register();
}

/** Calls `listener` with every change of whether the app's files are on this device. Returns a function that stops it. */
export function onShellChange(listener: (state: ShellState) => void): () => void {
  onShell.add(listener);
  return () => onShell.delete(listener);
}

/**
 * Calls `listener` with every newer version that is on this device and waits to be let in, also if it did so before this
 * page was opened. Returns a function that stops it.
 */
export function onUpdateWaiting(listener: () => void): () => void {
  onWaiting.add(listener);
  return () => onWaiting.delete(listener);
}

/** Calls `listener` with every version that did not come whole. Returns a function that stops it. */
export function onInstallFailed(listener: () => void): () => void {
  onBroken.add(listener);
  return () => onBroken.delete(listener);
}

/** Whether this is the version before the newest, which is on this device and could not start. */
export async function hasGoneBack(): Promise<boolean> {
  await started;
  return isBack;
}

/** Has the newest version tried again with the next load of the page, if the one before is served in its place. */
export async function goOn(): Promise<void> {
  if (isBack) await ask(current?.active, { type: 'GO_ON' });
}

/** What is registered as far as is known; null before the first visit's registration, and after its install failed. */
export function registered(): ServiceWorkerRegistration | null {
  return current;
}

/**
 * Waits for the registration, and registers anew where that failed before. Null if the browser or the server refuses;
 * undefined if nothing is to be registered.
 */
export async function whenRegistered(): Promise<ServiceWorkerRegistration | null | undefined> {
  return shell === 'failed' ? register() : registering;
}

/**
 * Waits until a version of the shell is installed, then tells whether every file of it is on this device, unharmed: from
 * then on the app opens without the server. False where the browser has no service workers.
 */
export async function shellIsComplete(): Promise<boolean> {
  const container = serviceWorkers();
  if (!container || !(container.controller || registering)) return false;
  const active = await inCharge(container);
  await started;
  return ask(active, { type: 'SHELL_COMPLETE?' }, COMPLETE_WITHIN_MS);
}

/** Whether the service worker says yes, in time; no if there is none. */
async function ask(
  worker: ServiceWorker | null | undefined,
  question: { type: string; script?: string },
  withinMs = ANSWER_WITHIN_MS,
): Promise<boolean> {
  return !!worker && askWorker(worker, question, withinMs);
}

/**
 * From now on the version before this one is not kept any more. Call it once and as soon as the page runs: one that is
 * left before that counts as a version that did not start.
 *
 * @param script address of one that only this version has, as its name has a digest of all that it imports
 */
export function tellStarted(script: string): void {
  const container = serviceWorkers();
  if (!container) return;
  started = inCharge(container).then(async (active) => {
    isBack = await ask(active, { type: 'STARTED', script });
  });
}

function anyOf({ installing, waiting, active }: ServiceWorkerRegistration): ServiceWorker | null {
  return active ?? waiting ?? installing;
}

/** The service worker, once one is installed; null where the browser has them and refuses: Firefox does with cookies blocked. */
async function inCharge(container: ServiceWorkerContainer): Promise<ServiceWorker | null> {
  try {
    return (await ownReady(container)).active;
  } catch {
    return null;
  }
}

/** This app's registration, once a version of it is installed. Rejects where the browser refuses. */
export async function ownReady(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  const ready = await container.ready;
  if (isOwn(ready.active)) return ready;
  // The browser says once and for all who is ready; ours takes charge as soon as it is.
  for (;;) {
    const known = await container.getRegistration();
    if (known && isOwn(known.active)) return known;
    await new Promise((turn) => container.addEventListener('controllerchange', turn, { once: true }));
  }
}

function register(): Promise<ServiceWorkerRegistration | null> {
  registering = registerOnce().then(
    (given) => {
      if (given) adopt(given);
      return given ?? null;
    },
    () => {
      if (!current?.active) shellFailed();
      return null;
    },
  );
  return registering;
}

/** The first list does without what registers. One of it registers once. */
async function registerOnce(): Promise<ServiceWorkerRegistration | undefined> {
  const { Workbox } = await import('workbox-window');
  return new Workbox(scriptUrl(SCRIPT), { updateViaCache: 'none' }).register();
}

function adopt(given: ServiceWorkerRegistration): void {
  current = given;
  if (given.active) shellInstalled();
  if (given.active && given.waiting) announce(given.waiting);
  watchInstalls(given, {
    onInstalled: (worker) => {
      // A first version has nothing before it that it would have to wait for.
      if (given.active && given.active !== worker) announce(worker);
      shellInstalled();
    },
    onFailed: () => {
      if (!given.active) shellFailed();
      onBroken.forEach((listener) => listener());
    },
  });
}

function announce(waiting: ServiceWorker): void {
  if (announced.has(waiting)) return;
  announced.add(waiting);
  onWaiting.forEach((listener) => listener());
}

function shellInstalled(): void {
  tries?.succeeded();
  setShell('installed');
}

/** The browser forgets a registration whose first install failed. */
function shellFailed(): void {
  current = null;
  tries?.failed();
  setShell('failed');
}

function setShell(state: ShellState): void {
  if (state === shell) return;
  shell = state;
  onShell.forEach((listener) => listener(state));
}
