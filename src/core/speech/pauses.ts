import type { FormulaNode } from './formulaNode.ts';
import { hasComma, isApplication } from './sayFence.ts';

/** Whether a breath is wanted between a node and an operand after it, so that one hears where the first ends. */
export function pausesAfter(node: FormulaNode, before: FormulaNode | undefined): boolean {
  switch (node.k) {
    case 'fence':
      return true;
    case 'scripts':
      return node.base?.k === 'fence' || isLong(node.sup) || isLong(node.sub);
    case 'call':
      return /frac|sqrt/.test(node.name);
    default:
      return before !== undefined && isApplication(before, node);
  }
}

/** After a list of arguments one pauses before an operator too. */
export function endsList(node: FormulaNode | undefined): boolean {
  return node?.k === 'fence' && /^[([]$/.test(node.open) && hasComma(node.children);
}

function isLong(nodes: readonly FormulaNode[]): boolean {
  return (
    nodes.length > 1 &&
    !(nodes.length === 2 && nodes[0]!.k === 'sign' && nodes[1]!.k === 'number' && nodes[1]!.text === '1')
  );
}
