/**
 * When and where a value was written: a hybrid logical clock (Kulkarni et al., "Logical physical clocks", 2014) as text
 * that sorts by time, then by count, then by device. Of two stamps of one value the greater was written later as far as
 * any device can know.
 */
export type Stamp = string;

/** Earlier than every stamp: of a value that was never written by a version that stamps. */
export const NO_STAMP: Stamp = '';

/** The latest time that a device of ours gives, the year 2200: a device that is later is wrong, and its values would win for ever. */
export const LAST_CLOCK = 7_258_118_400_000;

const TIME_DIGITS = 11;
const COUNT_DIGITS = 4;
const RADIX = 36;
const MOST_COUNT = RADIX ** COUNT_DIGITS - 1;
/** The last millisecond that `Date` can say. */
const LAST_TIME = 8.64e15;
const SHAPE = /^([0-9a-z]{11})\.([0-9a-z]{4})\.([0-9a-z]{4,32})$/;

export interface StampParts {
  /** Milliseconds since 1970. */
  time: number;
  /** Tells values of one millisecond apart; 0 to 1,679,615. */
  count: number;
  /** Letters and digits. */
  device: string;
}

export function stampOf({ time, count, device }: StampParts): Stamp {
  const digits = (value: number, length: number) => value.toString(RADIX).padStart(length, '0');
  return `${digits(time, TIME_DIGITS)}.${digits(count, COUNT_DIGITS)}.${device}`;
}

/** The parts of a stamp; null for anything that is none. */
export function partsOf(stamp: unknown): StampParts | null {
  const match = typeof stamp === 'string' ? SHAPE.exec(stamp) : null;
  if (!match) return null;
  const time = parseInt(match[1]!, RADIX);
  return time > LAST_TIME ? null : { time, count: parseInt(match[2]!, RADIX), device: match[3]! };
}

/** The device of a stamp; empty for `NO_STAMP`. */
export function deviceOf(stamp: Stamp): string {
  return partsOf(stamp)?.device ?? '';
}

/** The next moment after a time and count. */
export function after({ time, count }: Pick<StampParts, 'time' | 'count'>): { time: number; count: number } {
  return count < MOST_COUNT ? { time, count: count + 1 } : { time: time + 1, count: 0 };
}
