import { storageKey } from '../../platform/basePath.ts';
import { device } from './device.svelte.ts';

const KEY = storageKey('install-offered');

/**
 * The offer to install the app, made in the list once all is on this device: not before, for then there is something to
 * have. It is gone for good once it was dismissed, or the app installed. What was dismissed is a matter of this browser,
 * and no part of the library.
 */
class InstallOffer {
  #isOver = $state(isNoted());

  /** True while it is to be shown. */
  get isOpen(): boolean {
    const { readyOffline, install } = device;
    return !this.#isOver && readyOffline && install !== 'installed' && install !== 'unavailable';
  }

  /** Ends it for good. Where storage is refused it ends for this visit. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      localStorage.setItem(KEY, 'true');
    } catch {
      // It may come again, next time.
    }
  }
}

/** Where nothing can be noted, an offer would come with every visit: none is made. */
function isNoted(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export const installOffer = new InstallOffer();
