import { isListOf } from '../bundle/listOf.ts';

/**
 * Numbers as texts, which a compressor takes for what they are: the last digits of all of them, then those before, and so on. Of
 * decimal numbers in brackets it has to find out again and again where one ends.
 */
export type DigitColumns = string[];

/** The signs of digits are those from `#` on to `[`: a digit is one byte, and JSON writes none of them as two. */
const FIRST_SIGN = 0x23;
const BASE = 57;
/** With as many, all numbers are safe whole ones. */
const MOST_COLUMNS = 9;

/** One column at least, so that a text is never shorter than what it says. @param numbers whole, from 0 on */
export function digitColumns(numbers: readonly number[]): DigitColumns {
  const columns: string[] = [];
  let rest = numbers;
  do {
    columns.push(rest.map((number) => String.fromCharCode(FIRST_SIGN + (number % BASE))).join(''));
    rest = rest.map((number) => Math.floor(number / BASE));
  } while (rest.some((number) => number > 0));
  return columns;
}

/** The numbers of columns, as many as there should be; null for anything else. */
export function numbersIn(columns: unknown, count: number): Float64Array | null {
  const isColumn = (column: unknown) => typeof column === 'string' && column.length === count;
  if (!isListOf<string>(columns, isColumn) || columns.length > MOST_COLUMNS) return null;
  if (count > 0 && columns.length === 0) return null;
  const numbers = new Float64Array(count);
  for (const column of columns.reverse())
    for (let at = 0; at < count; at++) {
      const digit = column.charCodeAt(at) - FIRST_SIGN;
      if (digit < 0 || digit >= BASE) return null;
      numbers[at] = numbers[at]! * BASE + digit;
    }
  return numbers;
}
