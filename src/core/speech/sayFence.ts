import type { FormulaNode } from './formulaNode.ts';
import { OVER_A_RANGE, BINARY } from './spokenNames.ts';
import type { Say } from './sayNodes.ts';

type Fence = Extract<FormulaNode, { k: 'fence' }>;

/** Letters that stand for numbers: before a sum in parentheses they are factors, and no functions. */
const FACTOR = /^[abcdikmnrtN]$/;

/** The words for what stands between delimiters. Parentheses themselves are not heard. */
export function sayFence(fence: Fence, say: Say): string {
  const { open, close, children } = fence;
  const inside = say(children, { braces: open === '{' });
  switch (open) {
    case '{':
      return children.length ? `the set of ${inside}` : 'the empty set';
    case '⌊':
      return `floor of ${inside}`;
    case '⌈':
      return `ceiling of ${inside}`;
    case '⟨':
      return hasComma(children) ? `inner product of ${inside}` : inside;
    case '|':
      return `${isSet(children) ? 'size' : 'absolute value'} of ${inside}`;
    case '‖':
      return `norm of ${inside}`;
    default:
      return isInterval(open, close, children) ? sayInterval(children, say) : inside;
  }
}

/** Whether a node and the delimiters after it are a function and what it is of: f(x), \max\{a, b\}, E[x]. */
export function isApplication(before: FormulaNode, fence: FormulaNode): boolean {
  if (fence.k !== 'fence') return false;
  const name = before.k === 'scripts' ? before.base : before;
  if (!name) return false;
  if (fence.open === '{') return name.k === 'command' && OVER_A_RANGE.has(name.name);
  if (!/^[([]$/.test(fence.open)) return false;
  if (name.k === 'letter') return !(FACTOR.test(name.text) && isSum(fence.children));
  if (name.k === 'command') return !/^(?:infty|partial|forall|exists|neg|ldots|cdots|dots)$/.test(name.name);
  return name.k === 'word' || name.k === 'group' || (name.k === 'call' && !/frac|binom|sqrt/.test(name.name));
}

export function hasComma(nodes: readonly FormulaNode[]): boolean {
  return nodes.some((node) => node.k === 'sign' && /^[,;]$/.test(node.text));
}

function isSum(nodes: readonly FormulaNode[]): boolean {
  return nodes.some((node) => node.k === 'sign' && /^[-+−]$/.test(node.text));
}

/** |S| is the size of what capitals, calligraphic or not, and braces name; of anything else the absolute value. */
function isSet(nodes: readonly FormulaNode[]): boolean {
  const only = nodes.length === 1 ? nodes[0]! : null;
  const name = only?.k === 'scripts' ? only.base : only;
  if (name?.k === 'letter') return /^\p{Lu}$/u.test(name.text);
  return (
    (name?.k === 'group' && /^math(?:cal|scr|frak)$/.test(name.font)) ||
    (name?.k === 'fence' && name.open === '{')
  );
}

function isInterval(open: string, close: string, nodes: readonly FormulaNode[]): boolean {
  const bracketed = open === '[' || close === ']';
  const commas = nodes.filter((node) => node.k === 'sign' && node.text === ',').length;
  const simple = nodes.every((node) => node.k !== 'command' || !BINARY.has(node.name));
  return bracketed && commas === 1 && simple;
}

function sayInterval(nodes: readonly FormulaNode[], say: Say): string {
  const comma = nodes.findIndex((node) => node.k === 'sign' && node.text === ',');
  return `the interval from ${say(nodes.slice(0, comma), {})} to ${say(nodes.slice(comma + 1), {})}`;
}
