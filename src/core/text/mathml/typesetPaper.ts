import type { InlineNode, MathTree, Paper } from '../../paper/paper.ts';
import { mathTree } from './mathTree.ts';

/** Formulas repeat across papers: three in five are known already. Beyond this many the memory is started afresh. */
const REMEMBERED = 5_000;
const known = new Map<string, MathTree | null>();

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
    const mathml = typesetOnce(node.tex);
    return mathml ? { ...node, mathml } : node;
  }
  if ('children' in node) return { ...node, children: node.children.map(typesetNode) };
  if ('items' in node) return { ...node, items: node.items.map((item) => item.map(typesetNode)) };
  return node;
}

function typesetOnce(tex: string): MathTree | null {
  let tree = known.get(tex);
  if (tree !== undefined) return tree;
  if (known.size >= REMEMBERED) known.clear();
  tree = mathTree(tex);
  known.set(tex, tree);
  return tree;
}
