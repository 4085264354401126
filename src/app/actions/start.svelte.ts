import { onVisible } from '../../platform/pageVisibility.ts';
import { connectServiceWorker } from './connectServiceWorker.ts';
import { keepInStep } from './keepInStep.ts';
import { announceOffline } from './announceOffline.ts';
import { reportProblem } from '../state/banners.svelte.ts';
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
  const sync = () => void (content.stopped || content.sync().catch(reportProblem));
  sync();
  addEventListener('online', sync);
  document.addEventListener('visibilitychange', () => document.hidden || sync());
  onVisible(followFailedAgain);

  $effect.root(() => {
    $effect(() => keepInStep(content.state));
    $effect(() => announceOffline(content.state));
    $effect(() => {
      if (router.route.view === 'paper') news.open(router.route.id);
    });
  });
}
