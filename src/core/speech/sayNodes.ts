import type { FormulaNode } from './formulaNode.ts';
import { isOperand } from './operand.ts';
import { sayCall } from './sayCall.ts';
import { isApplication, sayFence } from './sayFence.ts';
import { pausesAfter } from './pauses.ts';
import { sayOperator } from './sayOperator.ts';
import { sayRange } from './sayRange.ts';
import { sayScripts } from './sayScripts.ts';
import { COMMAND_OF_SIGN, SIGNS, spokenName } from './spokenNames.ts';

/** Where nodes stand, as far as it changes their words. */
export interface Setting {
  /** A bar divides: in braces it says "such that", elsewhere "given". */
  braces?: boolean;
  /** Under a limit an arrow says "goes to". */
  limit?: boolean;
}

export type Say = (nodes: readonly FormulaNode[], setting: Setting) => string;

/** The words for nodes in a row; commas are pauses. */
export function sayNodes(nodes: readonly FormulaNode[], setting: Setting): string {
  const words: string[] = [];
  let takenOf = -1;
  for (let at = 0; at < nodes.length; at++) {
    const ranged = sayRange(nodes, at, sayNodes);
    if (ranged) {
      words.push(ranged.words);
      at = ranged.last;
      if (ranged.words.endsWith(' of')) takenOf = at + 1;
      continue;
    }
    const operator = sayOperator(nodes, at, setting);
    if (operator) {
      words.push(operator.words);
      at = operator.last;
      continue;
    }
    words.push(at === takenOf ? '' : joint(nodes, at), sayOperand(nodes, at, setting));
  }
  return words.filter((word) => word !== '').join(' ');
}

/** What is said between an operand and the one before it: of, times, a pause, or nothing. */
function joint(nodes: readonly FormulaNode[], at: number): string {
  const before = nodes[at - 1];
  const node = nodes[at]!;
  if (!before || !isOperand(before) || !isOperand(node)) return pauseBefore(node, before);
  if (isApplication(before, node)) return isNamedGroup(nodes, at) ? '' : 'of';
  if (node.k === 'fence' && /^[([]$/.test(node.open)) return 'times';
  if (before.k === 'fence' && node.k === 'fence') return 'times';
  return pausesAfter(before, nodes[at - 2]) ? ',' : pauseBefore(node, before);
}

function pauseBefore(node: FormulaNode, before: FormulaNode | undefined): string {
  return before && node.k === 'command' && /^(?:forall|exists)$/.test(node.name) ? ',' : '';
}

/** The names of groups of matrices and motions go with their dimension: SE(3), E(3), GL(n). */
function isNamedGroup(nodes: readonly FormulaNode[], at: number): boolean {
  const fence = nodes[at]!;
  if (fence.k !== 'fence' || fence.children.length !== 1) return false;
  const dimension = fence.children[0]!;
  let name = '';
  for (let i = at - 1; i >= 0; i--) {
    const node = nodes[i]!;
    if (node.k !== 'letter' && node.k !== 'word' && node.k !== 'group') break;
    name = plainText(node) + name;
    if (node.k !== 'letter' || !node.glued) break;
  }
  if (/^(?:SE|SO|SU|GL|SL|PSL|Sp|ISO|O)$/.test(name) && name !== 'O') return dimension.k !== 'fence';
  return /^[EU]$/.test(name) && dimension.k === 'number';
}

function plainText(node: FormulaNode): string {
  if (node.k === 'letter' || node.k === 'word') return node.text;
  return node.k === 'group' ? node.children.map(plainText).join('') : '?';
}

/** What a function is of is no set, whatever its braces: \max\{a, b\}. */
function sayOperand(nodes: readonly FormulaNode[], at: number, setting: Setting): string {
  const node = nodes[at]!;
  const before = nodes[at - 1];
  if (node.k === 'fence' && before && isApplication(before, node)) return sayNodes(node.children, {});
  return sayNode(node, setting);
}

function sayNode(node: FormulaNode, setting: Setting): string {
  switch (node.k) {
    case 'number':
    case 'letter':
      return node.text;
    case 'word':
      return /^-+$/.test(node.text) ? 'to' : node.text.replace(/-+$/, '');
    case 'sign':
      return COMMAND_OF_SIGN.has(node.text)
        ? spokenName(COMMAND_OF_SIGN.get(node.text)!)
        : (SIGNS.get(node.text) ?? node.text);
    case 'bar':
      return setting.braces ? 'such that' : node.mark === '‖' ? 'relative to' : 'given';
    case 'command':
      return spokenName(node.name);
    case 'group':
      return sayNodes(node.children, setting);
    case 'fence':
      return sayFence(node, sayNodes);
    case 'call':
      return sayCall(node, sayNodes);
    case 'scripts':
      return sayScripts(node, (base) => sayNode(base, setting), sayNodes);
  }
}
