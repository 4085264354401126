import { onVisible } from '../../platform/pageVisibility.ts';
import { shellIsComplete } from '../../platform/serviceWorker.ts';
import { device } from '../state/settings/device.svelte.ts';
import type { ContentState } from '../../worker/protocol.ts';

/** Whether all papers are stored, and what is said of them together. */
let stored = false;
/** The look at the shell that was begun last, while it is not over. */
let looking: object | null = null;

/**
 * Says in the head of the list, and by `data-ready="offline"` on the root element, whether it is true: the papers, and
 * what is said of them together, are stored in IndexedDB and the service worker holds every file of the shell. For as
 * long as it is there the server may vanish.
 */
export function announceOffline({ complete, persistent }: ContentState): void {
  stored = complete && persistent;
  if (!stored) tell(false);
  else if (!device.readyOffline && !looking) void look();
}

/** Looks whether the shell is still there whenever one comes back to the app: browsers throw it away to make room. */
export function watchShell(): void {
  onVisible(() => void (stored && look()));
}

async function look(): Promise<void> {
  const current = (looking = {});
  const complete = await shellIsComplete();
  if (current !== looking) return;
  looking = null;
  tell(stored && complete);
}

function tell(ready: boolean): void {
  const { dataset } = document.documentElement;
  if (ready) dataset['ready'] = 'offline';
  else delete dataset['ready'];
  device.readyOffline = ready;
}
