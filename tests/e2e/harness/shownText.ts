import type { InlineNode, MathTree } from '../../../src/core/paper/paper.ts';

/** The characters that the page shows for a text: of a formula those of its MathML. */
export function shownText(text: string, nodes: readonly InlineNode[] | undefined): string {
  if (!nodes) return text;
  return nodes.map((node) => shownNode(text, node)).join('');
}

/** Text without its white space: where a page breaks and spaces formulas is not the matter. */
export function bare(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}

function shownNode(text: string, node: InlineNode): string {
  switch (node.t) {
    case 'text':
      return text.slice(node.start, node.end);
    case 'char':
      return node.display;
    case 'math':
      return node.mathml ? characters(node.mathml) : node.display;
    case 'list':
      return node.items.map((item) => shownText(text, item)).join('');
    default:
      return shownText(text, node.children);
  }
}

function characters(tree: MathTree): string {
  if (typeof tree === 'string') return tree;
  const [, , ...children] = tree;
  return children.map(characters).join('');
}
