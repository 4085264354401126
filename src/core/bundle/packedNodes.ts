import type { InlineNode, MathTree, Range } from '../paper/paper.ts';
import { packTree, type PackedTree, unpackTree } from './packedTree.ts';

/** Stands for a text that follows: of TeX and addresses from the node's own source, of a display from the TeX. */
const FOLLOWS = 0;
type Text = string | typeof FOLLOWS;

type Kind = InlineNode['t'];
type Parent = 'emphasis' | 'group' | 'sup' | 'sub';

/**
 * A node as files have it: how far it begins behind the end of the one before, its length, its kind, and what it holds.
 * Text that lies between other nodes is not written.
 */
export type PackedNode = [gap: number, length: number, kind: Kind, ...held: unknown[]];

/** Packs nodes that tile a text from `start` on. */
export function packNodes(nodes: readonly InlineNode[], text: string, start: number): PackedNode[] {
  const packed: PackedNode[] = [];
  let end = start;
  nodes.forEach((node, at) => {
    if (node.t === 'text' && isBetween(node, nodes[at - 1])) return;
    packed.push([node.start - end, node.end - node.start, node.t, ...packHeld(node, text)]);
    end = node.end;
  });
  return packed;
}

/** The nodes that tile a range of a text. */
export function unpackNodes(
  packed: readonly PackedNode[],
  text: string,
  { start, end }: Range,
): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = start;
  const fillTo = (next: number) => {
    if (next > at) nodes.push({ t: 'text', start: at, end: next });
  };
  for (const [gap, length, kind, ...held] of packed) {
    const from = at + gap;
    fillTo(from);
    at = from + length;
    nodes.push(unpackNode(kind, held, text, { start: from, end: at }));
  }
  fillTo(end);
  return nodes;
}

/** Whether a text node is all that lies between two others: then it comes back where nothing is written. */
function isBetween({ start, end }: Range, before: InlineNode | undefined): boolean {
  return end > start && before?.t !== 'text';
}

function packHeld(node: InlineNode, text: string): unknown[] {
  switch (node.t) {
    case 'text':
      return [];
    case 'char':
      return [node.display];
    case 'math': {
      const { tex, display, mathml } = node;
      const held = [unlessEqual(tex, texIn(text, node)), unlessEqual(display, tex)];
      return mathml === undefined ? held : [...held, packTree(mathml)];
    }
    case 'link':
      return [packNodes(node.children, text, node.start), unlessEqual(node.href, sourceOf(text, node))];
    case 'list': {
      let start = node.start;
      return node.items.map((item) => {
        const end = item.at(-1)?.end ?? start;
        const packed = [end - start, packNodes(item, text, start)];
        start = end;
        return packed;
      });
    }
    default:
      return [packNodes(node.children, text, node.start)];
  }
}

function unpackNode(kind: Kind, held: unknown[], text: string, range: Range): InlineNode {
  switch (kind) {
    case 'text':
      return { t: kind, ...range };
    case 'char':
      return { t: kind, ...range, display: held[0] as string };
    case 'math': {
      const [written, shown, tree] = held as [Text, Text, PackedTree?];
      const tex = written === FOLLOWS ? texIn(text, range) : written;
      const display = shown === FOLLOWS ? tex : shown;
      const mathml: { mathml?: MathTree } = tree === undefined ? {} : { mathml: unpackTree(tree) };
      return { t: kind, ...range, tex, display, ...mathml };
    }
    case 'link': {
      const [children, href] = held as [PackedNode[], Text];
      const address = href === FOLLOWS ? sourceOf(text, range) : href;
      return { t: kind, ...range, href: address, children: unpackNodes(children, text, range) };
    }
    case 'list': {
      let { start } = range;
      const items = (held as [number, PackedNode[]][]).map(([length, nodes]) => {
        const item = { start, end: start + length };
        start = item.end;
        return unpackNodes(nodes, text, item);
      });
      return { t: kind, ...range, items };
    }
    default:
      return {
        t: kind satisfies Parent,
        ...range,
        children: unpackNodes(held[0] as PackedNode[], text, range),
      };
  }
}

function unlessEqual(text: string, known: string): Text {
  return text === known ? FOLLOWS : text;
}

function sourceOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** What of a formula's source is TeX, where it stands between dollar signs or by itself. */
function texIn(text: string, range: Range): string {
  return sourceOf(text, range).replace(/^\$|\$$/g, '');
}
