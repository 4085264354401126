/** Room left above the line that was at the top, px. */
const ABOVE = 8;

/**
 * The place of a reader in a text on screen, as the displayed character at the top of the scroller (UTF-16 units from
 * the start of `text`): it stays the same line when the phone is turned or the text size changes.
 */
export function topCharacter(text: HTMLElement, scroller: HTMLElement): number {
  const { length, topOf } = measured(text);
  const edge = scroller.getBoundingClientRect().top;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far below the top of the scroller a character's line begins, px. */
export function depthOf(text: HTMLElement, scroller: HTMLElement, character: number): number {
  const { length, topOf } = measured(text);
  if (!length) return 0;
  return topOf(Math.min(character, length - 1)) - scroller.getBoundingClientRect().top;
}

/** Scrolls so that a character's line is at the top, or at another depth, px. */
export function showCharacter(
  text: HTMLElement,
  scroller: HTMLElement,
  character: number,
  depth = ABOVE,
): void {
  scroller.scrollTop += depthOf(text, scroller, character) - depth;
}

function measured(text: HTMLElement) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, from: length });
    length += node.length;
  }
  const range = document.createRange();
  const topOf = (character: number) => {
    const { node, from } = nodes.findLast((entry) => entry.from <= character)!;
    range.setStart(node, character - from);
    range.setEnd(node, Math.min(character - from + 1, node.length));
    return range.getBoundingClientRect().top;
  };
  return { length, topOf };
}
