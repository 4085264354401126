import type { FormulaNode, ScriptsNode } from './formulaNode.ts';
import { ordinal } from './ordinal.ts';
import type { Say } from './sayNodes.ts';

const PRIMES = ['', 'prime', 'double prime', 'triple prime'];
/** Superscripts that are names and no powers. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['*', 'star'],
  ['∗', 'star'],
  ['ast', 'star'],
  ['star', 'star'],
  ['top', 'transpose'],
  ['intercal', 'transpose'],
  ['T', 'transpose'],
  ['⊤', 'transpose'],
  ['dagger', 'dagger'],
  ['ddagger', 'double dagger'],
  ['†', 'dagger'],
  ['prime', 'prime'],
  ['circ', 'degrees'],
  ['degree', 'degrees'],
  ['°', 'degrees'],
  ['perp', 'perp'],
  ['bot', 'perp'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['c', 'complement'],
]);

/** The words for a base with scripts: "x sub i, squared", "R to the n", "ell infinity". */
export function sayScripts(scripts: ScriptsNode, sayBase: (base: FormulaNode) => string, say: Say): string {
  const { base, sub, sup, primes } = scripts;
  const words = [base ? sayBase(asNorm(base, sub)) : '', PRIMES[primes] ?? `${primes} primes`];
  if (sub.length) words.push(saySub(base, sub, say));
  if (sup.length) words.push(saySup(base, sup, sub.length > 0 && base?.k === 'fence', say));
  return words.filter(Boolean).join(' ');
}

/** |x|_2 is a norm, as ‖x‖_2 is. */
function asNorm(base: FormulaNode, sub: readonly FormulaNode[]): FormulaNode {
  return base.k === 'fence' && base.open === '|' && sub.length > 0 ? { ...base, open: '‖' } : base;
}

/** The spaces of sequences are called by their letter and number; logarithms have a base. */
function saySub(base: FormulaNode | null, sub: readonly FormulaNode[], say: Say): string {
  const words = say(sub, {});
  if (base?.k === 'command' && base.name === 'ell') return words;
  if (base?.k === 'command' && /^(?:log|lg|ln)$/.test(base.name)) return `base ${words} of`;
  return base?.k === 'fence' ? `, sub ${words}` : `sub ${words}`;
}

function saySup(base: FormulaNode | null, sup: readonly FormulaNode[], afterSub: boolean, say: Say): string {
  const words = say(sup, {});
  const only = sup.length === 1 ? sup[0]! : null;
  if (only?.k === 'group' && /^(?:st|nd|rd|th)$/.test(words)) return `-${words}`;
  const called = (only && nameOf(base, only, words)) ?? (isInverse(base, sup) ? 'inverse' : null);
  if (called) return afterSub ? `, ${called}` : called;
  return base?.k === 'fence' ? `, all to the ${words}` : `to the ${words}`;
}

/** The words for a superscript that is one thing and has words of its own, power or not. */
function nameOf(base: FormulaNode | null, only: FormulaNode, words: string): string | null {
  const named = NAMED.get(textOf(only));
  if (named && (only.k !== 'letter' || isMatrix(base, only.text))) return named;
  if (only.k === 'fence') return only.open === '(' ? `superscript ${words}` : null;
  return only.k === 'number' && !isSpace(base, only.text) ? sayPower(only.text, base) : null;
}

function sayPower(digits: string, base: FormulaNode | null): string {
  const all = base?.k === 'fence' && base.open === '(' ? ', all ' : '';
  if (digits === '2') return `${all}squared`;
  if (digits === '3') return `${all}cubed`;
  return `${all}to the ${/^\d+$/.test(digits) ? ordinal(digits) : digits}`;
}

/** The dimension of a space is no power: R^3, Z^2, the sphere S^2; a plain R^2 may be the coefficient. */
function isSpace(base: FormulaNode | null, dimension: string): boolean {
  if (base?.k === 'group') return base.font === 'mathbb';
  return base?.k === 'letter' && (base.text === 'S' || (base.text === 'R' && dimension !== '2'));
}

/** `x^T` is transposed, `x^c` only for sets. */
function isMatrix(base: FormulaNode | null, letter: string): boolean {
  const name = base?.k === 'group' && base.children.length === 1 ? base.children[0]! : base;
  if (name?.k === 'fence') return letter === 'T';
  if (name?.k !== 'letter') return false;
  return letter === 'T' || (letter === 'c' && /^\p{Lu}$/u.test(name.text));
}

function isInverse(base: FormulaNode | null, nodes: readonly FormulaNode[]): boolean {
  const [sign, one] = nodes;
  if (base === null || base.k === 'number') return false;
  return (
    nodes.length === 2 && sign!.k === 'sign' && sign!.text === '-' && one!.k === 'number' && one!.text === '1'
  );
}

function textOf(node: FormulaNode): string {
  if (node.k === 'command') return node.name;
  if (node.k === 'group' && node.children.length === 1) return textOf(node.children[0]!);
  return node.k === 'sign' || node.k === 'letter' ? node.text : '';
}
