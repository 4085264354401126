/** Lines of a text that tell how it is set. */
const LINES = 3;
/** Room left above the first line, px. */
const ABOVE = 8;

/**
 * Scrolls a text up where less than three lines of it stand above what rises from the bottom of the screen.
 *
 * @param cover where that begins, px from the top of the screen.
 * @returns what scrolls it back
 */
export function liftAbove(text: Element | null, cover: number): (() => void) | null {
  const scroller = text?.closest('.scroller');
  if (!text || !scroller) return null;
  const { top, bottom } = text.getBoundingClientRect();
  const edge = scroller.getBoundingClientRect().top;
  const inSight = Math.min(bottom, cover) - Math.max(top, edge);
  if (inSight >= LINES * parseFloat(getComputedStyle(text).lineHeight)) return null;
  const before = scroller.scrollTop;
  scroller.scrollTop += top - edge - ABOVE;
  return () => (scroller.scrollTop = before);
}
