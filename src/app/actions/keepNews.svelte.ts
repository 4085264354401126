import { untrack } from 'svelte';
import { setBadge } from '../../platform/badge.ts';
import { onVisible } from '../../platform/pageVisibility.ts';
import { changes } from '../state/changes/changes.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { news } from '../state/changes/news.svelte.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { visit } from '../state/changes/visit.svelte.ts';

/** Keeps what is new since the last visit, and shows it where it was asked for; begun when nothing else is to be done. */
export function keepNews(): void {
  visit.start(import.meta.env.VITE_VERSION, !document.hidden);
  let isSeen = $state(!document.hidden);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return;
    // What comes in from now on is told to nobody.
    isSeen = false;
    visit.leave();
  });
  addEventListener('pagehide', () => {
    // Out of sight already, it was left before.
    if (!document.hidden) visit.leave();
  });
  onVisible(() => {
    visit.comeBack();
    isSeen = true;
  });

  $effect.root(() => {
    $effect(() => {
      if (content.revision) void changes.load();
    });
    $effect(() => {
      if (isSeen && changes.known) changes.see();
    });
    $effect(() => {
      const { route } = router;
      if (route.view === 'paper' && news.isNew(route.id)) visit.open(route.id);
    });
    $effect(() => {
      const { known, unopened, unlisted } = changes;
      if (known) untrack(() => news.take(unopened, unopened.length + unlisted));
    });
    $effect(() => {
      if (!preferences.pending) setBadge(preferences.current.badge === 'on' ? news.count : 0);
    });
  });
}
