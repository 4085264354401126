import { MARK_COMMANDS, roleOf } from './commands.ts';
import { isCommand, isMark, type Formula } from './formula.ts';

/** Letters of double-struck sets, which TeX marks with a font command that the damage always removes. */
const SETS = new Set(['R', 'Z', 'N', 'Q', 'C']);
const WORD = /^[a-z]{3,}$/;
/** Characters that TeX reads as commands of their own. */
const ESCAPED = new Set(['%', '#', '&', '$']);
const ENDS_WITH_COMMAND = /\\[A-Za-z]+$/;
const STARTS_WITH_LETTER = /^[A-Za-z]/;

/** A repaired formula as TeX. What is added beyond its source are backslashes, braces and the fonts of sets and words. */
export function printTex(formula: Formula[]): string {
  let tex = '';
  for (let i = 0; i < formula.length; i++) {
    const printed = printNode(formula, i);
    if (ENDS_WITH_COMMAND.test(tex) && STARTS_WITH_LETTER.test(printed)) tex += ' ';
    tex += printed;
  }
  return tex;
}

function printNode(list: Formula[], i: number): string {
  const node = list[i]!;
  switch (node.k) {
    case 'command':
      return isArgument(list[i - 1]) && takesBraces(node.name) ? `{\\${node.name}}` : `\\${node.name}`;
    case 'letters':
      return printLetters(list, i, node.text);
    case 'number':
      return node.text;
    case 'space':
      return ' ';
    case 'mark':
      return printMark(list, i, node.text, node.escaped === true);
    case 'group':
      if (isWordFont(list[i - 1])) return `{${wordsOf(node.children) ?? printTex(node.children)}}`;
      return node.role === 'set' ? `\\{${printTex(node.children)}\\}` : `{${printTex(node.children)}}`;
    case 'fraction':
      return `\\frac{${printTex(node.numerator)}}{${printTex(node.denominator)}}`;
    case 'root':
      return `\\sqrt${node.index ? `[${printTex(node.index)}]` : ''}{${printTex(node.radicand)}}`;
  }
}

function isWordFont(previous: Formula | undefined): boolean {
  return previous?.k === 'command' && /^(?:text|mbox$|emph$)/.test(previous.name);
}

/** The words that a font for words is put on, names of functions among them; null for what holds other commands. */
function wordsOf(children: Formula[]): string | null {
  const words = children.map((child) => {
    if (child.k === 'space') return ' ';
    if (child.k === 'command' && roleOf(child.name) === 'function') return child.name;
    return child.k === 'letters' || child.k === 'number' ? child.text : null;
  });
  return words.includes(null) ? null : words.join('');
}

function isArgument(previous: Formula | undefined): boolean {
  return isMark(previous, '^_') || isCommand(previous, 'sqrt');
}

/** Function names are no single argument: `t_{\max}`, `\sqrt{\log}`. */
function takesBraces(name: string): boolean {
  return /^(?:ln|lg|(?:max|min|arg|sup|inf|lim|det|dim|log|exp)[a-z]*)$/.test(name);
}

function printLetters(list: Formula[], i: number, text: string): string {
  const indexed = isMark(list[i - 1], '^_');
  if (isSetLetter(list, i)) return indexed ? `{\\mathbb{${text}}}` : `\\mathbb{${text}}`;
  if (!WORD.test(text)) return text;
  return indexed ? `{\\mathrm{${text}}}` : `\\mathrm{${text}}`;
}

/** `R` behind "in" or "to", and `R^n`; not `R^2`, the coefficient of determination, nor `R^T`, a transpose. */
function isSetLetter(list: Formula[], i: number): boolean {
  const node = list[i]!;
  if (node.k !== 'letters' || !SETS.has(node.text)) return false;
  const before = list[i - 1]?.k === 'space' ? list[i - 2] : list[i - 1];
  if (before?.k === 'command' && roleOf(before.name) === 'font') return false;
  if (isCommand(before, 'in', 'to', 'subset', 'subseteq', 'rightarrow', 'mapsto')) return true;
  return node.text === 'R' && isMark(list[i + 1], '^') && isDimension(list[i + 2]);
}

function isDimension(power: Formula | undefined): boolean {
  if (power?.k === 'group') return isDimension(power.children[0]);
  if (power?.k === 'number') return !['0', '1', '2'].includes(power.text);
  return power?.k === 'letters' && /^[a-zA-SU-Z]$/.test(power.text);
}

function printMark(list: Formula[], i: number, text: string, escaped: boolean): string {
  if (escaped) return MARK_COMMANDS.has(text) ? `\\${text}` : text;
  if (ESCAPED.has(text)) return `\\${text}`;
  const stood = (at: number): boolean => list[at]?.k === 'space';
  if (text === ';' && stood(i - 1) && stood(i + 1)) return '\\;';
  if (text === '!' && (list[i - 1]?.k === 'command' || list[i + 1]?.k === 'command')) return '\\!';
  return text;
}
