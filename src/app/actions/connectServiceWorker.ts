import { followTakeover, onTakenOver } from '../../platform/appUpdate.ts';
import {
  hasGoneBack,
  onShellChange,
  onUpdateWaiting,
  registerServiceWorker,
} from '../../platform/serviceWorker.ts';
import { device } from '../state/settings/device.svelte.ts';
import { updates } from '../state/frame/updates.svelte.ts';
import { newVersion, updatedElsewhere, wentBack } from '../words/en/frame.ts';

/** Registers the offline shell and asks, quietly, when a newer version is on this device. */
export function connectServiceWorker(): void {
  if (import.meta.env.DEV) return;
  onShellChange((state) => device.markShell(state));
  onUpdateWaiting(() => updates.announce(newVersion));
  void hasGoneBack().then((isBack) => isBack && updates.announce(wentBack));
  onTakenOver(() => updates.announce(updatedElsewhere));
  followTakeover();
  registerServiceWorker();
}
