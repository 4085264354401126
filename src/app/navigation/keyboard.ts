import { tick } from 'svelte';
import { toggleRead } from '../actions/toggleRead.ts';
import { toggleSaved } from '../actions/toggleSaved.ts';
import { lateParts } from '../lateParts.ts';
import { hardwareKeys } from '../state/frame/hardwareKeys.svelte.ts';
import { openPaper } from '../state/reader/openPaper.svelte.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { lastSearch } from '../state/search/lastSearch.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { isTyping } from './isTyping.ts';

/** How long after it was pressed a key may still act, ms. Later, one no longer waits for it. */
const ACTS_WITHIN = 10_000;

/** A view with a list of papers that can be walked by key. */
export interface FocusableList {
  focusRow(index: number): Promise<void> | undefined;
}

/**
 * Single-key shortcuts, for the whole window. They rest while one types and behind an open dialog, unless that is a part
 * of the page; and can be turned off in the settings.
 */
export function keyboard(event: KeyboardEvent, list: FocusableList | undefined, showAll: () => void): void {
  if (!isTyping(event)) hardwareKeys.note();
  if (isOver(event)) return;
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
  if (dialog && !('inPlace' in dialog.dataset)) return;
  if (dialog && event.key === 'Escape') return dialog.close();
  if (event.key === 'Escape' && router.route.view === 'paper') return router.back();
  if (
    preferences.current.shortcuts === 'off' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event)
  )
    return;
  const act = actionOf(event.key, list, showAll);
  if (!act) return;
  event.preventDefault();
  act();
}

/**
 * True for a key that was pressed before this code was loaded, and that nobody waits for any more, or whose presser types by
 * now.
 */
function isOver({ eventPhase, timeStamp }: KeyboardEvent): boolean {
  if (eventPhase !== Event.NONE) return false;
  return performance.now() - timeStamp > ACTS_WITHIN || isTyping({ target: document.activeElement });
}

function actionOf(key: string, list: FocusableList | undefined, showAll: () => void): (() => void) | null {
  switch (key) {
    case '/':
      return () => void openSearch();
    case 'j':
      return () => step(1, list);
    case 'k':
      return () => step(-1, list);
    case 's':
      return () => withPaper(toggleSaved);
    case 'r':
      return () => withPaper(toggleRead);
    case 'c':
    case 'l':
    case 'm':
    case 'n':
    case 't':
      return () => document.querySelector<HTMLElement>(`.reader [aria-keyshortcuts="${key}"]`)?.click();
    case 'u':
      return () => void toasts.undo();
    case '?':
      return showAll;
    default:
      return null;
  }
}

/** To the search box, with what was searched last: typing replaces it. */
async function openSearch(): Promise<void> {
  const searchBox = () => document.querySelector<HTMLInputElement>('input[type=search]');
  if (!searchBox()?.checkVisibility()) {
    router.go({ view: 'search', query: lastSearch.query });
    await lateParts.search.load();
    await tick();
  }
  searchBox()?.focus();
  searchBox()?.select();
}

/** In the list, to the next row, at first to the first on screen; in the reader, to the next paper. */
function step(by: 1 | -1, list: FocusableList | undefined): void {
  const row = focusedRow();
  if (row === null && router.route.view === 'paper') {
    const { previous, next } = openPaper.neighbours;
    const to = by > 0 ? next : previous;
    if (to) router.replace({ view: 'paper', id: to.id });
    return;
  }
  void list?.focusRow(row === null ? firstRowOnScreen() : row + by);
}

/** The first row whose top is on screen; 0 if there is none. */
function firstRowOnScreen(): number {
  for (const row of document.querySelectorAll<HTMLElement>('main .list [data-index]')) {
    const top = row.closest('.scroller')?.getBoundingClientRect().top ?? 0;
    if (row.getBoundingClientRect().top >= top) return Number(row.dataset['index']);
  }
  return 0;
}

function focusedRow(): number | null {
  const index = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

/** The paper of the focused row, else the one in the reader. */
function withPaper(act: (paper: { id: string; title: string }) => Promise<void>): void {
  const link = document.activeElement?.closest('li')?.querySelector<HTMLAnchorElement>('a[data-paper]');
  if (link) void act({ id: link.dataset['paper']!, title: link.dataset['title']! });
  else if (openPaper.opened.status === 'open') void act(openPaper.opened.paper);
}
