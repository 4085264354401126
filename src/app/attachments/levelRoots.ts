/**
 * Puts what stands under a root in the middle of a sign that is higher than it: signs come in a few heights, and Chromium
 * lets all that is too much hang below. Half of it goes above, as TeX has it (rule 11 of the TeXbook's appendix G), and
 * browsers that do so themselves are left alone.
 */
export function levelRoots(formula: HTMLElement): (() => void) | undefined {
  const roots = formula.querySelectorAll<MathMLElement>('msqrt, mroot');
  if (roots.length === 0) return undefined;
  // Boxes change their size once the typeface has come.
  const watcher = new ResizeObserver(() => roots.forEach(level));
  for (const root of roots) watcher.observe(root);
  return () => watcher.disconnect();
}

function level(root: MathMLElement): void {
  const under = root.localName === 'mroot' ? [...root.children].slice(0, 1) : [...root.children];
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const highest = under.reduce((a, b) => (boxOf(b).top < boxOf(a).top ? b : a)) as MathMLElement;
  highest.style.paddingBlockStart = '';
  const { top, bottom } = boxOf(root);
  const above = boxOf(highest).top - top;
  const below = bottom - Math.max(...under.map((element) => boxOf(element).bottom));
  const size = parseFloat(getComputedStyle(highest).fontSize);
  if (below > above) highest.style.paddingBlockStart = `${below / 2 / size}em`;
}
