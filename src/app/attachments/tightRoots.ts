/** Rounding of boxes, px. */
const NOTHING = 0.5;

/**
 * Takes the blank away that a root with an index has behind what it is of: Chromium counts the kerning around the index
 * into its width twice. Measured rather than told by a style sheet, for other browsers leave no blank.
 */
export function tightRoots(formula: HTMLElement): (() => void) | undefined {
  const roots = formula.querySelectorAll<MathMLElement>('mroot');
  if (roots.length === 0) return undefined;
  // Boxes change their size once the typeface has come.
  const watcher = new ResizeObserver(() => roots.forEach(tighten));
  for (const root of roots) watcher.observe(root);
  return () => watcher.disconnect();
}

function tighten(root: MathMLElement): void {
  const blank = root.getBoundingClientRect().right - root.firstElementChild!.getBoundingClientRect().right;
  const size = parseFloat(getComputedStyle(root).fontSize);
  root.style.marginInlineEnd = blank > NOTHING ? `${-blank / size}em` : '';
}
