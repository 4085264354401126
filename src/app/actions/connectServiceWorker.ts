import { onTakenOver, onUpdateWaiting, registerServiceWorker } from '../../platform/serviceWorker.ts';
import { banners } from '../state/banners.svelte.ts';

/** Registers the offline shell and asks, quietly, when a newer version is on this device. */
export function connectServiceWorker(): void {
  if (import.meta.env.DEV) return;
  onUpdateWaiting(() => banners.show({ kind: 'update', message: 'A new version of Offprint is ready.' }));
  onTakenOver(() => banners.show({ kind: 'update', message: 'Offprint was updated in another tab.' }));
  registerServiceWorker();
}
