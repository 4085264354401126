/** `open` and `close` are delimiters, `bar` those that look the same on both sides. */
export interface TexToken {
  kind: 'command' | 'number' | 'character' | 'space' | 'open' | 'close' | 'bar' | 'groupStart' | 'groupEnd';
  /** A command's name without its backslash, a delimiter as its plain sign, else what stands there. */
  text: string;
}

const TOKEN = /\\([A-Za-z]+)\*?|\\(.)|(\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)|(\s+|~)|(.)/gsu;

const OPENING: ReadonlyMap<string, string> = new Map([
  ...['(', '[', '⟨', '⌊', '⌈'].map((sign) => [sign, sign] as const),
  ['lbrace', '{'],
  ['langle', '⟨'],
  ['lfloor', '⌊'],
  ['lceil', '⌈'],
  ['lvert', '|'],
  ['lVert', '‖'],
]);
const CLOSING: ReadonlyMap<string, string> = new Map([
  ...[')', ']', '⟩', '⌋', '⌉'].map((sign) => [sign, sign] as const),
  ['rbrace', '}'],
  ['rangle', '⟩'],
  ['rfloor', '⌋'],
  ['rceil', '⌉'],
  ['rvert', '|'],
  ['rVert', '‖'],
]);
const BARS: ReadonlyMap<string, string> = new Map([
  ['|', '|'],
  ['vert', '|'],
  ['‖', '‖'],
  ['Vert', '‖'],
]);
/** Sizes and places that are seen and not heard. */
const SIZES = /^(?:[Bb]igg?[lrm]?|middle|limits|nolimits|displaystyle|textstyle|scriptstyle)$/;
/** Thin spaces. */
const SPACES = new Set([',', ':', ';', '!', ' ', '>', '/']);

/** Splits TeX into tokens; `\left(` and `\right)` become what they are left and right of. Any text is accepted. */
export function texTokens(tex: string): TexToken[] {
  const tokens: TexToken[] = [];
  let side: 'left' | 'right' | null = null;
  for (const match of tex.matchAll(TOKEN)) {
    if (match[1] === 'left' || match[1] === 'right') {
      side = match[1];
      continue;
    }
    const token = tokenOf(match);
    if (!token || (side && token.kind === 'space')) continue;
    tokens.push(side ? { kind: side === 'left' ? 'open' : 'close', text: token.text } : token);
    side = null;
  }
  return tokens;
}

function tokenOf([, name, mark, number, space, character]: RegExpMatchArray): TexToken | null {
  if (name !== undefined) return SIZES.test(name) ? null : commandToken(name);
  if (mark !== undefined) return markToken(mark);
  if (number !== undefined) return { kind: 'number', text: number };
  if (space !== undefined) return { kind: 'space', text: ' ' };
  if (character === '{') return { kind: 'groupStart', text: '{' };
  if (character === '}') return { kind: 'groupEnd', text: '}' };
  if (character === '\\') return null;
  return delimiter(character!) ?? { kind: 'character', text: character! };
}

function commandToken(name: string): TexToken {
  return delimiter(name) ?? { kind: 'command', text: name };
}

/** A backslash and one sign: an escape, a thin space, a brace that is seen, the norm's bars, a new line. */
function markToken(mark: string): TexToken {
  if (mark === '{') return { kind: 'open', text: '{' };
  if (mark === '}') return { kind: 'close', text: '}' };
  if (mark === '|') return { kind: 'bar', text: '‖' };
  if (mark === '\\') return { kind: 'character', text: ',' };
  if (SPACES.has(mark) || /\s/.test(mark)) return { kind: 'space', text: ' ' };
  return { kind: 'character', text: mark };
}

function delimiter(text: string): TexToken | null {
  if (OPENING.has(text)) return { kind: 'open', text: OPENING.get(text)! };
  if (CLOSING.has(text)) return { kind: 'close', text: CLOSING.get(text)! };
  if (BARS.has(text)) return { kind: 'bar', text: BARS.get(text)! };
  return null;
}
