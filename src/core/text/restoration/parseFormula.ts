import { roleOf } from './commands.ts';
import type { Formula } from './formula.ts';
import type { Segmenter } from './segmenter.ts';
import { tokenize, type Token } from './tokens.ts';

/** Deeper nesting is no formula of an abstract. */
const DEEPEST = 16;
const ASCII_LETTERS = /^[A-Za-z]+$/;

/** The tree of a damaged formula, groups not yet told apart; null where its braces do not match. */
export function parseFormula(source: string, segment: Segmenter): Formula[] | null {
  const stack: Formula[][] = [[]];
  const tokens = tokenize(source);
  for (const [i, token] of tokens.entries()) {
    const list = stack.at(-1)!;
    if (isWholeRelation(tokens, i) || isFont(tokens, i)) {
      list.push({ k: 'command', name: token.text });
      continue;
    }
    if (token.text === '{') {
      if (stack.length > DEEPEST) return null;
      const children: Formula[] = [];
      list.push({ k: 'group', role: 'remains', children });
      stack.push(children);
    } else if (token.text === '}') {
      stack.pop();
      if (stack.length === 0) return null;
    } else list.push(...leavesOf(token, segment));
  }
  return stack.length === 1 ? stack[0]! : null;
}

/** `R^n rtimes G`: behind an operand and a blank, a relation's name is not a variable and a shorter relation. */
function isWholeRelation(tokens: readonly Token[], i: number): boolean {
  if (roleOf(tokens[i]!.text) !== 'relation' || tokens[i - 1]?.kind !== 'space') return false;
  return /^[A-Za-z\d)}\]]/.test(tokens[i - 2]?.text.slice(-1) ?? '');
}

/** `text{max}` and `{it max}`: with braces, the name of a font is no variable. */
function isFont(tokens: readonly Token[], i: number): boolean {
  const role = roleOf(tokens[i]!.text);
  if (role === 'switch') return tokens[i - 1]?.text === '{' && tokens[i + 1]?.kind === 'space';
  return role === 'font' && tokens[i + 1]?.text === '{';
}

function leavesOf(token: Token, segment: Segmenter): Formula[] {
  switch (token.kind) {
    case 'word':
      if (!ASCII_LETTERS.test(token.text)) return [{ k: 'letters', text: token.text }];
      return segment(token.text).pieces.map((piece) =>
        piece.command ? { k: 'command', name: piece.text } : { k: 'letters', text: piece.text },
      );
    case 'number':
      return [{ k: 'number', text: token.text }];
    case 'space':
      return [{ k: 'space' }];
    case 'command':
      return roleOf(token.text.slice(1))
        ? [{ k: 'command', name: token.text.slice(1) }]
        : [{ k: 'mark', text: token.text.slice(1), escaped: true }];
    case 'mark':
      return [{ k: 'mark', text: token.text }];
  }
}
