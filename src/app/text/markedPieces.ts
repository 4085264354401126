import type { Range } from '../../core/paper/paper.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * A part of a text, cut where marks begin and end.
 *
 * @param ranges what is marked: sorted, not overlapping, UTF-16 units of `text`; they may reach beyond the part.
 */
export function markedPieces(text: string, ranges: readonly Range[], start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  const cut = (to: number, marked: boolean) => {
    if (to > start) pieces.push({ text: text.slice(start, to), marked });
    start = Math.max(start, to);
  };
  for (const range of ranges) {
    if (range.end <= start) continue;
    if (range.start >= end) break;
    cut(range.start, false);
    cut(Math.min(range.end, end), true);
  }
  cut(end, false);
  return pieces;
}
