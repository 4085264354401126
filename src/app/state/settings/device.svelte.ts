import { installState, onInstallChange, type InstallState } from '../../../platform/install.ts';
import { storageState } from '../../../platform/persistence.ts';
import type { ShellState } from '../../../platform/serviceWorker.ts';

/** What this browser and device allow. */
class Device {
  #install = $state<InstallState>(installState());
  #persisted = $state<boolean | null>(null);
  #usage = $state<number | null>(null);
  #readyOffline = $state(false);
  #shell = $state<ShellState>('pending');

  constructor() {
    onInstallChange(() => (this.#install = installState()));
  }

  get install(): InstallState {
    return this.#install;
  }

  /** True if the browser promised to keep the stored data, null if it says nothing about it. */
  get persisted(): boolean | null {
    return this.#persisted;
  }

  /** True while the server may vanish: papers and app are all on this device. */
  get readyOffline(): boolean {
    return this.#readyOffline;
  }

  set readyOffline(ready: boolean) {
    this.#readyOffline = ready;
  }

  /** How many bytes are stored in all, or nothing where the browser does not tell. */
  get used(): number | null {
    return this.#usage;
  }

  /** Whether the app's own files are on this device. */
  get shell(): ShellState {
    return this.#shell;
  }

  markShell(state: ShellState): void {
    this.#shell = state;
  }

  async refresh(): Promise<void> {
    const { persisted, usage } = await storageState();
    this.#persisted = persisted;
    this.#usage = usage;
  }
}

export const device = new Device();
