export type TokenKind = 'word' | 'number' | 'space' | 'command' | 'mark';

/** A token of damaged text with its range in it. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

/** One token. Letters of Greek are words of their own: they stand for themselves beside others. */
const TOKEN =
  /\\[A-Za-z]+|\\.|(\p{Script=Greek}[\p{Script=Greek}\p{M}]*|(?:(?!\p{Script=Greek})\p{L})(?:(?!\p{Script=Greek})[\p{L}\p{M}])*)|(\d+(?:\.\d+)?)|(\s+)|./suy;
const BACKSLASH = 92;

/** All of `text` as tokens, in order; `offset` is where it stands in the source. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = plainToken(text, at) ?? readToken(text, at);
    at = token.end;
    token.start += offset;
    token.end += offset;
    tokens.push(token);
  }
  return tokens;
}

/** The token at `at` by the full rules. */
function readToken(text: string, at: number): Token {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text)!;
  return { kind: kindOf(match), text: match[0], start: at, end: at + match[0].length };
}

function kindOf([text, word, number, space]: RegExpExecArray): TokenKind {
  if (word) return 'word';
  if (number) return 'number';
  if (space) return 'space';
  return text.length > 1 && text.startsWith('\\') ? 'command' : 'mark';
}

/** The token at `at` where ASCII alone decides, which is nearly everywhere and a tenth of the work. */
function plainToken(text: string, at: number): Token | null {
  const first = text.charCodeAt(at);
  let end = at + 1;
  let kind: TokenKind = 'mark';
  if (isLetter(first)) {
    kind = 'word';
    while (isLetter(text.charCodeAt(end))) end++;
  } else if (first === SPACE) {
    kind = 'space';
    while (text.charCodeAt(end) === SPACE) end++;
    if (isOtherSpace(text.charCodeAt(end))) return null;
  } else if (first >= FIRST_FOREIGN || first <= SPACE || first === BACKSLASH || isDigit(first)) return null;
  if (kind === 'word' && text.charCodeAt(end) >= FIRST_FOREIGN) return null;
  return { kind, text: text.slice(at, end), start: at, end };
}

const SPACE = 32;
const FIRST_FOREIGN = 128;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isOtherSpace(code: number): boolean {
  return (code >= 9 && code <= 13) || code >= FIRST_FOREIGN;
}
