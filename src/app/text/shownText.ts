import type { InlineNode, Range } from '../../core/paper/paper.ts';
import { displayText } from '../../core/text/displayText.ts';

/** A piece of a text on screen: letters, or a formula, which is one whole. */
interface Piece extends Range {
  node: Text | Element;
}

const FORMULA = '[data-source]';
const BULLET = '• ';

/**
 * A text where it is drawn, and the way between places in it (UTF-16 units of `displayText`) and in the document.
 * Formulas are in a range as a whole or not at all.
 */
export class ShownText {
  readonly text: string;
  readonly #root: Element;
  readonly #pieces: readonly Piece[];

  /**
   * @param root holds what is drawn of the nodes, and nothing else
   * @param source the text that the nodes tile
   */
  constructor(root: Element, source: string, nodes: readonly InlineNode[]) {
    this.#root = root;
    this.text = displayText(source, nodes);
    const { text, pieces } = drawn(root, formulasIn(nodes));
    // What is drawn in another way than it is read has no places.
    this.#pieces = text === this.text ? pieces : [];
  }

  /** What is selected of it, without white space around; null if that is nothing. */
  selected(selection: Selection | null): Range | null {
    if (!selection?.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.#root)) return null;
    const start = this.offsetAt(range.startContainer, range.startOffset, 'start');
    const end = this.offsetAt(range.endContainer, range.endOffset, 'end');
    return this.trimmed({ start, end });
  }

  /** The same range with whole formulas and without white space or bullets around; null if nothing is left. */
  trimmed({ start, end }: Range): Range | null {
    let range = { start, end };
    for (const { node, ...whole } of this.#pieces)
      if (node instanceof Element && whole.start < range.end && whole.end > range.start)
        range = { start: Math.min(range.start, whole.start), end: Math.max(range.end, whole.end) };
    while (range.start < range.end && /[\s•]/.test(this.text[range.start]!)) range.start++;
    while (range.end > range.start && /[\s•]/.test(this.text[range.end - 1]!)) range.end--;
    return range.start < range.end ? range : null;
  }

  /** The place at a boundary of the document; of one in a formula, that formula's beginning or end. */
  offsetAt(node: Node, offset: number, side: 'start' | 'end'): number {
    const formula = (node instanceof Element ? node : node.parentElement)?.closest(FORMULA);
    const own = this.#pieces.find((piece) => piece.node === node || piece.node === formula);
    if (own) return own.node instanceof Element ? own[side] : own.start + offset;
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const next = this.#pieces.findIndex((piece) => boundary.comparePoint(piece.node, 0) >= 0);
    if (side === 'start') return this.#pieces[next]?.start ?? this.text.length;
    return this.#pieces.at(next < 0 ? -1 : next - 1)?.end ?? 0;
  }

  /** Where a range is drawn: letters as ranges of the document, formulas as elements. */
  drawn({ start, end }: Range): { letters: globalThis.Range[]; formulas: Element[] } {
    const letters: globalThis.Range[] = [];
    const formulas: Element[] = [];
    for (const piece of this.#pieces) {
      if (piece.start >= end || piece.end <= start) continue;
      if (piece.node instanceof Element) {
        formulas.push(piece.node);
        continue;
      }
      const range = document.createRange();
      range.setStart(piece.node, Math.max(start, piece.start) - piece.start);
      range.setEnd(piece.node, Math.min(end, piece.end) - piece.start);
      letters.push(range);
    }
    return { letters, formulas };
  }

  /** The whole of a range, as one range of the document; null if nothing of it is drawn. */
  whole({ start, end }: Range): globalThis.Range | null {
    const within = this.#pieces.filter((piece) => piece.start < end && piece.end > start);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) return null;
    const range = document.createRange();
    if (first.node instanceof Element) range.setStartBefore(first.node);
    else range.setStart(first.node, Math.max(0, start - first.start));
    if (last.node instanceof Element) range.setEndAfter(last.node);
    else range.setEnd(last.node, Math.min(end, last.end) - last.start);
    return range;
  }
}

/** The place in a text under a point of the screen, px; null where there is none. */
export function offsetAtPoint(
  shown: ShownText,
  target: EventTarget | null,
  x: number,
  y: number,
): number | null {
  const formula = target instanceof Element ? target.closest(FORMULA) : null;
  if (formula) return shown.offsetAt(formula, 0, 'start');
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return shown.offsetAt(caret.offsetNode, caret.offset, 'start');
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? shown.offsetAt(range.startContainer, range.startOffset, 'start') : null;
}

function drawn(root: Element, formulas: readonly string[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  let formula = 0;
  const put = (node: Text | Element, shown: string) => {
    if (shown) pieces.push({ node, start: text.length, end: text.length + shown.length });
    text += shown;
  };
  const visit = (node: Node) => {
    if (node instanceof Text) put(node, node.data);
    else if (node instanceof Element && node.matches(FORMULA)) put(node, formulas[formula++] ?? '');
    else if (node instanceof Element) {
      if (node.matches('li')) text += BULLET;
      node.childNodes.forEach(visit);
    }
  };
  root.childNodes.forEach(visit);
  return { text, pieces };
}

/** What is read of formulas, in the order of the text. */
function formulasIn(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.t === 'math') return [node.display];
    if (node.t === 'list') return node.items.flatMap(formulasIn);
    return 'children' in node ? formulasIn(node.children) : [];
  });
}
