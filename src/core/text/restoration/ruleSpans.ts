import type { Range } from '../../paper.ts';
import { roleOf } from './commands.ts';
import { isUnmistakable } from './evidence.ts';
import { isGlued } from './glued.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segmenter } from './segmenter.ts';
import type { Token } from './tokens.ts';

/** How sure a token is part of a formula: certainly, as a symbol in context, as a neighbour of such, not at all. */
const CERTAIN = 3;
const SYMBOL = 2;
const NEIGHBOUR = 1;
const PROSE = 0;

const OPERATORS = new Set(['+', '-', '=', '<', '>', '/', '*', '|', '\\|', '\\;', ';', ':']);
const BRACKETS_AND_MARKS = new Set([
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  "'",
  '!',
  ',',
  '.',
  '^',
  '_',
  '&',
  '\\{',
  '\\}',
  '%',
  '\\%',
]);
const ARTICLES = new Set(['a', 'A', 'I']);
/** Two letters that are more often a word than a product of two variables. */
const SHORT_WORDS = new Set(
  'an as at be by do go he if in is it me my no of on or so to up us we am al vs et ie eg'.split(' '),
);
const IN_CONTEXT = new Set<string>(['symbol', 'relation', 'function', 'size', 'delimiter']);
const LONGEST_SPAN = 160;

/**
 * Formulas found by rules alone: each grows from a token that is certain to its neighbours, or from a symbol's name
 * between operands. Tokens marked in `blocked` belong to addresses and markup.
 */
export function ruleSpans(
  tokens: readonly Token[],
  blocked: readonly boolean[],
  segment: Segmenter,
  lexicon: Lexicon,
): Range[] {
  return new SpanFinder(tokens, blocked, segment, lexicon).find();
}

class SpanFinder {
  private readonly sureness: number[];
  private readonly tokens: readonly Token[];
  private readonly segment: Segmenter;
  private readonly lexicon: Lexicon;

  constructor(tokens: readonly Token[], blocked: readonly boolean[], segment: Segmenter, lexicon: Lexicon) {
    this.tokens = tokens;
    this.segment = segment;
    this.lexicon = lexicon;
    this.sureness = tokens.map((token, i) => (blocked[i] ? PROSE : this.rate(token, i)));
  }

  find(): Range[] {
    const spans: Range[] = [];
    let free = 0;
    for (let i = 0; i < this.tokens.length; i++) {
      if (i < free || !this.starts(i)) continue;
      const first = this.growLeft(i, free);
      const last = this.growRight(i);
      spans.push({ start: this.tokens[first]!.start, end: this.tokens[last]!.end });
      free = last + 1;
    }
    return spans;
  }

  private starts(i: number): boolean {
    if (this.sureness[i] === CERTAIN) return true;
    return this.sureness[i] === SYMBOL && this.standsAsSymbol(i);
  }

  private rate(token: Token, i: number): number {
    switch (token.kind) {
      case 'command':
        return roleOf(token.text.slice(1)) ? CERTAIN : BRACKETS_AND_MARKS.has(token.text) ? NEIGHBOUR : PROSE;
      case 'number':
        return NEIGHBOUR;
      case 'space':
        return PROSE;
      case 'mark':
        return this.rateMark(token, i);
      case 'word':
        return this.rateWord(token, i);
    }
  }

  private rateMark({ text }: Token, i: number): number {
    if (text === '^' || text === '_') {
      const before = this.tokens[i - 1];
      const after = this.tokens[i + 1];
      const scripted = before && before.kind !== 'space' && after && after.kind !== 'space';
      return scripted && (text === '^' || !this.isIdentifier(i)) ? CERTAIN : PROSE;
    }
    return OPERATORS.has(text) || BRACKETS_AND_MARKS.has(text) || /^\p{Sm}$/u.test(text) ? NEIGHBOUR : PROSE;
  }

  /** `snake_case`: a name with underscores between words. */
  private isIdentifier(i: number): boolean {
    const before = this.tokens[i - 1]!.text;
    const after = this.tokens[i + 1]!.text;
    const further = this.tokens[i + 2]?.text;
    return (
      (before.length > 3 && !roleOf(before) && after !== '{') ||
      (after.length > 5 && after !== 'infty') ||
      further === '_'
    );
  }

  private rateWord({ text }: Token, i: number): number {
    if (/^[A-Za-z]$/.test(text)) return NEIGHBOUR;
    if (!/^[A-Za-z]+$/.test(text)) return PROSE;
    if (isUnmistakable(text) || isGlued(text, this.segment, this.lexicon)) return CERTAIN;
    if (this.isScript(i)) return NEIGHBOUR;
    const { hasCommand, pieces, gain } = this.segment(text);
    const known = pieces.every((piece) =>
      piece.command ? IN_CONTEXT.has(roleOf(piece.text)!) : piece.text.length <= 2,
    );
    if (hasCommand && known && (pieces.length === 1 || (gain > 0 && !this.lexicon.isProse(text))))
      return SYMBOL;
    if (text.length <= 4 && /[A-Z]/.test(text) && this.isTight(i)) return NEIGHBOUR;
    if (text.length <= 2 && !SHORT_WORDS.has(text.toLowerCase())) return NEIGHBOUR;
    return /^[A-Z]{2,3}$/.test(text) || text === 'diag' || text === 'poly' ? NEIGHBOUR : PROSE;
  }

  private isScript(i: number): boolean {
    const before = this.tokens[i - 1]?.text ?? '';
    const after = this.tokens[i + 1]?.text ?? '';
    if (before === '^' || before === '_') return true;
    const braced = before === '{' && after === '}' && '^_'.includes(this.tokens[i - 2]?.text ?? ' ');
    return braced || ((after === '^' || after === '_') && this.tokens[i]!.text.length <= 3);
  }

  /** A symbol's name is one only in company: between operands, before a number, or as a Greek letter. */
  private standsAsSymbol(i: number): boolean {
    const { text } = this.tokens[i]!;
    const [left, right] = [this.beside(i, -1), this.beside(i, 1)];
    const { pieces } = this.segment(text);
    const name = pieces.at(-1)!.text;
    if (name === 'in')
      return pieces.length === 2 ? this.isSet(right) : this.isOperand(left, -1) && this.isSet(right);
    if (pieces.length > 1)
      return this.isOperand(right, 1) && (this.isTight(i) || roleOf(name) === 'relation');
    switch (roleOf(name)) {
      case 'relation':
        if (this.isCount(i)) return true;
        return (
          (this.isOperand(left, -1) || ['sim', 'approx', 'pm'].includes(name)) && this.isOperand(right, 1)
        );
      case 'symbol':
        return GREEK.has(name) || this.isTight(i);
      case 'function':
        return this.tokens[right]?.text === '(' || /^[a-z\d]$/.test(this.tokens[right]?.text ?? '');
      default:
        return false;
    }
  }

  private beside(i: number, step: number): number {
    return this.tokens[i + step]?.kind === 'space' ? i + 2 * step : i + step;
  }

  private isOperand(i: number, side: number): boolean {
    const token = this.tokens[i];
    if (!token || this.sureness[i] === PROSE) return false;
    if (token.kind === 'number') return true;
    if (token.kind === 'word')
      return (
        !ARTICLES.has(token.text) &&
        (token.text.length === 1 || this.sureness[i] === CERTAIN || GREEK.has(token.text))
      );
    if (token.kind === 'command') return true;
    return side < 0 ? ")]}|'".includes(token.text) : '([{|-'.includes(token.text);
  }

  private isSet(i: number): boolean {
    const text = this.tokens[i]?.text ?? '';
    return text === '[' || text === '{' || (/^[A-Z]$/.test(text) && !ARTICLES.has(text));
  }

  /** `24times`: a factor by which something grew. */
  private isCount(i: number): boolean {
    return this.tokens[i]!.text === 'times' && this.tokens[i - 1]?.kind === 'number';
  }

  private isTight(i: number): boolean {
    const beside = (this.tokens[i - 1]?.text ?? ' ') + (this.tokens[i + 1]?.text ?? ' ');
    return /[=<>+(^_/|]/.test(beside);
  }

  private growRight(from: number): number {
    let last = from;
    let depth = this.depthOf(from);
    const limit = this.tokens[from]!.end + LONGEST_SPAN;
    for (let i = from + 1; i < this.tokens.length && this.tokens[i]!.end < limit; i++) {
      const token = this.tokens[i]!;
      if (token.kind === 'space' ? !this.joins(last, i + 1, depth) : !this.continues(i, depth)) break;
      if (token.kind !== 'space') last = i;
      depth += this.depthOf(i);
    }
    return last;
  }

  private growLeft(from: number, free: number): number {
    let first = from;
    for (let i = from - 1; i >= free; i--) {
      const token = this.tokens[i]!;
      if (
        token.kind === 'space'
          ? !this.joins(i - 1, first, 0)
          : this.sureness[i] === PROSE || ',.;:'.includes(token.text)
      )
        break;
      if (token.kind !== 'space') first = i;
    }
    return first;
  }

  private depthOf(i: number): number {
    const { text } = this.tokens[i]!;
    return '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0;
  }

  private continues(i: number, depth: number): boolean {
    if (this.sureness[i] === PROSE) return false;
    return depth > 0 || !',.;:'.includes(this.tokens[i]!.text);
  }

  /** Whether a blank between two tokens is inside a formula. */
  private joins(before: number, after: number, depth: number): boolean {
    const [left, right] = [this.tokens[before], this.tokens[after]];
    if (!left || !right || this.sureness[before] === PROSE || this.sureness[after] === PROSE) return false;
    if (depth > 0 || '([{'.includes(left.text)) return true;
    if (this.isCount(before)) return false;
    if (this.isOperator(before)) return this.isOperand(after, 1) || this.sureness[after]! >= SYMBOL;
    if (this.isOperator(after)) return this.isOperand(before, -1) && this.isOperand(this.beside(after, 1), 1);
    if (left.text.length > 1 && roleOf(left.text) === 'function') return true;
    return (
      this.sureness[before]! >= NEIGHBOUR &&
      (this.isFactor(after) || (left.text === '}' && this.isFunctionCall(after)))
    );
  }

  private isFunctionCall(i: number): boolean {
    return (
      roleOf(this.tokens[i]?.text ?? '') === 'function' && '(^_'.includes(this.tokens[i + 1]?.text ?? ' ')
    );
  }

  private isOperator(i: number): boolean {
    const { text } = this.tokens[i]!;
    if (OPERATORS.has(text)) return !(text === '-' || text === ':') || this.tokens[i + 1]?.kind === 'space';
    const { pieces } = this.segment(/^[A-Za-z]+$/.test(text) ? text : '');
    return this.sureness[i]! >= SYMBOL && ['relation', 'font'].includes(roleOf(pieces.at(-1)?.text ?? '')!);
  }

  private isFactor(i: number): boolean {
    const { text } = this.tokens[i]!;
    return (
      this.sureness[i] === CERTAIN ||
      (/^[A-Za-z]$/.test(text) && !ARTICLES.has(text) && this.tokens[i + 1]?.text !== '-')
    );
  }
}

const GREEK = new Set(
  `alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega ell`.split(
    /\s+/,
  ),
);
