import { roleOf } from './commands.ts';
import { isCommand, isMark, type Formula } from './formula.ts';

export interface Repaired {
  formula: Formula[];
  /** Braces are left over from an outer command whose name is lost: a root, a fraction or an accent is missing. */
  lossy: boolean;
}

/** Functions and relations before a brace: the brace is a set's, whose backslash is lost. */
const BEFORE_SET = new Set(
  `max min sup inf argmax argmin arg exp log Pr in notin subset subseteq cup cap setminus to mid`.split(' '),
);
const OPERATORS = '+-=<>/,;:|*&~';

/** Tells what every brace of a parsed formula was, from the inside out, and rebuilds roots, fractions and norms. */
export function repairFormula(formula: Formula[]): Repaired {
  const state = { lossy: false };
  return { formula: repairList(formula, state), lossy: state.lossy };
}

function repairList(list: Formula[], state: { lossy: boolean }): Formula[] {
  const out: Formula[] = [];
  for (let i = 0; i < list.length; i++) {
    const node = list[i]!;
    if (node.k !== 'group') {
      out.push(node);
      continue;
    }
    const group = { ...node, children: repairList(node.children, state) };
    const next = list[i + 1];
    const bare = bareNumerator(out);
    if (bare) {
      out.length -= bare;
      out.push({ k: 'fraction', numerator: [list[i - 1]!], denominator: group.children });
    } else if (takesFraction(out, group, next)) {
      out.pop();
      out.push({
        k: 'fraction',
        numerator: group.children,
        denominator: repairList(childrenOf(next), state),
      });
      i++;
    } else placeGroup(out, group, state);
  }
  return markNorms(out);
}

/** Nodes at the end that are a fraction's command and a numerator without braces: `frac1{n}`, `frac n{m}`; else 0. */
function bareNumerator(out: readonly Formula[]): number {
  const last = out.at(-1);
  if ((last?.k !== 'number' && last?.k !== 'letters') || last.text.length !== 1) return 0;
  if (isCommand(out.at(-2), 'frac')) return 2;
  return out.at(-2)?.k === 'space' && isCommand(out.at(-3), 'frac') ? 3 : 0;
}

type Group = Extract<Formula, { k: 'group' }>;

function childrenOf(node: Formula | undefined): Formula[] {
  return node?.k === 'group' ? node.children : [];
}

function takesFraction(out: Formula[], _group: Group, next: Formula | undefined): boolean {
  return isCommand(out.at(-1), 'frac') && next?.k === 'group';
}

function placeGroup(out: Formula[], group: Group, state: { lossy: boolean }): void {
  const previous = out.at(-1);
  const asArgument: Group = { ...group, role: 'argument' };
  if (isMark(previous, '^_') || takesArgument(previous) || isSelfContained(group)) out.push(asArgument);
  else if (isSized(previous, group)) out.push({ ...group, role: 'set' });
  else if (isCommand(previous, 'frac')) splitMigratedFraction(out, group, state);
  else if (isCommand(previous, 'sqrt')) {
    out.pop();
    out.push({ k: 'root', index: null, radicand: group.children });
  } else if (!placeIndexedRoot(out, group)) placeLoose(out, group, state);
}

function takesArgument(node: Formula | undefined): boolean {
  const role = node?.k === 'command' ? roleOf(node.name) : undefined;
  return role === 'accent' || role === 'font' || isCommand(node, 'binom', 'tfrac', 'dfrac');
}

/** `left{x right}`: the backslashes of both braces are lost. */
function isSized(previous: Formula | undefined, { children }: Group): boolean {
  const last = children.at(-1);
  return isSize(previous) && isSize(last);
}

function isSize(node: Formula | undefined): boolean {
  return node?.k === 'command' && roleOf(node.name) === 'size';
}

/** `{bf 1}`, `{times}`, `{n choose k}`, the comma of `1{,}000`: braces that TeX itself needs. */
function isSelfContained({ children }: Group): boolean {
  const [first] = children;
  if (children.length === 1 && isMark(first, ',.:;')) return true;
  if (first?.k === 'command' && (children.length === 1 || roleOf(first.name) === 'switch')) return true;
  return children.some((child) => child.k === 'command' && roleOf(child.name) === 'infix');
}

/** `frac{A{B}}`: the brace that moved out belongs to an outer command with one argument, whose name is lost. */
function splitMigratedFraction(out: Formula[], group: Group, state: { lossy: boolean }): void {
  const last = group.children.at(-1);
  if (last?.k === 'group' || last?.k === 'fraction') {
    const before = group.children.slice(0, -1);
    out.pop();
    out.push(
      last.k === 'group'
        ? { k: 'fraction', numerator: before, denominator: last.children }
        : { k: 'fraction', numerator: [...before, ...last.numerator], denominator: last.denominator },
    );
  } else out.push({ ...group, role: 'remains' });
  state.lossy = true;
}

/** `sqrt[3]{x}`. */
function placeIndexedRoot(out: Formula[], group: Group): boolean {
  if (!isMark(out.at(-1), ']')) return false;
  const open = out.findLastIndex((node) => isMark(node, '['));
  if (open < 1 || !isCommand(out[open - 1], 'sqrt')) return false;
  const index = out.slice(open + 1, -1);
  out.length = open - 1;
  out.push({ k: 'root', index, radicand: group.children });
  return true;
}

/** A brace behind nothing that takes one: a set, or the second argument of a fraction whose command is lost. */
function placeLoose(out: Formula[], group: Group, state: { lossy: boolean }): void {
  const previous = out.at(-1);
  const enumerates = group.children.some(
    (child) => isMark(child, ',:;|') || isCommand(child, 'ldots', 'dots', 'cdots', 'mid', 'in'),
  );
  if (previous?.k === 'command' && (BEFORE_SET.has(previous.name) || enumerates)) {
    out.push({ ...group, role: 'set' });
    return;
  }
  const start =
    isOperand(previous) && !(enumerates && isMark(previous, ')]')) ? numeratorStart(out) : out.length;
  if (start < out.length) {
    const numerator = out.splice(start);
    out.push({ k: 'fraction', numerator, denominator: group.children });
    state.lossy = true;
  } else
    out.push({
      ...group,
      role: enumerates || previous === undefined || isSeparator(previous) ? 'set' : 'argument',
    });
}

function isSeparator(node: Formula): boolean {
  return node.k === 'space' || isMark(node, '=<>,(');
}

function isOperand(node: Formula | undefined): boolean {
  if (!node) return false;
  if (node.k === 'command') return roleOf(node.name) === 'symbol' && !/^[cl]?dots$/.test(node.name);
  if (node.k === 'mark') return !node.escaped && ")]'|".includes(node.text);
  return node.k !== 'space';
}

/** The numerator reaches back to an opening bracket, an operator, a relation or a blank. */
function numeratorStart(out: Formula[]): number {
  let depth = 0;
  let start = out.length;
  for (; start > 0; start--) {
    const node = out[start - 1]!;
    if (isMark(node, ')]')) depth++;
    else if (isMark(node, '([') && depth-- === 0) break;
    else if (depth <= 0 && endsOperand(node, out[start - 2])) break;
  }
  while (out[start]?.k === 'space') start++;
  return start;
}

function endsOperand(node: Formula, before: Formula | undefined): boolean {
  if (node.k === 'space') return before?.k !== 'command';
  if (node.k === 'command') return roleOf(node.name) === 'relation' || roleOf(node.name) === 'size';
  return isMark(node, OPERATORS);
}

/** `|x|_2`: an even number of bars of which one closes with an index are norms, `\|x\|_2`. */
function markNorms(list: Formula[]): Formula[] {
  const bars = list.flatMap((node, i) => (isMark(node, '|') ? [i] : []));
  const closesWithIndex = bars.some((bar, nth) => nth % 2 === 1 && isMark(list[bar + 1], '_'));
  if (bars.length % 2 === 1 || !closesWithIndex) return list;
  return list.map((node) => (isMark(node, '|') ? { k: 'mark', text: '|', escaped: true } : node));
}
