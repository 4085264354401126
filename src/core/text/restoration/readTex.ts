import { MARK_COMMANDS, roleOf } from './commands.ts';
import { tokenize, type Token } from './tokens.ts';

/** TeX mathematics, read: what a formula shows and how it is built. */
export type TexNode =
  | { k: 'command'; name: string }
  | { k: 'character'; text: string }
  | { k: 'space' }
  | { k: 'group'; children: TexNode[] }
  | { k: 'script'; mark: '^' | '_'; argument: TexNode[] }
  | { k: 'styled'; name: string; argument: TexNode[] }
  | { k: 'fraction'; name: string; numerator: TexNode[]; denominator: TexNode[] }
  | { k: 'root'; index: TexNode[]; radicand: TexNode[] };

const DEEPEST = 24;
/** Commands within commands without braces (`\hat\vec x`), which no formula has as many of. */
const MOST_COMMANDS = 64;
const DELIMITERS = new Set('( ) [ ] | / . < > \\{ \\} \\|'.split(' '));
/** Characters that a formula cannot show as they are. */
const FORBIDDEN = new Set(['$', '#', '&', '%', '"', '`']);

/** Controls, marks of direction, lone surrogates: nothing that a formula has, and nothing that can be seen. */
const INVISIBLE = /\p{C}/u;

/** Thrown again and again: texts of nothing but marks have a million formulas that are none, and a trace of each takes long. */
const UNREADABLE = new Error('This is not TeX that can be read.');

/**
 * Reads TeX mathematics by the grammar that renderers insist on (arguments present, braces, `\left` and `\right` in
 * pairs, one script of each kind, something for a change of font to change) and with the allowed commands only. Null for everything else.
 */
export function readTex(tex: string): TexNode[] | null {
  try {
    return new TexReader(tokenize(tex)).readAll();
  } catch (fault) {
    if (fault === UNREADABLE) return null;
    throw fault;
  }
}

class TexReader {
  private at = 0;
  private depth = 0;
  /** That are arguments of one another. */
  private commands = 0;
  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  readAll(): TexNode[] {
    const nodes = this.readList(() => this.at >= this.tokens.length);
    if (nodes.length === 0) throw UNREADABLE;
    return nodes;
  }

  private readList(ended: () => boolean): TexNode[] {
    if (++this.depth > DEEPEST) throw UNREADABLE;
    const nodes: TexNode[] = [];
    const sizes: string[] = [];
    while (!ended()) {
      if (this.at >= this.tokens.length) throw UNREADABLE;
      const node = this.readNode();
      if (node.k === 'command' && (node.name === 'left' || node.name === 'right'))
        this.pair(node.name, sizes);
      if (node.k === 'script') refuseSecondScript(nodes, node.mark);
      nodes.push(node);
    }
    if (sizes.length > 0 || hasIdleSwitch(nodes)) throw UNREADABLE;
    this.depth--;
    return nodes;
  }

  private pair(name: 'left' | 'right', open: string[]): void {
    if (name === 'left') open.push(name);
    else if (!open.pop()) throw UNREADABLE;
  }

  private readNode(): TexNode {
    const token = this.tokens[this.at++]!;
    if (token.kind === 'space') return { k: 'space' };
    if (token.text === '{') return { k: 'group', children: this.readGroup() };
    if (token.text === '}') throw UNREADABLE;
    if (token.text === '^' || token.text === '_')
      return { k: 'script', mark: token.text, argument: this.readArgument() };
    return token.kind === 'command' ? this.readCommand(token.text.slice(1)) : this.readCharacters(token);
  }

  private readCharacters(token: Token): TexNode {
    if (FORBIDDEN.has(token.text) || token.text === '\\' || INVISIBLE.test(token.text)) throw UNREADABLE;
    return { k: 'character', text: token.text };
  }

  private readGroup(): TexNode[] {
    const children = this.readList(() => this.tokens[this.at]?.text === '}');
    this.at++;
    return children;
  }

  private readCommand(name: string): TexNode {
    const mark = MARK_COMMANDS.get(name);
    if (mark !== undefined) return mark.trim() === '' ? { k: 'space' } : { k: 'character', text: mark };
    switch (roleOf(name)) {
      case undefined:
        throw UNREADABLE;
      case 'accent':
      case 'font':
        return { k: 'styled', name, argument: this.readArgument() };
      case 'fraction':
        return { k: 'fraction', name, numerator: this.readArgument(), denominator: this.readArgument() };
      case 'root':
        return { k: 'root', index: this.readIndex(), radicand: this.readArgument() };
      case 'size':
        if (!name.endsWith('limits')) this.expectDelimiter();
        return { k: 'command', name };
      default:
        return { k: 'command', name };
    }
  }

  private expectDelimiter(): void {
    this.skipSpace();
    const text = this.tokens[this.at]?.text ?? '';
    const role = text.startsWith('\\') ? roleOf(text.slice(1)) : undefined;
    if (!DELIMITERS.has(text) && role !== 'delimiter' && role !== 'relation') throw UNREADABLE;
  }

  /** One argument: a group, a command without arguments of its own, or one character. */
  private readArgument(): TexNode[] {
    this.skipSpace();
    const token = this.tokens[this.at];
    if (!token || '^_}'.includes(token.text)) throw UNREADABLE;
    if (token.text === '{') {
      this.at++;
      return this.readGroup();
    }
    if (token.kind === 'command') {
      this.at++;
      if (++this.commands > MOST_COMMANDS) throw UNREADABLE;
      const node = this.readCommand(token.text.slice(1));
      this.commands--;
      if (node.k === 'command' && ['function', 'size', 'switch', 'infix'].includes(roleOf(node.name)!))
        throw UNREADABLE;
      return [node];
    }
    return [{ k: 'character', text: this.takeCharacter(token) }];
  }

  /** `x^12` raises the 1 only: the rest of the token stays to be read. */
  private takeCharacter(token: Token): string {
    const [first = ''] = token.text;
    if (FORBIDDEN.has(first) || INVISIBLE.test(first)) throw UNREADABLE;
    if (first.length === token.text.length) this.at++;
    else
      this.tokens[this.at] = {
        ...token,
        text: token.text.slice(first.length),
        start: token.start + first.length,
      };
    return first;
  }

  private readIndex(): TexNode[] {
    if (this.tokens[this.at]?.text !== '[') return [];
    this.at++;
    const index = this.readList(() => this.tokens[this.at]?.text === ']');
    this.at++;
    return index;
  }

  private skipSpace(): void {
    while (this.tokens[this.at]?.kind === 'space') this.at++;
  }
}

function refuseSecondScript(nodes: TexNode[], mark: '^' | '_'): void {
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!;
    if (node.k === 'space') continue;
    if (node.k !== 'script') return;
    if (node.mark === mark) throw UNREADABLE;
  }
}

/** Whether a change of font is at the end or before a mark that has no fonts. */
function hasIdleSwitch(nodes: readonly TexNode[]): boolean {
  const seen = nodes.filter(({ k }) => k !== 'space');
  return seen.some((node, i) => {
    const next = seen[i + 1];
    const isSwitch = node.k === 'command' && roleOf(node.name) === 'switch';
    return isSwitch && (!next || (next.k === 'character' && /^[^\p{L}\p{N}]/u.test(next.text)));
  });
}
