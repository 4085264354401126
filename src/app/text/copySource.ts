/** Elements that end a line of plain text. */
const LINES = 'h1, h2, p, li';
/** Elements that stand apart from what is around them. */
const PARTS = '.abstract, ul';

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
  for (const line of copy.querySelectorAll(LINES)) line.append('\n');
  for (const part of copy.querySelectorAll(PARTS)) {
    part.prepend('\n');
    part.append('\n');
  }
  return shownLines(copy.textContent ?? '');
}

/** What markup has between blocks is not seen, and neither is the second of two empty lines. */
function shownLines(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
