import { COMMANDS, roleOf } from './restoration/commands.ts';
import { scriptText } from './restoration/scriptCharacters.ts';
import { styledText } from './restoration/mathAlphabets.ts';
import type { TexNode } from './restoration/readTex.ts';

/**
 * A formula as plain Unicode text, for search, titles and speech: `n × d`, `ℓ∞`, `∛(log n)`. What has no sign of its
 * own keeps TeX's: `x_(data)`, `a/b`.
 */
export function displayTex(nodes: readonly TexNode[]): string {
  return displayList(nodes, false).replace(/\s+/g, ' ').trim().normalize('NFC');
}

function displayList(nodes: readonly TexNode[], tight: boolean): string {
  let text = '';
  nodes.forEach((node, i) => {
    const shown = displayNode(node, nodes[i + 1], tight);
    text += isFunction(node) && /[\p{L}\d)]$/u.test(text) ? ` ${shown}` : shown;
  });
  return text;
}

function displayNode(node: TexNode, next: TexNode | undefined, tight: boolean): string {
  switch (node.k) {
    case 'character':
      return node.text === "'" ? '′' : node.text === '~' ? ' ' : node.text;
    case 'space':
      return ' ';
    case 'group':
      return displayList(node.children, tight);
    case 'command':
      return displayCommand(node.name, next, tight);
    case 'script':
      return scriptText(node.mark, displayList(node.argument, true).trim());
    case 'styled':
      return displayStyled(node.name, displayList(node.argument, tight).trim());
    case 'fraction': {
      const parts = [node.numerator, node.denominator].map((part) =>
        bracketed(displayList(part, tight).trim()),
      );
      return node.name === 'binom' ? `C(${parts.join(', ')})` : parts.join('/');
    }
    case 'root':
      return rootSign(displayList(node.index, true)) + bracketed(displayList(node.radicand, tight).trim());
  }
}

function displayCommand(name: string, next: TexNode | undefined, tight: boolean): string {
  const { role, display } = COMMANDS.get(name)!;
  if (role === 'relation' && !tight) return ` ${display} `;
  const runsOn = role === 'function' && (next?.k === 'command' || next?.k === 'styled' || isWord(next));
  return runsOn ? `${display} ` : display;
}

function isFunction(node: TexNode): boolean {
  return node.k === 'command' && roleOf(node.name) === 'function';
}

function isWord(node: TexNode | undefined): boolean {
  return node?.k === 'character' && /^[\p{L}\d]/u.test(node.text);
}

function displayStyled(name: string, text: string): string {
  if (roleOf(name) !== 'accent') return styledText(name, text);
  const [first = '', ...rest] = text;
  return first + COMMANDS.get(name)!.display + rest.join('');
}

function rootSign(index: string): string {
  return index === '3' ? '∛' : index === '4' ? '∜' : index ? `${scriptText('^', index)}√` : '√';
}

function bracketed(text: string): string {
  return /^(?:[\p{L}\p{M}\d.]+|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}
