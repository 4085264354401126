import { tick } from 'svelte';
import { lateParts } from '../lateParts.ts';
import { openPaper } from '../state/reader/openPaper.svelte.ts';
import { hrefOf, type ListRoute } from './routes.ts';
import { router } from '../state/frame/router.svelte.ts';

/**
 * Moves the focus where a navigation led: to the row one came from on the way back, in a list or among the papers
 * related to one; else to the title of a paper once it is there, to the heading of the view or the search box. The
 * first view of a visit leaves the focus alone, and so does a list that has it already, as while one types beside a
 * paper. The row of an open paper comes on screen.
 */
export function followFocus(): void {
  let last: string | null = null;
  let lastPaper: string | null = null;
  let stopWaiting: (() => void) | undefined;
  let frame = 0;

  $effect(() => {
    const { route } = router;
    const key =
      route.view === 'paper' ? `paper/${route.id}` : route.view === 'library' ? hrefOf(route) : route.view;
    if (route.view === 'paper' ? !isShown(route.id) : !isRead(route)) return;
    if (key === last) return;
    const first = last === null;
    const cameBack =
      last?.startsWith('paper/') && (route.view !== 'paper' || router.wentBack) ? lastPaper : null;
    last = key;
    if (route.view === 'paper') lastPaper = route.id;
    stopWaiting?.();
    cancelAnimationFrame(frame);
    if (first) return;
    void tick().then(() => {
      // With the frame that lays the paper out: what takes the focus is laid out at once, in one go with making it.
      if (route.view === 'paper')
        frame = requestAnimationFrame(() => {
          focusIn('.reader', cameBack);
          rowOf(route.id)?.scrollIntoView({ block: 'nearest' });
        });
      else if (!hasFocus('.list') && !focusIn('.list', cameBack) && cameBack)
        stopWaiting = focusOnceThere('.list', cameBack);
    });
  });
}

/** Moves the focus past the navigation, into the pane that is shown; of two side by side, into the list. */
export function skipToContent(): void {
  const targets = [...document.querySelectorAll<HTMLElement>('main [data-focus-target]')];
  targets.find((target) => target.checkVisibility())?.focus();
}

/** Gives the focus back to where it was before an element that went away; if that went too, to the pane shown. */
export function returnFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body && before.checkVisibility())
    before.focus({ preventScroll: true });
  else skipToContent();
}

/** True once a view of the list's pane can be shown, with what it is a frame of. */
function isRead(route: ListRoute): boolean {
  if (route.view === 'papers') return true;
  const within = route.view === 'library' ? lateParts[route.part as keyof typeof lateParts] : undefined;
  return lateParts[route.view].part !== null && within?.part !== null;
}

/** True once the reader shows a paper, or that there is none. */
function isShown(id: string): boolean {
  const { opened } = openPaper;
  return (
    lateParts.reader.part !== null &&
    (opened.status === 'absent' ||
      opened.status === 'failed' ||
      (opened.status === 'open' && opened.paper.id === id))
  );
}

/** Gives the focus to the row of a paper, else to the head of the pane. False if a paper was asked for that has no row. */
function focusIn(pane: string, paper: string | null): boolean {
  const root = document.querySelector(`main ${pane}`);
  const row = paper && root?.querySelector<HTMLElement>(linkTo(paper));
  const target = row || root?.querySelector<HTMLElement>('[data-focus-target]');
  target?.focus({ preventScroll: true });
  return Boolean(row);
}

/**
 * Gives the focus to the row of a paper as soon as it is there: after a reload, rows are still being read from the
 * device. Until then the focus may go elsewhere, and stays there.
 *
 * @returns what ends the waiting
 */
function focusOnceThere(pane: string, paper: string): () => void {
  const root = document.querySelector(`main ${pane}`)!;
  const before = document.activeElement;
  const watcher = new MutationObserver(() => {
    const row = root.querySelector<HTMLElement>(linkTo(paper));
    const moved = document.activeElement !== before;
    if (row && !moved) row.focus({ preventScroll: true });
    if (row || moved) watcher.disconnect();
  });
  watcher.observe(root, { childList: true, subtree: true });
  return () => watcher.disconnect();
}

function linkTo(paper: string): string {
  return `a[data-paper="${CSS.escape(paper)}"]`;
}

function hasFocus(pane: string): boolean {
  const focused = document.activeElement;
  return Boolean(focused?.closest(`main ${pane}`) && focused.checkVisibility());
}

/** The row of a paper in the list, if it is in the document. */
function rowOf(paper: string): HTMLElement | null {
  const link = document.querySelector(`main .list ${linkTo(paper)}`);
  return link?.closest<HTMLElement>('[data-index]') ?? null;
}
