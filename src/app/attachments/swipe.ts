import type { Attachment } from 'svelte/attachments';

/** How far a finger must go before a swipe counts, px. */
const COMMIT = 72;
/** How far before it is told from scrolling, px. */
const SLOP = 12;
/** The browser would go back in history with a swipe. */
const SWIPED = 'pan-y pinch-zoom';

interface Swipe {
  left?: () => void;
  right?: () => void;
}

/**
 * Sideways swipes by touch. The element follows the finger and returns; vertical scrolling wins as soon as the
 * finger goes more down than aside. What the browser does with a touch is no swipe: it pans a page that is zoomed in,
 * and scrolls what is wider than its place. Each swipe must be a shortcut for a visible button.
 */
export function swipe(actions: Swipe): Attachment<HTMLElement> {
  return (element) => {
    let from: { x: number; y: number } | null = null;
    let sideways = false;

    const move = (shift: number) => {
      element.style.transform = shift ? `translateX(${shift}px)` : '';
    };
    const start = (event: TouchEvent) => {
      const touch = event.touches[0];
      const mayTurn = event.touches.length === 1 && !isZoomed() && !scrollsAside(event.target, element);
      from = mayTurn && touch ? { x: touch.clientX, y: touch.clientY } : null;
      sideways = false;
    };
    const drag = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (!from || !touch) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (!sideways && Math.abs(dy) > SLOP) from = null;
      else if (Math.abs(dx) > SLOP) sideways = true;
      if (from && sideways && (dx > 0 ? actions.right : actions.left)) move(damped(dx));
    };
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (from && sideways && touch) {
        const dx = touch.clientX - from.x;
        if (dx > COMMIT) actions.right?.();
        if (dx < -COMMIT) actions.left?.();
      }
      cancel();
    };
    const cancel = () => {
      from = null;
      move(0);
    };
    const onZoom = () => {
      element.style.touchAction = isZoomed() ? '' : SWIPED;
    };

    onZoom();
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchmove', drag, { passive: true });
    element.addEventListener('touchend', end);
    element.addEventListener('touchcancel', cancel);
    // The browser took the finger's way for its own; touch events may go on all the same.
    element.addEventListener('pointercancel', cancel);
    window.visualViewport?.addEventListener('resize', onZoom);
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchmove', drag);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', cancel);
      element.removeEventListener('pointercancel', cancel);
      window.visualViewport?.removeEventListener('resize', onZoom);
    };
  };
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1;
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
