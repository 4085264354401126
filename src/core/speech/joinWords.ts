import type { FormulaNode } from './formulaNode.ts';

/** Letters in a row that are a word and no product: `d_{data}`, and not `Ax` or `xyz`. */
const WORD = /^\p{Lu}?\p{Ll}+$/u;
const VOWEL = /[aeiouy]/i;

/** Joins letters that stand close together where they are a word of at least so many; `1` joins them all. */
export function joinWords(nodes: readonly FormulaNode[], shortest: number): FormulaNode[] {
  const joined: FormulaNode[] = [];
  for (let at = 0; at < nodes.length;) {
    const end = endOfRun(nodes, at);
    joined.push(...joinRun(nodes.slice(at, end), shortest));
    at = end;
  }
  return joined;
}

/** The last letter of a run may have scripts: `loss_i`. */
function endOfRun(nodes: readonly FormulaNode[], at: number): number {
  let end = at + 1;
  if (nodes[at]!.k !== 'letter') return end;
  while (end < nodes.length && letterOf(nodes[end]!)?.glued && nodes[end - 1]!.k === 'letter') end++;
  return end;
}

function letterOf(node: FormulaNode): Extract<FormulaNode, { k: 'letter' }> | null {
  const plain = node.k === 'scripts' ? node.base : node;
  return plain?.k === 'letter' ? plain : null;
}

function joinRun(run: readonly FormulaNode[], shortest: number): FormulaNode[] {
  const text = run.map((node) => letterOf(node)?.text ?? '').join('');
  if (run.length < 2 || !(shortest === 1 || isWord(text, shortest))) return [...run];
  const word: FormulaNode = { k: 'word', text };
  const last = run.at(-1)!;
  return [last.k === 'scripts' ? { ...last, base: word } : word];
}

function isWord(text: string, shortest: number): boolean {
  return text.length >= shortest && WORD.test(text) && VOWEL.test(text);
}
