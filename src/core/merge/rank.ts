/**
 * Ranks put things in an order that a person makes by hand: they sort by code unit, and between any two there is another,
 * so that whatever is moved is the only thing written (fractional indexing). A rank is a whole number of eight digits to
 * the base 36, then, where two numbers have none between them, the digits of a fraction.
 */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const RADIX = DIGITS.length;
const WHOLE = 8;
const SHAPE = /^(?!0{8}$)[0-9a-z]{8}(?:[0-9a-z]*[1-9a-z])?$/;
const MOST = RADIX ** WHOLE - 1;
const MIDDLE = Math.floor(MOST / 2);
/** Between things that are put one after the other: room for ten to be moved in between without a fraction. */
const STEP = 1024;

/** True for a rank as this version makes them; others sort all the same. */
export function isRank(value: unknown): value is string {
  return typeof value === 'string' && SHAPE.test(value);
}

/** Ranks for `count` things behind all others. @param last the greatest rank that there is, null for none */
export function ranksAfter(last: string | null, count: number): string[] {
  return ranksBetween(last, null, count);
}

/**
 * `count` ranks in ascending order between two; null is the beginning or the end.
 *
 * @throws RangeError for two that are not in order, or are no ranks.
 */
export function ranksBetween(low: string | null, high: string | null, count: number): string[] {
  for (const rank of [low, high])
    if (rank !== null && !isRank(rank)) throw new RangeError(`${rank} is no rank.`);
  if (low !== null && high !== null && low >= high) throw new RangeError(`${low} is not before ${high}.`);
  if (count <= 0) return [];
  if (high === null) {
    const first = low === null ? MIDDLE : wholeOf(low) + STEP;
    if (first + count * STEP <= MOST) return spaced(first, count);
  } else if (low === null) {
    const first = wholeOf(high) - count * STEP;
    if (first > 0) return spaced(first, count);
  }
  return bisected(low, high, count);
}

/**
 * What has to be written for things to stand in this order, of which one was moved: as little as there can be.
 *
 * @param ordered as they are to stand, with the ranks that they have
 * @param moved the place of the one that was moved
 * @returns new ranks by place
 */
export function ranksOfMove(ordered: readonly string[], moved: number): Map<number, string> {
  const before = ordered[moved - 1] ?? null;
  if (ordered.some((rank) => !isRank(rank))) return placed(0, ranksAfter(null, ordered.length));
  // Those behind it that do not sort behind it, because two devices gave one rank to two things.
  let end = moved + 1;
  while (end < ordered.length && before !== null && ordered[end]! <= before) end++;
  return placed(moved, ranksBetween(before, ordered[end] ?? null, end - moved));
}

function placed(first: number, ranks: readonly string[]): Map<number, string> {
  return new Map(ranks.map((rank, at) => [first + at, rank]));
}

function spaced(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => rankOf(first + at * STEP));
}

function bisected(low: string | null, high: string | null, count: number): string[] {
  if (count === 0) return [];
  const left = (count - 1) >> 1;
  const middle = between(low, high);
  return [...bisected(low, middle, left), middle, ...bisected(middle, high, count - 1 - left)];
}

function between(low: string | null, high: string | null): string {
  const from = low === null ? 0 : wholeOf(low);
  const to = high === null ? MOST : wholeOf(high);
  if (to - from >= 2) return rankOf(Math.floor((from + to) / 2));
  const fraction = low === null ? '' : low.slice(WHOLE);
  return rankOf(from) + midpoint(fraction, high !== null && from === to ? high.slice(WHOLE) : null);
}

/** Digits of a fraction between two, none of which ends with 0. @param high null for the next whole number */
function midpoint(low: string, high: string | null): string {
  const least = low ? DIGITS.indexOf(low[0]!) : 0;
  const most = high === null ? RADIX : DIGITS.indexOf(high[0]!);
  if (most - least >= 2) return DIGITS[Math.floor((least + most) / 2)]!;
  return DIGITS[least]! + midpoint(low.slice(1), least === most ? high!.slice(1) : null);
}

function wholeOf(rank: string): number {
  return parseInt(rank.slice(0, WHOLE), RADIX);
}

function rankOf(whole: number): string {
  return whole.toString(RADIX).padStart(WHOLE, '0');
}
