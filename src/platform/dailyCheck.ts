import { serviceWorkers } from './ownWorker.ts';
import { ownReady } from './serviceWorker.ts';

/** By this name the service worker knows what it is woken for (`sw/dailyCheck.ts`). */
const TAG = 'new-version';
const DAY_MS = 24 * 60 * 60 * 1000;

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

/**
 * Has the browser look for a newer version of the app once a day while it is closed, where it grants that: browsers do to
 * installed apps, unasked. Elsewhere nothing happens, and it is looked for while the app is open.
 */
export async function askToCheckDaily(): Promise<void> {
  try {
    const name = 'periodic-background-sync' as PermissionName;
    if ((await navigator.permissions.query({ name })).state !== 'granted') return;
    const container = serviceWorkers();
    if (!container) return;
    const registration = (await ownReady(container)) as { periodicSync?: PeriodicSync };
    await registration.periodicSync?.register(TAG, { minInterval: DAY_MS });
  } catch {
    // Not known here, or not granted after all.
  }
}
