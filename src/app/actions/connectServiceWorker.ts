import { followUpdates, onTakenOver } from '../../platform/appUpdate.ts';
import { onShellChange, onUpdateWaiting, registerServiceWorker } from '../../platform/serviceWorker.ts';
import { device } from '../state/device.svelte.ts';
import { updates } from '../state/updates.svelte.ts';

/** Registers the offline shell and asks, quietly, when a newer version is on this device. */
export function connectServiceWorker(): void {
  if (import.meta.env.DEV) return;
  onShellChange((state) => device.markShell(state));
  onUpdateWaiting(() => updates.announce('A new version of Offprint is ready.'));
  onTakenOver(() => updates.announce('Offprint was updated in another tab.'));
  followUpdates();
  registerServiceWorker();
}
