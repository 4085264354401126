import { storageKey } from '../../../platform/basePath.ts';
import { toasts } from '../../state/frame/toasts.svelte.ts';
import { swipeTip } from '../../words/en/list.ts';

const KEY = storageKey('knows-swipes');

/** Tells once, when a button of a row was tapped by finger, that a swipe does the same. */
export function tipSwipes(click: MouseEvent): void {
  if (!(click instanceof PointerEvent) || click.pointerType !== 'touch' || isKnown()) return;
  knowSwipes();
  toasts.hint(swipeTip);
}

/** Whoever has swiped needs no tip. */
export function knowSwipes(): void {
  try {
    localStorage.setItem(KEY, 'true');
  } catch {
    // Storage is full or refused: the tip may come again.
  }
}

function isKnown(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}
