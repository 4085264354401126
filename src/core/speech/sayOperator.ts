import type { FormulaNode } from './formulaNode.ts';
import { isOperand } from './operand.ts';
import { endsList } from './pauses.ts';
import type { Setting } from './sayNodes.ts';
import type { Spoken } from './sayRange.ts';
import { BINARY, COMMAND_OF_SIGN, SIGNS } from './spokenNames.ts';

const DOTS = /^[lc]?dots[cbmio]?$/;
const ARROW = /^(?:to|rightarrow|longrightarrow|hookrightarrow|mapsto|longmapsto)$/;
/** Sets and spaces have other fonts. */
const WORD_FONT = /^(?:text|math(?:rm|it|sf|tt|bf)|operatorname)/;
const RELATION =
  /^(?:=|leq?|geq?|lt|gt|neq?|in|approx|sim|equiv|to|rightarrow|longrightarrow|mapsto|subset|subseteq|,|;|mid|coloneqq)$/;

/** The words for an operator, a relation or a mark of punctuation; null for an operand. */
export function sayOperator(nodes: readonly FormulaNode[], at: number, setting: Setting): Spoken | null {
  const name = nameOf(nodes[at]);
  if (name === null) return null;
  const dots = DOTS.test(name) ? 1 : isThreeDots(nodes, at) ? 3 : 0;
  if (dots) return sayDots(nodes, at, dots);
  if (name === 'deg' && nodes[at - 1]?.k === 'number') return { words: 'degrees', last: at };
  if (isOperand(nodes[at]) && nodes[at]!.k !== 'group') return null;
  if (name === ':' && nameOf(nodes[at + 1]) === '=') return { words: 'defined as', last: at + 1 };
  const words = wordsOf(name, nodes, at, setting);
  return words === null ? null : { words: endsList(nodes[at - 1]) ? `, ${words}` : words, last: at };
}

function isThreeDots(nodes: readonly FormulaNode[], at: number): boolean {
  return [0, 1, 2].every((offset) => nameOf(nodes[at + offset]) === '.');
}

/** A command's name, a sign as the command it stands for, or as itself. */
function nameOf(node: FormulaNode | undefined): string | null {
  if (node?.k === 'command') return node.name;
  if (node?.k === 'group' && node.font === '' && node.children.length === 1)
    return binaryName(node.children[0]!);
  return node?.k === 'sign' ? (COMMAND_OF_SIGN.get(node.text) ?? node.text) : null;
}

/** Braces around an operator only change the space around it: `{\times}`. */
function binaryName(node: FormulaNode): string | null {
  const name = nameOf(node);
  return name !== null && (BINARY.has(name) || name === 'deg' || node.k === 'sign') ? name : null;
}

interface Place {
  nodes: readonly FormulaNode[];
  at: number;
  setting: Setting;
  /** Nothing to stand between: no operand before it; nothing at all after it. */
  first: boolean;
  last: boolean;
}

/** Those whose words depend on where they stand. */
const BY_PLACE: ReadonlyMap<string, (place: Place) => string> = new Map([
  ['times', ({ nodes, at }) => (isBetweenDimensions(nodes, at) ? 'by' : 'times')],
  ['cdot', ({ first, last }) => (first || last ? 'dot' : 'times')],
  ['sim', ({ nodes, at, first }) => (first || nodes[at + 1]?.k === 'number' ? 'about' : 'distributed as')],
  ['gt', ({ first }) => (first ? 'more than' : 'greater than')],
  ['mid', ({ setting }) => (setting.braces ? 'such that' : 'given')],
  [':', ({ nodes, at, setting }) => sayColon(nodes, at, setting)],
  ['/', ({ nodes, at }) => (nameOf(nodes[at - 1]) === 'times' ? ',' : 'over')],
  ['.', ({ at, last }) => (at === 0 || last ? '' : 'dot')],
]);

function wordsOf(name: string, nodes: readonly FormulaNode[], at: number, setting: Setting): string | null {
  const place = { nodes, at, setting, first: !isOperand(nodes[at - 1]), last: at + 1 === nodes.length };
  if (setting.limit && ARROW.test(name)) return 'goes to';
  return BY_PLACE.get(name)?.(place) ?? BINARY.get(name) ?? SIGNS.get(name) ?? null;
}

/** What is known of all nodes in a row, which each colon and each sign of multiplication asks anew. */
interface Row {
  lastArrow: number;
  hasRelation: boolean;
  /** The nodes between two relations that were asked for last, and whether they are dimensions. */
  part: { start: number; end: number; areDimensions: boolean };
}

const ROWS = new WeakMap<readonly FormulaNode[], Row>();

function rowOf(nodes: readonly FormulaNode[]): Row {
  const known = ROWS.get(nodes);
  if (known) return known;
  const row = {
    lastArrow: nodes.findLastIndex((node) => ARROW.test(nameOf(node) ?? '')),
    hasRelation: nodes.some(isRelation),
    part: { start: 0, end: 0, areDimensions: false },
  };
  ROWS.set(nodes, row);
  return row;
}

/** f: X to Y; the x: such that; the ratio N to M. */
function sayColon(nodes: readonly FormulaNode[], at: number, setting: Setting): string {
  if (setting.braces) return 'such that';
  const { lastArrow, hasRelation } = rowOf(nodes);
  if (lastArrow >= at) return 'from';
  const ratio = isOperand(nodes[at - 1]) && isOperand(nodes[at + 1]) && !hasRelation;
  return ratio ? 'to' : ',';
}

function sayDots(nodes: readonly FormulaNode[], at: number, length: number): Spoken {
  const after = at + length;
  const goesOn =
    after + 1 < nodes.length &&
    /^[-+,;*]$|^(?:times|cdot|cup|cap|leq|lt|otimes)$/.test(nameOf(nodes[after]) ?? '');
  return goesOn ? { words: ', and so on up to', last: after } : { words: ', and so on', last: after - 1 };
}

/**
 * Dimensions are whole numbers, letters, or one times the other, with nothing but × between them from one relation or
 * comma to the next: `n \times d`, `3 \times 3`, `2n \times d`. A result says that it is a product: `3 \times 4 = 12`.
 */
function isBetweenDimensions(nodes: readonly FormulaNode[], at: number): boolean {
  const row = rowOf(nodes);
  if (at < row.part.start || at >= row.part.end) row.part = partAround(nodes, at);
  return row.part.areDimensions;
}

function partAround(nodes: readonly FormulaNode[], at: number): Row['part'] {
  let start = at;
  while (start > 0 && !isRelation(nodes[start - 1]!)) start--;
  let end = at;
  while (end < nodes.length && !isRelation(nodes[end]!)) end++;
  const areDimensions = nameOf(nodes[end]) !== '=' && isProductOfDimensions(nodes.slice(start, end));
  return { start, end, areDimensions };
}

function isProductOfDimensions(nodes: readonly FormulaNode[]): boolean {
  const sides = splitAtTimes(nodes);
  return (
    sides.length > 1 && sides.every((side) => side.length > 0 && side.every(isDimension) && side.length <= 2)
  );
}

function splitAtTimes(nodes: readonly FormulaNode[]): FormulaNode[][] {
  const sides: FormulaNode[][] = [[]];
  for (const node of nodes)
    if (nameOf(node) === 'times') sides.push([]);
    else sides.at(-1)!.push(node);
  return sides;
}

function isDimension(node: FormulaNode): boolean {
  if (node.k === 'number') return /^[\d,]+$/.test(node.text);
  if (node.k === 'scripts') return node.sup.length === 0 && node.base !== null && isDimension(node.base);
  if (node.k === 'group') return WORD_FONT.test(node.font) && node.children.every(isDimension);
  return node.k === 'letter' || node.k === 'word';
}

function isRelation(node: FormulaNode): boolean {
  return RELATION.test(nameOf(node) ?? '');
}
