import type { FormulaNode, ScriptsNode } from './formulaNode.ts';
import type { Say } from './sayNodes.ts';
import { OVER_A_RANGE, spokenName } from './spokenNames.ts';

/** Words for the nodes up to and with `last`. */
export interface Spoken {
  words: string;
  last: number;
}

/**
 * The words for a sum, a limit, a maximum, an expectation or a gradient with its range: "sum from i equals 1 to n of";
 * null where there is none. What it is taken of comes after.
 */
export function sayRange(nodes: readonly FormulaNode[], at: number, say: Say): Spoken | null {
  const scripts = withScripts(nodes[at]!);
  const kind = scripts.base && !scripts.primes ? kindOf(scripts.base) : null;
  const words = kind && wordsOf(kind, scripts, nodes[at + 1], say);
  return words ? { words, last: at } : null;
}

function wordsOf(
  kind: Ranged,
  { sub, sup }: ScriptsNode,
  next: FormulaNode | undefined,
  say: Say,
): string | null {
  if (kind.powers && sup.length) return null;
  if (kind.name === 'nabla') return next && !sup.length ? sayGradient(sub, say) : null;
  const bare = sub.length + sup.length === 0;
  if (kind.name === 'expectation' && bare && next?.k !== 'fence') return null;
  const takenOf = next && (!bare || kind.always || next.k === 'fence');
  const words = kind.name + bounds(kind.name, sub, sup, say);
  return takenOf ? `${words} of` : words;
}

function withScripts(node: FormulaNode): ScriptsNode {
  return node.k === 'scripts' ? node : { k: 'scripts', base: node, sub: [], sup: [], primes: 0 };
}

interface Ranged {
  name: string;
  /** "of" is said without a range too: sum of x, but max x. */
  always: boolean;
  /** A superscript is a power of it. */
  powers: boolean;
}

function kindOf(base: FormulaNode): Ranged | null {
  if (base.k === 'group' && base.font !== 'mathbb' && base.children.length === 1)
    return kindOf(base.children[0]!);
  if (base.k === 'command' && base.name === 'nabla') return { name: 'nabla', always: true, powers: false };
  if (base.k === 'command' && OVER_A_RANGE.has(base.name))
    return { name: spokenName(base.name), always: !/^(?:arg)?(?:max|min)$/.test(base.name), powers: false };
  const letter =
    base.k === 'group' && base.font === 'mathbb' && base.children.length === 1 ? base.children[0]! : null;
  if (letter?.k === 'letter' && letter.text === 'E')
    return { name: 'expectation', always: false, powers: true };
  if (base.k === 'word' && /^(?:arg)?(?:max|min)$/.test(base.text))
    return { name: base.text.replace('arg', 'arg '), always: false, powers: true };
  return null;
}

function bounds(name: string, sub: readonly FormulaNode[], sup: readonly FormulaNode[], say: Say): string {
  if (name.startsWith('limit')) return sub.length ? ` as ${say(sub, { limit: true })}` : '';
  const from = say(sub, {});
  const to = say(sup, {});
  if (from && to) return ` from ${from} to ${to}`;
  return from ? ` over ${from}` : to ? ` to ${to}` : '';
}

function sayGradient(sub: readonly FormulaNode[], say: Say): string {
  return sub.length ? `gradient with respect to ${say(sub, {})} of` : 'gradient of';
}
