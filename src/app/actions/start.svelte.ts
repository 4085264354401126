import { untrack } from 'svelte';
import { tellStarted } from '../../platform/serviceWorker.ts';
import { onVisible } from '../../platform/pageVisibility.ts';
import { tryAgain } from '../../platform/tryAgain.ts';
import { whenIdle } from '../../platform/whenIdle.ts';
import { connectServiceWorker } from './connectServiceWorker.ts';
import { readAhead } from '../lateParts.ts';
import { retryLater } from './keepUpToDate.ts';
import { announceOffline, watchShell } from './announceOffline.ts';
import { content } from '../state/content/content.svelte.ts';
import { rerunFailed } from '../state/library/live.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { isFirstShown } from './firstShown.ts';
import { unfinished } from '../state/reader/unfinished.svelte.ts';
import { leaveNote } from '../bootNotes.ts';
import { rememberTheme, tintBrowser } from '../theme.ts';
import { withWords } from '../words/spoken.ts';

/** When what follows the first list is begun without it, milliseconds. */
const READIED_BY_MS = 15_000;

let isReadied = false;

/** What the first list does without is fetched after it: a slow line carries one after the other. */
function readyRest(): void {
  if (isReadied) return;
  isReadied = true;
  content.listShown();
  connectServiceWorker();
  readAhead();
  whenIdle(runRest);
}

/** A line that fails meanwhile would else leave undone for the whole visit what runs while the app is open. */
const tries = tryAgain(runRest);
function runRest(): void {
  void withWords(() => import('./whileOpen.svelte.ts')).then(
    ({ runWhileOpen }) => {
      tries.succeeded();
      runWhileOpen();
    },
    () => tries.failed(),
  );
}

/** Starts everything that runs for as long as the app is open, but what keeps the papers up to date, which `main` starts. */
export function start(): void {
  tellStarted(import.meta.url);
  void unfinished.load();
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
    $effect(() => announceOffline(content.state));
    $effect(() => retryLater(content.retries));
    $effect(() => {
      if (content.state.problem || (content.state.papers > 0 && isFirstShown()))
        untrack(() => whenIdle(readyRest));
    });
  });
}
