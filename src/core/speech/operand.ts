import type { FormulaNode } from './formulaNode.ts';
import { BINARY } from './spokenNames.ts';

/** Whether a node is a thing that operators and relations stand between. */
export function isOperand(node: FormulaNode | undefined): boolean {
  switch (node?.k) {
    case undefined:
    case 'sign':
    case 'bar':
      return node?.k === 'sign' && /^[!%°…]$/.test(node.text);
    case 'command':
      return !BINARY.has(node.name);
    case 'scripts':
      return node.base === null || isOperand(node.base);
    default:
      return true;
  }
}
