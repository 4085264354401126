import type { FormulaNode } from './formulaNode.ts';
import { isOperand } from './operand.ts';

/**
 * Tells the bars of |x| and ‖x‖ from the one in p(y | x): a bar opens where nothing stands that it could divide, or
 * where the bars left make pairs; it closes the one opened last.
 */
export function pairBars(nodes: readonly FormulaNode[]): FormulaNode[] {
  const left = countBars(nodes);
  if (left.size === 0) return [...nodes];
  const paired: FormulaNode[] = [];
  const opened: { mark: string; at: number }[] = [];
  for (const node of nodes) {
    const mark = markOf(node);
    if (mark === null) {
      paired.push(node);
      continue;
    }
    const remaining = left.get(mark)!;
    left.set(mark, remaining - 1);
    if (opened.at(-1)?.mark === mark) close(paired, opened.pop()!, node);
    else if (node.k === 'bar' && remaining > 1 && (!isOperand(paired.at(-1)) || remaining % 2 === 0))
      opened.push({ mark, at: paired.length });
    else paired.push(node);
  }
  for (const { mark, at } of opened.reverse()) paired.splice(at, 0, { k: 'bar', mark });
  return paired;
}

function countBars(nodes: readonly FormulaNode[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const mark = markOf(node);
    if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

/** Scripts after a bar are read as those of the bar: ‖x‖_2. */
function markOf(node: FormulaNode): string | null {
  if (node.k === 'bar') return node.mark;
  return node.k === 'scripts' && node.base?.k === 'bar' ? node.base.mark : null;
}

function close(
  paired: FormulaNode[],
  { mark, at }: { mark: string; at: number },
  closing: FormulaNode,
): void {
  const fence: FormulaNode = { k: 'fence', open: mark, close: mark, children: paired.splice(at) };
  paired.push(closing.k === 'scripts' ? { ...closing, base: fence } : fence);
}
