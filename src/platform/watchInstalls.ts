export interface InstallListener {
  /** Every file of this version is on the device; it is the first one, or waits to be let in. */
  onInstalled: (worker: ServiceWorker) => void;
  /** This version did not come whole and is given up. */
  onFailed: () => void;
}

const watched = new WeakSet<EventTarget>();

/**
 * Tells how each install of a registration ends, for as long as the page is open. The registration itself is listened
 * to: workbox-window stops listening with the first update that comes a minute after it registered.
 */
export function watchInstalls(registration: ServiceWorkerRegistration, listener: InstallListener): void {
  const follow = (worker: ServiceWorker | null) => {
    if (!worker || watched.has(worker)) return;
    watched.add(worker);
    void installed(worker).then((whole) => (whole ? listener.onInstalled(worker) : listener.onFailed()));
  };
  follow(registration.installing);
  if (watched.has(registration)) return;
  watched.add(registration);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Waits for the end of an install; false if it failed. */
export function installed(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      if (worker.state === 'installing') return;
      worker.removeEventListener('statechange', settle);
      resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', settle);
    settle();
  });
}
