import type { InlineNode, Paper } from '../../paper.ts';
import { mathTree } from './mathTree.ts';

/** The paper with the MathML of its formulas. A formula that cannot be typeset stays without: readers see its `display`. */
export function typesetPaper(paper: Paper): Paper {
  const { titleBody, body } = paper;
  return {
    ...paper,
    ...(titleBody && { titleBody: titleBody.map(typesetNode) }),
    body: body.map(typesetNode),
  };
}

function typesetNode(node: InlineNode): InlineNode {
  if (node.t === 'math') {
    const mathml = mathTree(node.tex);
    return mathml ? { ...node, mathml } : node;
  }
  if ('children' in node) return { ...node, children: node.children.map(typesetNode) };
  if ('items' in node) return { ...node, items: node.items.map((item) => item.map(typesetNode)) };
  return node;
}
