import type { InlineNode } from '../paper/paper.ts';

/** What TeX would take for a command, as it is written there. Braces by name, because BibTeX counts `\{` as one. */
const ESCAPES = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  // Other signs in TeX's old fonts.
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/** Two of these TeX sets as one sign. */
const LIGATURES = /([-'`,?!])(?=\1|(?<=[?!])`)/g;

/** The same in formulas. */
const NAMED_BRACES = new Map([
  ['\\{', '\\lbrace '],
  ['\\}', '\\rbrace '],
]);

/**
 * A text as TeX source: formulas between dollars, all else escaped.
 *
 * @param nodes tile `text`; without them all of it is plain.
 */
export function texText(text: string, nodes?: readonly InlineNode[]): string {
  if (!nodes) return escaped(text);
  return nodes.map((node) => texOf(text, node)).join('');
}

function texOf(text: string, node: InlineNode): string {
  switch (node.t) {
    case 'text':
      return escaped(text.slice(node.start, node.end));
    case 'char':
      return escaped(node.display);
    case 'math':
      return `$${withNamedBraces(node.tex)}$`;
    case 'emphasis':
      return `\\emph{${texText(text, node.children)}}`;
    case 'list':
      return node.items.map((item) => texText(text, item)).join(' ');
    case 'sup':
    case 'sub':
      return `\\text${node.t === 'sup' ? 'super' : 'sub'}script{${texText(text, node.children)}}`;
    default:
      return texText(text, node.children);
  }
}

function withNamedBraces(tex: string): string {
  return tex.replace(/\\[^]/g, (command) => NAMED_BRACES.get(command) ?? command);
}

function escaped(text: string): string {
  return text.replace(/[\\{}%&#$_^~<>|]/g, (character) => ESCAPES.get(character)!).replace(LIGATURES, '$1{}');
}
