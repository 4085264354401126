import { connectServiceWorker } from './connectServiceWorker.ts';
import { keepInStep } from './keepInStep.ts';
import { keepUpToDate, retryLater } from './keepUpToDate.ts';
import { announceOffline, watchShell } from './announceOffline.ts';
import { content } from '../state/content.svelte.ts';
import { keptSearches } from '../state/keptSearches.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { preferences } from '../state/preferences.svelte.ts';

/** Starts everything that runs for as long as the app is open. */
export function start(): void {
  library.follow();
  preferences.follow();
  keptSearches.follow();
  connectServiceWorker();
  keepUpToDate();
  watchShell();

  $effect.root(() => {
    $effect(() => keepInStep(content.state));
    $effect(() => announceOffline(content.state));
    $effect(() => retryLater(content.retries));
  });
}
