/** By this name the app asks to be woken (`platform/dailyCheck.ts`). */
const TAG = 'new-version';

interface PeriodicSyncEvent extends Event {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

/** What is used of the service worker. */
interface Woken extends EventTarget {
  readonly registration: { update(): Promise<unknown> };
}

/** Looks for a newer version of the app when the browser wakes the worker for it; a site out of reach is asked another day. */
export function followDailyCheck(worker: Woken): void {
  worker.addEventListener('periodicsync', (event) => {
    const { tag } = event as PeriodicSyncEvent;
    if (tag !== TAG) return;
    (event as PeriodicSyncEvent).waitUntil(worker.registration.update().catch(() => undefined));
  });
}
