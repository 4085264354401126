import type { Page } from '@playwright/test';

/** What is touched in the bars that stand still: navigation, heads, toolbar, listening, notices, offers, message. */
const BARS =
  'nav a, .reader header :is(a, button), [role=toolbar] button, [aria-label="Read aloud"] :is(button, select), ' +
  '.choosing button, .notice button, .continue :is(a, button), .toast button';

/** Controls of the bars that something else lies over, in their middle or at one of their edges. */
export async function coveredControls(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate((bars) => {
    const isHit = (control: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && control.contains(hit);
    };
    return [...document.querySelectorAll(bars)]
      .filter((control) => control.checkVisibility({ opacityProperty: true }))
      .filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const points = [
          [x, y],
          [left + 4, y],
          [right - 4, y],
          [x, top + 4],
          [x, bottom - 4],
        ] as const;
        return !points.every(([x, y]) => isHit(control, x, y));
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent.trim());
  }, BARS);
}

/** What the device's shape takes from the edges of the screen, px. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Gives the page a screen with cut-outs. */
export function setInsets(page: Page, insets: Insets): Promise<void> {
  return page.evaluate((insets) => {
    for (const [side, inset] of Object.entries(insets))
      document.documentElement.style.setProperty(`--inset-${side}`, `${inset}px`);
  }, insets);
}

/** Motion is over: what moves is where it will be. What is out of sight stands still, and goes on when it is seen again. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const isSeen = ({ effect }: Animation) =>
      (effect as KeyframeEffect | null)?.target?.checkVisibility({ contentVisibilityAuto: true });
    // Frame by frame: the end of one whose element has gone is never told.
    while (document.getAnimations().some(isSeen))
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/**
 * Texts and controls that can be seen where the device's shape takes the screen. What is scrolled may go on below the
 * screen, but not beside it.
 */
export async function underCutOuts(page: Page, insets: Insets): Promise<string[]> {
  await atRest(page);
  return page.evaluate(({ top, right, bottom, left }) => {
    const seen = 'a, button, input, select, h1, h2, p, kbd, label, mark, output, .handle, .toast, .notice';
    /** The sides of an element within all that cuts it off. */
    const sidesOf = (element: Element) => {
      let { left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      }
      return { left, right };
    };
    const shown = document.querySelector('dialog[open]') ?? document;
    return [...shown.querySelectorAll<HTMLElement>(seen)]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => !element.closest('.visually-hidden, .skip'))
      .filter((element) => {
        const sides = sidesOf(element);
        if (sides.right <= sides.left) return false;
        if (sides.left < left - 0.5 || sides.right > innerWidth - right + 0.5) return true;
        if (element.closest('.scroller, dialog')) return false;
        const box = element.getBoundingClientRect();
        return box.top < top - 0.5 || box.bottom > innerHeight - bottom + 0.5;
      })
      .map(
        (element) => `${element.tagName}: ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`,
      );
  }, insets);
}
