/** By this name the app asks to be woken (`platform/dailyCheck.ts`). */
const TAG = 'new-version';

interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Looks for a newer version of the app when the browser wakes the worker for it; a site out of reach is asked another day. */
export function followDailyCheck(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('periodicsync', (event) => {
    const { tag } = event as PeriodicSyncEvent;
    if (tag !== TAG) return;
    (event as PeriodicSyncEvent).waitUntil(worker.registration.update().catch(() => undefined));
  });
}
