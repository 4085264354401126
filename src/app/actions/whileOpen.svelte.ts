import '../styles/print.css';
import { askToCheckDaily } from '../../platform/dailyCheck.ts';
import { lookForInstalled } from '../../platform/install.ts';
import { mendStyles } from '../../platform/mendStyles.ts';
import { ignoreSecondTaps } from '../navigation/secondTap.ts';
import { keepAsking } from '../../platform/updateCheck.ts';
import { content } from '../state/content/content.svelte.ts';
import { keptSearches } from '../state/search/keptSearches.svelte.ts';
import { tellErased } from './eraseEverything.ts';
import { joinOwn } from './joinOwn.ts';
import { keepInStep } from './keepInStep.ts';
import { keepNews } from './keepNews.svelte.ts';
import { keepSafe } from './keepSafe.ts';
import { openLaunches } from './openLaunch.ts';
import { takeBrought } from './takeBrought.svelte.ts';
import { tellCutImport } from './tellCutImport.ts';

/** Starts what runs for as long as the app is open and can wait until nothing else is to be done. How it prints comes with it. */
export function runWhileOpen(): void {
  mendStyles();
  if (!import.meta.env.DEV) keepAsking();
  ignoreSecondTaps();
  tellErased();
  keepNews();
  void keepSafe();
  void askToCheckDaily();
  void lookForInstalled();
  openLaunches();
  takeBrought();
  void tellCutImport();
  $effect.root(() => {
    // What acts ask for, also where nothing on screen reads it.
    $effect(() => void keptSearches.current);
    $effect(() => keepInStep(content.state));
    $effect(() => joinOwn(content.state));
  });
}
