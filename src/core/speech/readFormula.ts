import type { FormulaNode, ScriptsNode } from './formulaNode.ts';
import { joinWords } from './joinWords.ts';
import { pairBars } from './pairBars.ts';
import { texTokens, type TexToken } from './texTokens.ts';

/** Deeper groups are read without their structure. Formulas in abstracts nest up to 6 deep. */
const DEEPEST = 32;

const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...['frac', 'tfrac', 'dfrac', 'cfrac', 'binom', 'tbinom', 'dbinom'].map((name) => [name, 2] as const),
  ...[
    'sqrt',
    'hat',
    'widehat',
    'bar',
    'overline',
    'tilde',
    'widetilde',
    'vec',
    'dot',
    'ddot',
    'breve',
    'check',
  ].map((name) => [name, 1] as const),
  ...['acute', 'grave', 'underline', 'mathring', 'begin', 'end'].map((name) => [name, 1] as const),
]);
const LETTER_FONT = /^(?:math(?:bb|cal|frak|bf|scr|normal)|boldsymbol|bm|pmb)$/;
/** Fonts whose letters make words: `\mathrm{diag}`. */
const WORD_FONT = /^(?:text(?:rm|bf|it|sf|tt|sc|normal|up|md)?|math(?:rm|it|sf|tt)|mbox|emph|operatorname)$/;
const FONT_SWITCH = /^(?:bf|it|rm|cal|sf|tt|em|sc|sl)$/;

type Within = 'formula' | 'group' | 'fence';

/** Reads TeX of any kind, balanced or not; what has no meaning here is left out, and nothing is ever thrown. */
export function readFormula(tex: string): FormulaNode[] {
  return new FormulaReader(texTokens(tex)).list('formula', 4, false);
}

class FormulaReader {
  readonly #tokens: TexToken[];
  #at = 0;
  #depth = 0;
  #groups = 0;
  /** The delimiter that ended the last fence, empty where none did. */
  #closing = '';

  constructor(tokens: TexToken[]) {
    this.#tokens = tokens;
  }

  /** @param shortestWord how many letters in a row are a word @param asWords whether all letters in a row are */
  list(within: Within, shortestWord: number, asWords: boolean): FormulaNode[] {
    const nodes: FormulaNode[] = [];
    let glued = false;
    for (; this.#at < this.#tokens.length;) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === 'groupEnd' && (within === 'group' || this.#groups > 0)) break;
      if (token.kind === 'close' && within === 'fence') break;
      this.#at++;
      this.#add(nodes, token, glued, asWords);
      glued = token.kind !== 'space';
    }
    return joinWords(pairBars(nodes), asWords ? 1 : shortestWord);
  }

  #add(nodes: FormulaNode[], token: TexToken, glued: boolean, asWords: boolean): void {
    const { kind, text } = token;
    if (kind === 'space' || kind === 'close' || kind === 'groupEnd') return;
    if (kind === 'character' && (text === '_' || text === '^')) return this.#addScript(nodes, text);
    if (kind === 'character' && /^['′’]$/.test(text) && !asWords) return void scriptsOf(nodes).primes++;
    const node = asWords && isWordPart(token) ? letter(text, glued) : this.#node(token, glued);
    if (node) nodes.push(node);
  }

  #node({ kind, text }: TexToken, glued: boolean): FormulaNode | null {
    if (kind === 'groupStart') return this.#group('');
    if (kind === 'open') return this.#fence(text);
    if (kind === 'bar') return { k: 'bar', mark: text };
    if (kind === 'number') return { k: 'number', text };
    if (kind === 'command') return this.#command(text);
    return /[\p{L}\p{M}]/u.test(text) ? letter(text, glued) : { k: 'sign', text };
  }

  #group(font: string): FormulaNode {
    const asWords = WORD_FONT.test(font);
    return { k: 'group', font, children: this.#nested('group', 4, asWords) };
  }

  #fence(open: string): FormulaNode {
    const children = this.#nested('fence', 4, false);
    return { k: 'fence', open, close: this.#closing, children };
  }

  /** What follows an opening, up to and with its closing or the end. */
  #nested(within: Within, shortestWord: number, asWords: boolean): FormulaNode[] {
    if (this.#depth >= DEEPEST) return [];
    this.#depth++;
    if (within === 'group') this.#groups++;
    const children = this.list(within, shortestWord, asWords);
    if (within === 'group') this.#groups--;
    this.#depth--;
    const closing = this.#tokens[this.#at];
    const closed = closing?.kind === (within === 'group' ? 'groupEnd' : 'close');
    if (closed) this.#at++;
    this.#closing = closed ? closing!.text : '';
    return children;
  }

  #command(name: string): FormulaNode | null {
    if (FONT_SWITCH.test(name)) return null;
    if (LETTER_FONT.test(name) || WORD_FONT.test(name)) return this.#styled(name);
    const count = ARGUMENTS.get(name);
    if (count === undefined) return { k: 'command', name };
    const index = name === 'sqrt' ? this.#index() : [];
    const read = Array.from({ length: count }, () => this.#argument(4, count > 1));
    return name === 'begin' || name === 'end' ? null : { k: 'call', name, arguments: read, index };
  }

  #styled(font: string): FormulaNode {
    this.#skipSpace();
    if (this.#tokens[this.#at]?.kind !== 'groupStart')
      return { k: 'group', font, children: this.#argument(4, false) };
    this.#at++;
    return this.#group(font);
  }

  #index(): FormulaNode[] {
    this.#skipSpace();
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'open' || next.text !== '[') return [];
    this.#at++;
    return this.#nested('fence', 4, false);
  }

  /** A group's nodes, or the one node that stands there: `\frac12` is one half, but `2^10` was meant as it looks. */
  #argument(shortestWord: number, byDigit: boolean): FormulaNode[] {
    this.#skipSpace();
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'groupEnd' || token.kind === 'close') return [];
    this.#at++;
    if (token.kind === 'groupStart') return this.#nested('group', shortestWord, false);
    if (byDigit && token.kind === 'number' && token.text.length > 1) return this.#firstDigit(token.text);
    const nodes: FormulaNode[] = [];
    if (this.#depth < DEEPEST) {
      this.#depth++;
      this.#add(nodes, token, false, false);
      this.#depth--;
    }
    return nodes;
  }

  #firstDigit(text: string): FormulaNode[] {
    this.#at--;
    this.#tokens[this.#at] = { kind: 'number', text: text.slice(1).replace(/^\D+/, '') };
    return [{ k: 'number', text: text[0]! }];
  }

  #addScript(nodes: FormulaNode[], mark: string): void {
    const scripts = scriptsOf(nodes);
    const read = this.#argument(3, false);
    if (mark === '_') scripts.sub.push(...read);
    else scripts.sup.push(...read);
  }

  #skipSpace(): void {
    while (this.#tokens[this.#at]?.kind === 'space') this.#at++;
  }
}

function letter(text: string, glued: boolean): FormulaNode {
  return { k: 'letter', text, glued };
}

/** What a word in a text font is made of: `top-k`, `LR2`, and the dash of `10--20`. */
function isWordPart({ kind, text }: TexToken): boolean {
  return kind === 'number' || (kind === 'character' && /^[-'’]$/.test(text));
}

/** The scripts of the last node, which they take as their base. */
function scriptsOf(nodes: FormulaNode[]): ScriptsNode {
  const last = nodes.at(-1);
  if (last?.k === 'scripts') return last;
  const scripts: ScriptsNode = { k: 'scripts', base: nodes.pop() ?? null, sub: [], sup: [], primes: 0 };
  nodes.push(scripts);
  return scripts;
}
