import { on } from 'svelte/events';
import { vibrate } from '../../platform/vibration.ts';
import { preferences } from '../state/settings/preferences.svelte.ts';
import { selection } from '../state/organise/selection.svelte.ts';
import { chooseAll, chooseBetween } from './chooseListed.ts';
import { isTyping } from './isTyping.ts';

/** How long a finger rests on a row to choose it, ms: a long press of Android and iOS. */
const HELD_FOR = 500;
/** How far it may stray, px. */
const SLOP = 10;

/** What a key does with the paper of a row, or with the open one for null; nothing if there is none. */
type RowAct = (row: string | null) => (() => void) | null;

interface Row {
  id: string;
  /** Its place in the list, from 0. */
  index: number;
  link: HTMLAnchorElement;
}

/**
 * Chooses rows of the list that is shown: by holding one, by a click with Shift or Ctrl, by the keys x and Shift with an
 * arrow; then by tap and space. A row that is held while others are chosen brings all between.
 *
 * @param acts what further keys do with the focused row or the open paper
 * @returns what ends it
 */
export function chooseRows(acts: Readonly<Record<string, RowAct>>): () => void {
  let last: number | null = null;
  let held = false;
  let touch: { row: Row; x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;

  const choose = ({ id, index }: Row, isChosen = true) => {
    selection.put(id, isChosen);
    last = index;
    if (selection.ids?.size === 0) selection.end();
  };
  const chooseTo = async (row: Row) => {
    const from = selection.ids && last !== null ? last : row.index;
    if (from === row.index) return choose(row);
    last = row.index;
    await chooseBetween(Math.min(from, row.index), Math.max(from, row.index) + 1);
  };
  const letGo = () => {
    clearTimeout(touch?.timer);
    touch = null;
  };
  const hold = (row: Row) => {
    letGo();
    held = true;
    vibrate();
    void chooseTo(row);
  };

  const onpointerdown = (event: PointerEvent) => {
    letGo();
    held = false;
    const row = event.pointerType === 'mouse' || !event.isPrimary ? null : rowOf(event.target);
    if (!row) return;
    touch = { row, x: event.clientX, y: event.clientY, timer: setTimeout(() => hold(row), HELD_FOR) };
  };
  const onpointermove = ({ clientX, clientY }: PointerEvent) => {
    if (touch && Math.hypot(clientX - touch.x, clientY - touch.y) > SLOP) letGo();
  };
  /** Android tells of a held link so, before or after its time here. */
  const oncontextmenu = (event: MouseEvent) => {
    if (!touch && !held) return;
    event.preventDefault();
    if (touch) hold(touch.row);
  };
  const onclick = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (!row) return;
    const isBegun = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!held && !selection.ids && !isBegun) {
      last = row.index;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (held) held = false;
    else if (event.shiftKey) {
      if (!selection.ids && last === null) last = focusedRow()?.index ?? null;
      const from = last;
      if (!selection.ids) selection.put(row.id, true);
      last = from ?? row.index;
      void chooseTo(row);
    } else choose(row, !selection.has(row.id));
    row.link.focus({ preventScroll: true });
  };

  const step = (event: KeyboardEvent) => {
    const row = focusedRow();
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    choose(row);
    // The list goes to the next row, which it may have to draw first.
    row.link.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true }));
    const next = focusedRow();
    if (next) choose(next);
    else void Promise.resolve().then(() => focusedRow() && choose(focusedRow()!));
  };
  /** While one is choosing. */
  const keyOfChoosing = (event: KeyboardEvent, row: Row | null): (() => void) | null => {
    if (event.key === 'Escape') return () => selection.end();
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) return () => void chooseAll();
    return row && event.key === ' ' && isPlain(event) ? () => choose(row, !selection.has(row.id)) : null;
  };
  const keyOfRow = (event: KeyboardEvent, row: Row | null): (() => void) | null => {
    if (!isPlain(event) || preferences.current.shortcuts === 'off') return null;
    if (row && event.key === 'x') return () => choose(row, !selection.has(row.id));
    return Object.hasOwn(acts, event.key) ? acts[event.key]!(row?.id ?? null) : null;
  };
  const onkeydown = (event: KeyboardEvent) => {
    if (isTyping(event) || document.querySelector('dialog[open]:not([data-in-place])')) return;
    if (event.shiftKey && /^Arrow(Up|Down)$/.test(event.key)) return step(event);
    const row = focusedRow();
    const act = (selection.ids && keyOfChoosing(event, row)) || keyOfRow(event, row);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const listening = [
    on(document, 'pointerdown', onpointerdown, { capture: true }),
    on(document, 'pointermove', onpointermove, { passive: true }),
    on(document, 'pointerup', letGo),
    on(document, 'pointercancel', letGo),
    on(document, 'contextmenu', oncontextmenu),
    on(document, 'click', onclick, { capture: true }),
    on(document, 'keydown', onkeydown, { capture: true }),
  ];
  return () => {
    letGo();
    listening.forEach((stop) => stop());
  };
}

/** The row of a list that something is in, unless it is a button there. */
function rowOf(target: EventTarget | null): Row | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('main .list [data-index]') : null;
  if (!item || (target as Element).closest('button')) return null;
  const link = item.querySelector<HTMLAnchorElement>('a[data-paper]');
  return link && { id: link.dataset['paper']!, index: Number(item.dataset['index']), link };
}

function focusedRow(): Row | null {
  return document.activeElement?.matches('a[data-paper]') ? rowOf(document.activeElement) : null;
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
