/** A citation as a run of texts, some of them set apart or leading somewhere. No markup in it. */
export interface Piece {
  text: string;
  style?: 'italic' | 'bold';
  /** Absolute, `http:` or `https:` only. */
  href?: string;
}

/** What a style puts together: texts, pieces, lists of them, and what is not there. */
export type Part = string | Piece | readonly Part[] | null | undefined | false;

export const italic = (text: string | undefined): Part => text && { text, style: 'italic' };
export const bold = (text: string | undefined): Part => text && { text, style: 'bold' };

export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Parts as pieces; neighbours that are set alike are one. */
export function piecesOf(part: Part): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of flat(part)) {
    const last = pieces.at(-1);
    if (last && last.style === piece.style && last.href === piece.href) last.text += piece.text;
    else if (piece.text !== '') pieces.push({ ...piece });
  }
  return pieces;
}

/** Those parts that say something, with a text between. */
export function joined(parts: readonly Part[], between: string): Part {
  const known = parts.filter((part) => flat(part).some(({ text }) => text !== ''));
  return known.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** Sentences one after the other: each that is there ends with a full stop, or with the mark that it has. */
export function sentences(parts: readonly Part[]): Part {
  return joined(
    parts.map((part) => ended(part, '.')),
    ' ',
  );
}

/** A part with a mark at its end, unless it ends with one: within quotation marks, where it does so. */
export function ended(part: Part, mark: '.' | ','): Part {
  const pieces = piecesOf(part);
  const text = plainOf(pieces);
  if (text === '') return null;
  const closes = /[.?!…](?:[’”)]?)$/u;
  return (mark === ',' ? /[?!,](?:[’”]?)$/u : closes).test(text) ? pieces : [pieces, mark];
}

/** A text in quotation marks with the mark behind it inside, as in America; quotation marks in it become single ones. */
export function quoted(text: string, mark: '.' | ','): string {
  const inside = text.replace(/[“"]([^“”"]*)[”"]/g, '‘$1’');
  return `“${/[?!…]$/.test(inside) ? inside : inside + mark}”`;
}

function flat(part: Part): Piece[] {
  if (part === null || part === undefined || part === false) return [];
  if (typeof part === 'string') return [{ text: part }];
  return isList(part) ? part.flatMap(flat) : [part];
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}
