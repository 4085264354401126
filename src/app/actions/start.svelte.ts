import { untrack } from 'svelte';
import { tellStarted } from '../../platform/serviceWorker.ts';
import { onVisible } from '../../platform/pageVisibility.ts';
import { whenIdle } from '../../platform/whenIdle.ts';
import { connectServiceWorker } from './connectServiceWorker.ts';
import { readAhead } from '../lateParts.ts';
import { keepUpToDate, retryLater } from './keepUpToDate.ts';
import { announceOffline, watchShell } from './announceOffline.ts';
import { content } from '../state/content.svelte.ts';
import { rerunFailed } from '../state/live.svelte.ts';
import { keptSearches } from '../state/keptSearches.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { openPaper } from '../state/openPaper.svelte.ts';
import { paperList } from '../state/paperList.svelte.ts';
import { preferences } from '../state/preferences.svelte.ts';
import { router } from '../state/router.svelte.ts';
import { unfinished } from '../state/unfinished.svelte.ts';
import { leaveNote } from '../bootNotes.ts';
import { rememberTheme, tintBrowser } from '../theme.ts';
import { withWords } from '../words/spoken.ts';

/** When what follows the first list is begun without it, milliseconds. */
const READIED_BY_MS = 15_000;

let isReadied = false;

/** What the first list, or the paper that a link led to, does without is fetched after it: a slow line carries one after the other. */
function readyRest(): void {
  if (isReadied) return;
  isReadied = true;
  content.listShown();
  connectServiceWorker();
  readAhead();
  whenIdle(
    () =>
      void withWords(() => import('./whileOpen.svelte.ts')).then(
        ({ runWhileOpen }) => runWhileOpen(),
        () => undefined,
      ),
  );
}

/** Starts everything that runs for as long as the app is open. */
export function start(): void {
  tellStarted(import.meta.url);
  void unfinished.load();
  keepUpToDate();
  watchShell();
  onVisible(rerunFailed);
  // Also where storage never answers: a newer version of the app may be the remedy.
  setTimeout(readyRest, READIED_BY_MS);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintBrowser);

  $effect.root(() => {
    $effect(() => {
      if (preferences.pending) return;
      rememberTheme(preferences.current.theme);
      leaveNote('language', preferences.current.language);
    });
    // What acts ask for, also where nothing on screen reads it.
    $effect(() => library.follow());
    $effect(() => void keptSearches.current);
    $effect(() => announceOffline(content.state));
    $effect(() => retryLater(content.retries));
    $effect(() => {
      const { papers, problem, status, version } = content.state;
      // Behind a paper, a list that is out of sight is never drawn. That a paper is nowhere is told once all else is here.
      const isShown =
        router.route.view === 'paper'
          ? openPaper.opened.status !== 'opening' || (version && status === 'importing')
          : paperList.stands || paperList.problem || router.list.view !== 'papers';
      if (problem || (papers > 0 && isShown)) untrack(() => whenIdle(readyRest));
    });
  });
}
