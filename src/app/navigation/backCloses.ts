import { backIsCloseRequest } from '../../platform/closeRequests.ts';
import { router } from '../state/frame/router.svelte.ts';
import { hrefOf, parseRoute } from './routes.ts';

/** What `history.state` has of an entry: what the router keeps, and whether it stands there for an open sheet. */
type Mark = { depth: number; sheet?: true } | null;

/** What closes each sheet that is open. */
const sheets = new Set<() => void>();
/** How many entries of this app lie behind the one that open sheets have; null without one. */
let entry: number | null = null;
/** True while it is on its way out of the history. */
let isLeaving = false;
/** Where a link in a sheet leads, once the entry is gone. */
let target: string | null = null;
let isListening = false;

const mark = () => history.state as Mark;

/**
 * Back closes a sheet that opens, and leaves the view where it is: for as long as one is open, the history has one entry
 * more. Nothing is done where the browser does it itself.
 *
 * @param close closes the sheet
 * @returns call it once the sheet is closed, however that came: takes the entry out again
 */
export function closeWithBack(close: () => void): () => void {
  if (backIsCloseRequest()) return () => undefined;
  listen();
  sheets.add(close);
  if (entry === null) enter();
  return () => {
    sheets.delete(close);
    if (sheets.size === 0) leave();
  };
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  addEventListener('popstate', arrive);
  addEventListener('click', followLink);
}

function enter(): void {
  router.keepMark();
  entry = mark()?.depth ?? 0;
  history.pushState({ ...mark(), sheet: true }, '');
}

function leave(): void {
  if (entry === null || isLeaving) return;
  // Something else was gone to: what is left behind is passed over.
  if (mark()?.depth !== entry) return void (entry = null);
  isLeaving = true;
  history.back();
}

function arrive(): void {
  const now = mark();
  if (entry === null) {
    if (now?.sheet) history.back();
    return;
  }
  const isBack = now !== null && now.depth === entry && !now.sheet;
  const wasLeaving = isLeaving;
  isLeaving = false;
  entry = null;
  if (isBack) keepAddress();
  if (isBack && wasLeaving && sheets.size > 0) return enter();
  if (now !== null) closeAll();
  if (target !== null) location.hash = target;
  target = null;
}

function closeAll(): void {
  const open = [...sheets];
  sheets.clear();
  for (const close of open) close();
}

/** What was chosen in the sheet may have changed the address. */
function keepAddress(): void {
  const address = hrefOf(router.route);
  if (address !== hrefOf(parseRoute(location.hash)))
    history.replaceState({ ...mark(), list: hrefOf(router.list) }, '', address);
}

/** A link in a sheet leads on from the view that it lies over. */
function followLink(event: MouseEvent): void {
  if (entry === null || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (!link || link.target) return;
  event.preventDefault();
  target = link.hash;
  closeAll();
  leave();
}
