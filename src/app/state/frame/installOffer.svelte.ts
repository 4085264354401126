import { storageKey } from '../../../platform/basePath.ts';
import { device } from '../settings/device.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { visit } from '../changes/visit.svelte.ts';

const KEY = storageKey('install-offered');
const WITHOUT_WAY = new Set<string>(['installed', 'never', 'unavailable']);

/** Whoever starts the app so often comes back. */
const OFFERED_AT_START = 3;

/**
 * The offer to install the app, made in the list once all is on this device, so that there is something to have, and once
 * it is wanted: something was saved, or it is the third start. It is gone for good once it was dismissed, or the app
 * installed. What was dismissed is a matter of this browser, and no part of the library.
 */
class InstallOffer {
  #isOver = $state(isNoted());

  /** True while it is to be shown. */
  get isOpen(): boolean {
    const { readyOffline, install } = device;
    const isWanted = library.savedIds.length > 0 || visit.starts >= OFFERED_AT_START;
    return !this.#isOver && readyOffline && isWanted && !WITHOUT_WAY.has(install);
  }

  /** Ends it for good. Where storage is refused it ends for this visit. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      localStorage.setItem(KEY, 'true');
    } catch {
      // Storage is full: the offer may come again with the next start.
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
