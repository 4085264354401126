/** Elements that end a line of plain text. */
const BLOCKS = 'h1, h2, p, li, ul';

/**
 * A copy handler that puts the source of formulas on the clipboard: browsers give the letters of MathML on lines of
 * their own.
 */
export function copySource(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', sourceOf(selection.getRangeAt(0)));
  event.preventDefault();
}

function sourceOf(range: Range): string {
  const { commonAncestorContainer: common } = range;
  const inside = (common instanceof Element ? common : common.parentElement)?.closest<HTMLElement>(
    '[data-source]',
  );
  if (inside) return inside.dataset['source']!;
  const copy = range.cloneContents();
  for (const formula of copy.querySelectorAll<HTMLElement>('[data-source]'))
    formula.replaceWith(formula.dataset['source']!);
  for (const block of copy.querySelectorAll(BLOCKS)) block.append('\n');
  return (copy.textContent ?? '').trim();
}
