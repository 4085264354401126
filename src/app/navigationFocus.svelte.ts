import { tick } from 'svelte';
import { openPaper } from './state/openPaper.svelte.ts';
import { router } from './state/router.svelte.ts';

/**
 * Moves the focus where a navigation led: to the title of a paper once it is there, to the row one came from on the
 * way back, else to the heading of the view or the search box. The first view of a visit leaves the focus alone.
 */
export function followFocus(): void {
  let last: string | null = null;
  let lastPaper: string | null = null;

  $effect(() => {
    const { route } = router;
    const key = route.view === 'paper' ? `paper/${route.id}` : route.view;
    if (route.view === 'paper' && openPaper.opened.status === 'opening') return;
    if (key === last) return;
    const first = last === null;
    const cameBack = last?.startsWith('paper/') && route.view !== 'paper' ? lastPaper : null;
    last = key;
    if (route.view === 'paper') lastPaper = route.id;
    if (!first) void tick().then(() => focusIn(route.view === 'paper' ? '.reader' : '.list', cameBack));
  });
}

/** Moves the focus past the navigation, into the pane that is shown; of two side by side, into the list. */
export function skipToContent(): void {
  const targets = [...document.querySelectorAll<HTMLElement>('main [data-focus-target]')];
  targets.find((target) => target.checkVisibility())?.focus();
}

function focusIn(pane: string, paper: string | null): void {
  const root = document.querySelector(`main ${pane}`);
  const row = paper && root?.querySelector<HTMLElement>(`a[data-paper="${CSS.escape(paper)}"]`);
  const target = row || root?.querySelector<HTMLElement>('[data-focus-target]');
  target?.focus({ preventScroll: true });
}
