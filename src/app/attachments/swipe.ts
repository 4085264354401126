import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { vibrate } from '../../platform/vibration.ts';

/** How far a finger must go before a swipe counts, px: the width of the sign that it uncovers. */
const COMMIT = 80;
/** How far before it is told from scrolling, px. */
const SLOP = 12;
/** From the very edge of the screen, systems go back and forth with a swipe, px. */
const EDGE = 20;
/** A finger that rests so long before it moves is selecting text, ms: a long press of Android and iOS. */
const LONG_PRESS = 500;
/** By how much less than the finger the element moves where there is nothing to swipe to. */
const STIFFNESS = 6;
/** The browser would go back in history with a swipe. */
const SWIPED = 'pan-y pinch-zoom';
/** The length of the way back, ms. */
const RETURN = 160;

/** As one reads: `end` is the right, and the left where one reads from right to left. */
export type Side = 'start' | 'end';

/** How an element stands that is being swiped. */
export interface Pull {
  /** Where the finger goes. */
  side: Side;
  /** True once it would count. */
  reached: boolean;
}

interface Swipe {
  /** What a swipe to this side does now, or nothing. Asked for at each swipe. */
  act: (side: Side) => (() => void) | null;
  /** Tells what to show behind the element; null once it is back in its place. */
  onpull?: (pull: Pull | null) => void;
}

/**
 * Sideways swipes by touch. The element follows the finger and returns; vertical scrolling wins as soon as the
 * finger goes more down than aside. What the browser does with a touch is no swipe: it selects text, pans a page that is
 * zoomed in, and scrolls what is wider than its place. Each swipe must be a shortcut for a visible button.
 */
export function swipe({ act, onpull = () => undefined }: Swipe): Attachment<HTMLElement> {
  return (element) => {
    let from: { x: number; y: number; at: number } | null = null;
    let pull: Pull | null = null;
    let shift = 0;
    let returning: Animation | undefined;

    const show = (next: Pull | null) => {
      if (next?.side === pull?.side && next?.reached === pull?.reached) return;
      if (next?.reached && !pull?.reached) vibrate();
      pull = next;
      onpull(next);
    };
    const start = ({ touches, target, timeStamp }: TouchEvent) => {
      cancel();
      const [touch] = touches;
      if (!touch || touches.length > 1 || isZoomed() || isAtEdge(touch) || scrollsAside(target, element))
        return;
      from = { x: touch.clientX, y: touch.clientY, at: timeStamp };
    };
    const drag = ({ touches, timeStamp }: TouchEvent) => {
      const [touch] = touches;
      if (!from || !touch) return;
      if (isSelectedWithin(element)) return cancel();
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (!pull) {
        if (Math.abs(dy) > SLOP || (Math.abs(dx) > SLOP && timeStamp - from.at > LONG_PRESS)) from = null;
        if (!from || Math.abs(dx) <= SLOP) return;
      }
      const side = dx > 0 === isRightToLeft(element) ? 'start' : 'end';
      const may = act(side) !== null;
      returning?.cancel();
      shift = may ? damped(dx) : dx / STIFFNESS;
      element.style.transform = `translateX(${shift}px)`;
      show({ side, reached: may && Math.abs(dx) > COMMIT });
    };
    const end = () => {
      if (pull?.reached && !isSelectedWithin(element)) act(pull.side)?.();
      cancel();
    };
    const cancel = () => {
      from = null;
      if (!shift) return;
      element.style.transform = '';
      returning = element.animate([{ transform: `translateX(${shift}px)` }, { transform: 'none' }], {
        duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : RETURN,
        easing: 'ease-out',
      });
      returning.onfinish = () => show(null);
      shift = 0;
    };
    const onZoom = () => {
      element.style.touchAction = isZoomed() ? '' : SWIPED;
    };

    onZoom();
    const listening = [
      on(element, 'touchstart', start, { passive: true }),
      on(element, 'touchmove', drag, { passive: true }),
      on(element, 'touchend', end),
      on(element, 'touchcancel', cancel),
      // The browser took the finger's way for its own; touch events may go on all the same.
      on(element, 'pointercancel', cancel),
    ];
    if (window.visualViewport) listening.push(on(window.visualViewport, 'resize', onZoom));
    return () => {
      listening.forEach((stop) => stop());
      show(null);
    };
  };
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1;
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

function isAtEdge({ clientX }: Touch): boolean {
  return clientX < EDGE || clientX > innerWidth - EDGE;
}

function isSelectedWithin(element: HTMLElement): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/** Whether a touch on `target` can scroll sideways something within `element`. */
function scrollsAside(target: EventTarget | null, element: HTMLElement): boolean {
  let touched = target instanceof Element ? target : null;
  for (; touched && touched !== element; touched = touched.parentElement)
    if (touched.scrollWidth > touched.clientWidth && /auto|scroll/.test(getComputedStyle(touched).overflowX))
      return true;
  return false;
}

/** Follows the finger closely, then resists. */
function damped(dx: number): number {
  const length = Math.abs(dx);
  return Math.sign(dx) * (length < COMMIT ? length : COMMIT + (length - COMMIT) / 4);
}
