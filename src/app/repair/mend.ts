import { askWorker } from './askWorker.ts';
import { fetchSite, RepairFault, type Unrepaired } from './siteFiles.ts';

export type { Unrepaired };

/** How long a service worker may take to look through its files and fetch what is missing, ms. */
const MENDED_WITHIN_MS = 120_000;
/** How long a newer version may take to be installed and in charge, once all of its files were fetched, ms. */
const IN_CHARGE_WITHIN_MS = 30_000;

/** As the build names it (`platform/serviceWorker.ts`). */
const SCRIPT = 'service-worker.js';

const scope = new URL('.', document.baseURI);

/**
 * The service worker in charge, if it is of this deployment: that of an app at `/` is in charge of pages below it that have
 * none of their own, and knows nothing of them.
 */
export function ownController(): ServiceWorker | null {
  const controller = serviceWorkers()?.controller;
  return controller?.scriptURL === new URL(SCRIPT, scope).href ? controller : null;
}

/** Whether this device had the app before: a service worker, or files of it. */
export async function hasApp(): Promise<boolean> {
  if (ownController()) return true;
  return (
    (
      await within(
        3000,
        shells().catch(() => []),
      )
    )?.length !== 0
  );
}

/**
 * Fetches the app as the site has it and puts it in place. Nothing is removed before all that replaces it was fetched and
 * checked, and never any data.
 *
 * @param thorough whether what is installed is given up even if it looks whole: a repair that mended it did not help
 * @returns why nothing was done, or null if the page is to be loaded again
 */
export async function mend(thorough: boolean): Promise<Unrepaired | null> {
  try {
    await fetchSite(scope);
  } catch (error) {
    if (error instanceof RepairFault) return error.kind;
    throw error;
  }
  const registration = await within(3000, ownRegistration());
  if (!thorough && registration && (await mendInPlace(registration))) return null;
  await within(IN_CHARGE_WITHIN_MS, Promise.allSettled([registration?.unregister(), removeShells()]));
  return null;
}

/** Has the service worker mend its version, or lets the newer one in that the site has by now. */
async function mendInPlace(registration: ServiceWorkerRegistration): Promise<boolean> {
  const { active } = registration;
  const before = registration.waiting;
  if (active && (await askWorker(active, { type: 'SHELL_COMPLETE?' }, MENDED_WITHIN_MS))) {
    // It is this version that is whole now, not the one before, which may be served in its place.
    await askWorker(active, { type: 'GO_ON' });
    return true;
  }
  await within(
    IN_CHARGE_WITHIN_MS,
    registration.update().catch(() => undefined),
  );
  const inCharge = new Promise<boolean>((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true }),
  );
  const newer = registration.installing ?? registration.waiting ?? before;
  if (!newer) return false;
  const letIn = () => newer.state === 'installed' && newer.postMessage({ type: 'SKIP_WAITING' });
  newer.addEventListener('statechange', letIn);
  letIn();
  return (await within(IN_CHARGE_WITHIN_MS, inCharge)) ?? false;
}

async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registrations =
    (await serviceWorkers()
      ?.getRegistrations()
      .catch(() => [])) ?? [];
  return registrations.find((one) => one.scope === scope.href);
}

async function removeShells(): Promise<void> {
  await Promise.all((await shells()).map((name) => caches.delete(name)));
}

/** The caches of this deployment and of no other. */
async function shells(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(`offprint:${scope.pathname}:shell `));
}

/** Missing in old browsers, in private windows and on plain http, whatever the DOM types say. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}

/** What a promise gives, or undefined if it does not in time: browsers whose storage hangs never answer. */
function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  const over = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limitMs));
  return Promise.race([promise, over]);
}
