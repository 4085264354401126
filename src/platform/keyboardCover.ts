/** Browser bars that come and go are lower, keyboards higher, CSS px. */
const LEAST = 100;

/**
 * Tells how much of the page an on-screen keyboard covers at its bottom, CSS px, whenever that changes. Browsers that make
 * the page smaller instead, as `interactive-widget=resizes-content` asks, cover nothing; Safari covers.
 *
 * @returns what ends the telling
 */
export function onKeyboardCover(tell: (covered: number) => void): () => void {
  const { visualViewport: seen } = window;
  if (!seen) return () => undefined;
  let told = 0;
  const look = () => {
    const covered = coveredBelow(seen);
    if (covered !== told) tell((told = covered));
  };
  seen.addEventListener('resize', look);
  seen.addEventListener('scroll', look);
  return () => {
    seen.removeEventListener('resize', look);
    seen.removeEventListener('scroll', look);
  };
}

/** A page that is zoomed in shows a part of itself, with no keyboard. */
function coveredBelow({ scale, height, offsetTop }: VisualViewport): number {
  if (scale > 1.01) return 0;
  const covered = Math.round(document.documentElement.clientHeight - offsetTop - height);
  return covered < LEAST ? 0 : covered;
}
