export type TokenKind = 'word' | 'number' | 'space' | 'command' | 'mark';

/** A token of damaged text with its range in it. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

const TOKEN =
  /\\[A-Za-z]+|\\.|(\p{Script=Greek}[\p{Script=Greek}\p{M}]*|(?:(?!\p{Script=Greek})\p{L})(?:(?!\p{Script=Greek})[\p{L}\p{M}])*)|(\d+(?:\.\d+)?)|(\s+)|./gsu;

/** All of `text` as tokens, in order; `offset` is where it stands in the source. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = offset + match.index;
    tokens.push({ kind: kindOf(match), text: match[0], start, end: start + match[0].length });
  }
  return tokens;
}

function kindOf([text, word, number, space]: RegExpExecArray): TokenKind {
  if (word) return 'word';
  if (number) return 'number';
  if (space) return 'space';
  return text.length > 1 && text.startsWith('\\') ? 'command' : 'mark';
}
