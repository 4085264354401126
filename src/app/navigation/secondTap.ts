import { on } from 'svelte/events';

/** Two taps of a finger within this time and distance are one double tap, ms and px. */
const WITHIN_MS = 350;
const WITHIN_PX = 24;

const CONTROLS = 'a, button, input, label, select, summary, textarea';

interface Tap {
  x: number;
  y: number;
  /** ms, by the clock of events. */
  at: number;
  /** What was meant: that of a double tap is what its first tap hit. */
  control: Element | null;
}

/**
 * Lets the second tap of a double tap, or the second click of a double click, do nothing where it would hit another
 * control than the first: one that lay beneath a sheet that closed, or came with a sheet that opened. Twice the same
 * control, as on a stepper, is let be, and so are keys.
 *
 * @returns what ends it
 */
export function ignoreSecondTaps(): () => void {
  let pressedBy: string | null = null;
  let last: Tap | null = null;

  const onpointerdown = ({ isPrimary, pointerType }: PointerEvent) => {
    if (isPrimary) pressedBy = pointerType;
  };
  const onclick = (event: MouseEvent) => {
    // What a label passes on, or a key or a script causes, is no tap.
    if (pressedBy === null || event.detail === 0) return;
    const by = pressedBy;
    pressedBy = null;
    const tap = tapOf(event);
    // How fast a mouse is to be is set in the system.
    const isSecond = last !== null && (by === 'mouse' ? event.detail > 1 : isNear(last, tap));
    if (isSecond && last!.control !== tap.control) {
      event.preventDefault();
      event.stopImmediatePropagation();
      tap.control = last!.control;
    }
    last = tap;
  };

  const listening = [
    on(window, 'pointerdown', onpointerdown, { capture: true, passive: true }),
    on(window, 'click', onclick, { capture: true }),
  ];
  return () => listening.forEach((stop) => stop());
}

function tapOf({ clientX, clientY, timeStamp, target }: MouseEvent): Tap {
  const hit = target instanceof Element ? (target.closest(CONTROLS) ?? target) : null;
  // A label and what it labels are one.
  const control = hit instanceof HTMLLabelElement ? (hit.control ?? hit) : hit;
  return { x: clientX, y: clientY, at: timeStamp, control };
}

const isNear = (first: Tap, second: Tap): boolean =>
  second.at - first.at < WITHIN_MS && Math.hypot(second.x - first.x, second.y - first.y) < WITHIN_PX;
