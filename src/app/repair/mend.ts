import { askWorker, isOwn, serviceWorkers } from '../../platform/ownWorker.ts';
import { withinTime } from '../../platform/withinTime.ts';
import { fetchSite, RepairFault, type Unrepaired } from './siteFiles.ts';

export type { Unrepaired };

/** How long a service worker may take to answer a plain question, ms: meanwhile nothing is shown. */
export const ANSWER_WITHIN_MS = 3000;
/** How long a service worker may say nothing while it looks through its files and fetches what is missing, ms. */
const MENDED_WITHIN_MS = 120_000;
/** How long a newer version may take to be installed and in charge, once all of its files were fetched, ms. */
const IN_CHARGE_WITHIN_MS = 30_000;

const scope = new URL('.', document.baseURI);

/** The service worker in charge, if it is of this deployment. */
export function ownController(): ServiceWorker | null {
  const controller = serviceWorkers()?.controller ?? null;
  return isOwn(controller) ? controller : null;
}

/** Whether this device had the app before: a service worker, or files of it. */
export async function hasApp(): Promise<boolean> {
  if (ownController()) return true;
  const known = await withinTime(
    ANSWER_WITHIN_MS,
    shells().catch(() => []),
  );
  return known?.length !== 0;
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
  const registration = await withinTime(ANSWER_WITHIN_MS, ownRegistration());
  if (!thorough && registration && (await mendInPlace(registration))) return null;
  await withinTime(IN_CHARGE_WITHIN_MS, Promise.allSettled([registration?.unregister(), removeShells()]));
  return null;
}

/** Has the service worker mend its version, or lets the newer one in that the site has by now. */
async function mendInPlace(registration: ServiceWorkerRegistration): Promise<boolean> {
  const { active } = registration;
  const before = registration.waiting;
  if (active && (await askWorker(active, { type: 'SHELL_COMPLETE?' }, MENDED_WITHIN_MS))) {
    // It is this version that is whole now, not the one before, which may be served in its place.
    await askWorker(active, { type: 'GO_ON' }, ANSWER_WITHIN_MS);
    return true;
  }
  await withinTime(
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
  return (await withinTime(IN_CHARGE_WITHIN_MS, inCharge)) ?? false;
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
