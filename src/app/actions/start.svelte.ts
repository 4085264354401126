import { onVisible } from '../../platform/pageVisibility.ts';
import { connectServiceWorker } from './connectServiceWorker.ts';
import { keepInStep } from './keepInStep.ts';
import { readAhead } from '../lateParts.ts';
import { keepUpToDate, retryLater } from './keepUpToDate.ts';
import { announceOffline, watchShell } from './announceOffline.ts';
import { content } from '../state/content.svelte.ts';
import { keptSearches } from '../state/keptSearches.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { followFailedAgain } from '../state/live.svelte.ts';
import { news } from '../state/news.svelte.ts';
import { preferences } from '../state/preferences.svelte.ts';
import { router } from '../state/router.svelte.ts';
import { unfinished } from '../state/unfinished.svelte.ts';

/** Starts everything that runs for as long as the app is open. */
export function start(): void {
  library.follow();
  preferences.follow();
  keptSearches.follow();
  void unfinished.load();
  connectServiceWorker();
  keepUpToDate();
  watchShell();
  readAhead();
  onVisible(followFailedAgain);

  $effect.root(() => {
    $effect(() => keepInStep(content.state));
    $effect(() => announceOffline(content.state));
    $effect(() => {
      if (router.route.view === 'paper') news.open(router.route.id);
    });
    $effect(() => retryLater(content.retries));
  });
}
