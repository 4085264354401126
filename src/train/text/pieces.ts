import type { PairSpan } from './pair.ts';

/** A part of an original formula: a command, or letters, with its place in the damaged text. */
export interface OriginalPiece {
  command: boolean;
  text: string;
  start: number;
  /** Whether it follows another piece with nothing in between. */
  glued: boolean;
}

/** `\cmd{arg}` loses its command and braces everywhere, up to the first closing brace. */
const EATEN = /\\[A-Za-z]+\{([^}]*)\}/g;
/** Stands where a command was eaten: what follows is glued to what precedes, but was no part of its name. */
const CUT = '\ue000';
const PIECE = /\\([A-Za-z]+)|([A-Za-z]+)|([^\\\ue000])/gsu;

/** The commands and letters that the damage left of a formula; null if the damaged text is not what it made of it. */
export function originalPieces(span: PairSpan, damaged: string): OriginalPiece[] | null {
  const left = span.latex.replace(EATEN, `${CUT}$1`);
  const pieces: OriginalPiece[] = [];
  let at = span.start;
  let end = -1;
  for (const [, command, letters, other] of left.matchAll(PIECE)) {
    const text = command ?? letters ?? other!;
    while (!damaged.startsWith(text, at) && /\s/.test(damaged[at] ?? '') && !/\s/.test(text)) at++;
    if (/\s/.test(text) && !damaged.startsWith(text, at)) continue;
    if (!damaged.startsWith(text, at)) return null;
    if (other === undefined)
      pieces.push({ command: command !== undefined, text, start: at, glued: at === end });
    at += text.length;
    if (other === undefined) end = at;
  }
  return at <= span.end ? pieces : null;
}
