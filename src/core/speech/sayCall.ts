import type { FormulaNode } from './formulaNode.ts';
import { isOperand } from './operand.ts';
import { ordinal } from './ordinal.ts';
import type { Say } from './sayNodes.ts';
import { ACCENTS } from './spokenNames.ts';

const NAMED_FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['1/2', 'one half'],
  ['1/3', 'one third'],
  ['2/3', 'two thirds'],
  ['1/4', 'one quarter'],
  ['3/4', 'three quarters'],
]);

/** The words for a command with arguments: a fraction, a root, an accent. */
export function sayCall(call: Extract<FormulaNode, { k: 'call' }>, say: Say): string {
  const [first = [], second = []] = call.arguments;
  if (call.name === 'sqrt') return `${sayRoot(call.index, say)} of ${say(first, {})}`;
  if (ACCENTS.has(call.name))
    return `${say(first, {})}${isSimple(first) ? '' : ','} ${ACCENTS.get(call.name)}`;
  const parts = [say(first, {}), say(second, {})] as const;
  if (call.name.endsWith('binom')) return `${parts[0]} choose ${parts[1]}`;
  const named = NAMED_FRACTIONS.get(parts.join('/'));
  if (named) return named;
  return isSimple(first) ? `${parts[0]} over ${parts[1]}` : `${parts[0]}, all over ${parts[1]}`;
}

function sayRoot(index: readonly FormulaNode[], say: Say): string {
  const degree = say(index, {});
  if (degree === '' || degree === '2') return 'square root';
  if (degree === '3') return 'cube root';
  return `${/^\d+$/.test(degree) ? ordinal(degree) : `${degree}-th`} root`;
}

/** No operator at the top, so that one hears where it ends. */
function isSimple(nodes: readonly FormulaNode[]): boolean {
  return nodes.every(isOperand);
}
