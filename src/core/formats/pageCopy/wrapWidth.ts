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
const LEEWAY = 0.85;
/** Share of all breaks that must be greedy for the exact width to be trusted. */
const GREEDY_SHARE = 0.9;
const MOST_TITLES = 0.9;

/** The wrap width of a block that shows one by itself: three lines or more, most filled as far as words allow. */
export function wrapWidthOf(block: readonly Line[]): WrapWidth | null {
  if (block.length < FEWEST_LINES) return null;
  const widest = widestOf(block);
  if (widest > WIDEST_WRAP || shareOfWraps(block, widest * LEEWAY) < WRAPPED_SHARE) return null;
  return { columns: shareOfWraps(block, widest) >= GREEDY_SHARE ? widest : widest * LEEWAY };
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

/** The columns that lines were wrapped at, as far as it shows: their widest, or less if not all are as full as can be. */
export function columnsOf(lines: readonly Line[]): number {
  const widest = widestOf(lines);
  return shareOfWraps(lines, widest) >= GREEDY_SHARE ? widest : widest * LEEWAY;
}

/**
 * The longest line that is possible where lines were wrapped: a longer one would have had room for the first word of a
 * line below it.
 */
export function longestLineOf(lines: readonly Line[], columns: number): number {
  let longest = Infinity;
  for (let i = 1; i < lines.length; i++) {
    const joined = joinedWidth(lines[i - 1]!.text, lines[i]!.text);
    if (joined > columns) longest = Math.min(longest, joined - 1);
  }
  return longest;
}

/**
 * The columns that titles were wrapped at, from the lines of each; null if those that have several do not show it. Of the
 * widest a tenth is passed over: titles that stand in one line, however long.
 */
export function titleColumns(titles: readonly (readonly Line[])[]): number | null {
  const wrapped = titles.filter(({ length }) => length > 1);
  const widths = wrapped.map(widestOf).sort((a, b) => a - b);
  const widest = widths[Math.floor((widths.length - 1) * MOST_TITLES)];
  if (widest === undefined || widest > WIDEST_WRAP) return null;
  const share = (columns: number) => {
    const breaks = wrapped.flatMap((lines) => lines.slice(1).map((line, i) => [lines[i]!, line] as const));
    return breaks.filter(([line, next]) => isWrapped(line.text, next.text, columns)).length / breaks.length;
  };
  if (share(widest * LEEWAY) < WRAPPED_SHARE) return null;
  return share(widest) >= GREEDY_SHARE ? widest : widest * LEEWAY;
}

/** How wide a line would have become with a space and the first word of the next one. */
export function joinedWidth(line: string, next: string): number {
  const space = next.indexOf(' ');
  const word = space < 0 ? next.length : space;
  return line.length + 1 + word;
}

/** Whether the break between two lines is due to a width: the next word would not have fitted. */
export function isWrapped(line: string, next: string, columns: number): boolean {
  return joinedWidth(line, next) > columns;
}

/** The length of the longest line. One word alone, such as an address, may be longer than the text was wrapped at. */
function widestOf(lines: readonly Line[]): number {
  const lengthOf = (words: number) =>
    lines.reduce(
      (most, { text }) => (text.split(' ', words).length < words ? most : Math.max(most, text.length)),
      0,
    );
  return lengthOf(2) || lengthOf(1);
}

/** Share of the breaks of a block that are due to a width; all of them if it has none. */
function shareOfWraps(block: readonly Line[], columns: number): number {
  if (block.length < 2) return 1;
  let wraps = 0;
  for (let i = 1; i < block.length; i++) if (isWrapped(block[i - 1]!.text, block[i]!.text, columns)) wraps++;
  return wraps / (block.length - 1);
}
