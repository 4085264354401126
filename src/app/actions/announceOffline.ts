import { shellIsComplete } from '../../platform/serviceWorker.ts';
import { device } from '../state/device.svelte.ts';
import type { ContentState } from '../../worker/protocol.ts';

/**
 * Says in the head of the list, and by `data-ready="offline"` on the root element, once it is true: the papers, and what
 * is said of them together, are stored in IndexedDB and the service worker holds every file of the shell. From then on
 * the server may vanish.
 */
export function announceOffline({ status, version, companions, persistent }: ContentState): void {
  const { dataset } = document.documentElement;
  if (dataset['ready'] || status !== 'ready' || version === null || !companions || !persistent) return;
  void shellIsComplete().then((complete) => {
    if (!complete) return;
    dataset['ready'] = 'offline';
    device.markReadyOffline();
  });
}
