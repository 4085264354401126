import type { InlineNode, Range } from '../paper/paper.ts';

/** A part of a source and where it is in what is shown: offset by offset for words, as a whole for formulas. */
interface Part {
  source: Range;
  shown: Range;
  isWhole: boolean;
}

/** What a reader sees of nodes, as plain text: formulas in Unicode, list items with a bullet. */
export function displayText(source: string, nodes: readonly InlineNode[]): string {
  return new DisplayedText(source, nodes).text;
}

/** A text as it is shown, and the way back from its ranges to the source. */
export class DisplayedText {
  text = '';
  readonly #parts: Part[] = [];

  constructor(source: string, nodes: readonly InlineNode[]) {
    this.#add(source, nodes);
  }

  /**
   * Ranges of what is shown as ranges of the source; a formula of which a part is in a range is in it altogether.
   *
   * @param ranges sorted, apart from each other
   * @returns the same
   */
  sourcesOf(ranges: readonly Range[]): Range[] {
    const sources: Range[] = [];
    for (const range of ranges) {
      const parts = this.#parts.filter(({ shown }) => shown.start < range.end && shown.end > range.start);
      if (parts.length === 0) continue;
      const start = sourceOffsetOf(parts[0]!, range.start, 'start');
      const end = sourceOffsetOf(parts.at(-1)!, range.end, 'end');
      const last = sources.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else if (end > start) sources.push({ start, end });
    }
    return sources;
  }

  #add(source: string, nodes: readonly InlineNode[]): void {
    for (const node of nodes) {
      if (node.t === 'text') this.#show(node, source.slice(node.start, node.end), false);
      else if (node.t === 'char' || node.t === 'math') this.#show(node, node.display, true);
      else if (node.t === 'list')
        for (const item of node.items) {
          this.text += '• ';
          this.#add(source, item);
        }
      else this.#add(source, node.children);
    }
  }

  #show({ start, end }: Range, text: string, isWhole: boolean): void {
    const from = this.text.length;
    this.text += text;
    this.#parts.push({ source: { start, end }, shown: { start: from, end: this.text.length }, isWhole });
  }
}

function sourceOffsetOf({ source, shown, isWhole }: Part, offset: number, side: 'start' | 'end'): number {
  if (isWhole) return source[side];
  return source.start + Math.min(Math.max(offset, shown.start), shown.end) - shown.start;
}
