import { splitsWord } from './joinLines.ts';
import type { Line } from './lines.ts';

/** Nobody wraps text at more columns than this; a longer line is a paragraph of its own. */
export const WIDEST_WRAP = 160;

/** How the lines of a document were broken. */
export interface WrapWidth {
  /** A break after which the next word would still have fitted into so many columns was made on purpose. */
  columns: number;
}

const FEWEST_LINES = 3;
/** Share of a block's breaks that must be due to the width for the block to count as wrapped. */
const WRAPPED_SHARE = 0.75;
/** `fmt` and people leave up to this share of the width free; greedy wrapping leaves none. */
const RAGGED = 0.85;
/** Share of all breaks that must be greedy for the exact width to be trusted. */
const GREEDY_SHARE = 0.9;

/** The wrap width of a block that shows one by itself: three lines or more, most filled as far as words allow. */
export function wrapWidthOf(block: readonly Line[]): WrapWidth | null {
  if (block.length < FEWEST_LINES) return null;
  const widest = block.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (widest > WIDEST_WRAP || shareOfWraps(block, widest * RAGGED) < WRAPPED_SHARE) return null;
  return { columns: shareOfWraps(block, widest) >= GREEDY_SHARE ? widest : widest * RAGGED };
}

/**
 * The wrap width for blocks too short to show their own: the lower quartile of the widths of the document's wrapped
 * blocks, so that one wide block does not split the titles of the others. Null if nothing in it is wrapped.
 */
export function documentWrapWidth(blocks: readonly (readonly Line[])[]): WrapWidth | null {
  const widths = blocks.flatMap((block) => wrapWidthOf(block)?.columns ?? []).sort((a, b) => a - b);
  const columns = widths[Math.floor(widths.length / 4)];
  return columns === undefined ? null : { columns };
}

/** How wide a line would have become with the first word of the next one. */
export function joinedWidth(line: string, next: string): number {
  const space = next.indexOf(' ');
  const word = space < 0 ? next.length : space;
  return line.length + (splitsWord(line) ? 0 : 1) + word;
}

function shareOfWraps(block: readonly Line[], columns: number): number {
  let wraps = 0;
  for (let i = 1; i < block.length; i++)
    if (joinedWidth(block[i - 1]!.text, block[i]!.text) > columns) wraps++;
  return wraps / (block.length - 1);
}
