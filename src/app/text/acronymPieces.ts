import type { AcronymUse } from '../../core/acronyms/acronymsIn.ts';
import type { Range } from '../../core/paper/paper.ts';

/** A stretch of a text that is an acronym, or that has none. */
export interface AcronymPiece extends Range {
  use?: AcronymUse;
}

/**
 * A part of a text, cut where acronyms begin and end. One that reaches beyond the part is left as it is.
 *
 * @param uses sorted, not overlapping
 */
export function acronymPieces(uses: readonly AcronymUse[], { start, end }: Range): AcronymPiece[] {
  const pieces: AcronymPiece[] = [];
  let from = start;
  for (const use of uses) {
    if (use.start < from || use.end > end) continue;
    if (use.start > from) pieces.push({ start: from, end: use.start });
    pieces.push({ start: use.start, end: use.end, use });
    from = use.end;
  }
  return from < end || !pieces.length ? [...pieces, { start: from, end }] : pieces;
}
