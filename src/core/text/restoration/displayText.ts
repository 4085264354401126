import type { InlineNode } from '../../paper.ts';

/** What a reader sees of nodes, as plain text: formulas in Unicode, list items with a bullet. */
export function displayText(source: string, nodes: readonly InlineNode[]): string {
  return nodes.map((node) => displayNode(source, node)).join('');
}

function displayNode(source: string, node: InlineNode): string {
  switch (node.t) {
    case 'text':
      return source.slice(node.start, node.end);
    case 'char':
    case 'math':
      return node.display;
    case 'list':
      return node.items.map((item) => `• ${displayText(source, item)}`).join('');
    default:
      return displayText(source, node.children);
  }
}
