import { messageSW, Workbox } from 'workbox-window';
import { onVisible } from './pageVisibility.ts';
import { scriptUrl } from './trustedTypes.ts';

/** Never renamed: a browser that knows the old name would stay with the old app for good. */
const SCRIPT = 'service-worker.js';
/** How long a page in use, or one just come back to, goes without asking for a newer version. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

let workbox: Workbox | null = null;
let registration: Promise<ServiceWorkerRegistration | null> = Promise.resolve(null);
let reloading = false;
const onWaiting = new Set<() => void>();
const onTaken = new Set<() => void>();

/**
 * Registers the offline shell and keeps asking for newer versions. Call it once, in the built app only. Where there are
 * no service workers the app goes on without; nothing is thrown.
 */
export function registerServiceWorker(): void {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container || workbox) return;
  workbox = new Workbox(scriptUrl(SCRIPT), { updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => tell(onWaiting));
  watchTakeover(container);
  registration = workbox.register().then(
    (registered) => registered ?? null,
    () => null,
  );
  checkRegularly();
}

/** Calls `listener` when a newer version is on this device and waits to be let in. Returns a function that stops it. */
export function onUpdateWaiting(listener: () => void): () => void {
  onWaiting.add(listener);
  return () => onWaiting.delete(listener);
}

/**
 * Calls `listener` when another tab has let a newer version in. This tab still works, from the files of its own version,
 * and gets the new one with its next reload; it must not be reloaded while something is being written.
 */
export function onTakenOver(listener: () => void): () => void {
  onTaken.add(listener);
  return () => onTaken.delete(listener);
}

/** Lets the waiting version in and reloads this tab once it is in charge. Store everything first. */
export async function applyUpdate(): Promise<void> {
  reloading = true;
  if (!(await registration)?.waiting) return location.reload();
  workbox!.addEventListener('controlling', () => location.reload());
  workbox!.messageSkipWaiting();
}

/** `found`: a newer version is on its way or waits to be let in; `unreachable`: the server did not hand out its script. */
export type UpdateCheck = 'found' | 'none' | 'unreachable';

/** Asks the server for a newer version now. Being offline is no error. Without a service worker there is none to find. */
export async function checkForUpdate(): Promise<UpdateCheck> {
  const registered = await registration;
  if (!registered) return 'none';
  try {
    await registered.update();
  } catch {
    return 'unreachable';
  }
  return registered.installing || registered.waiting ? 'found' : 'none';
}

/**
 * Waits until a version of the shell is installed, then tells whether every file of it is on this device, unharmed: from
 * then on the app opens without the server. False where the browser has no service workers or refuses them.
 */
export async function shellIsComplete(): Promise<boolean> {
  // A registration waits while a newer version is being fetched; a page that is served by one has it already.
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container?.controller && !(await registration)) return false;
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return false;
  return (await messageSW(active, { type: 'SHELL_COMPLETE?' })) === true;
}

/** A first visit's worker takes charge too, but there is nothing old to leave behind: that is no takeover. */
function watchTakeover(container: ServiceWorkerContainer): void {
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (controlled && !reloading) tell(onTaken);
    controlled = true;
  });
}

function checkRegularly(): void {
  let checked = Date.now();
  const check = () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < CHECK_EVERY_MS) return;
    checked = Date.now();
    void checkForUpdate();
  };
  onVisible(check);
  setInterval(check, CHECK_EVERY_MS);
}

function tell(listeners: Set<() => void>): void {
  for (const listener of listeners) listener();
}
