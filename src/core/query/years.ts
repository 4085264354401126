/** Years from the first to the last, both included; −∞ and ∞ where an end is open. */
export interface Years {
  first: number;
  last: number;
}

/** What stands between two years: `2019..2021`, `2019-2021`, `2019:2021`, `2019 to 2021`. */
const RANGE = /^(\d{4})?\s*(?:\.{2,3}|[-–—−:…]|to|bis)\s*(\d{4})?$/i;
const COMPARED = /^([<>]=?|=|≤|≥)\s*(\d{4})$/;
/** `2019+` is 2019 and later; `201*` and `2010s` are ten years. */
const ONE = /^(\d{4})(\+?)$/;
const DECADE = /^(\d{3})(?:\*|\?|0s)$/;

/** Reads what `year:` takes; null for what says no years. */
export function yearsIn(text: string): Years | null {
  const one = ONE.exec(text);
  if (one) return { first: Number(one[1]), last: one[2] ? Infinity : Number(one[1]) };
  const decade = DECADE.exec(text);
  if (decade) return { first: Number(`${decade[1]}0`), last: Number(`${decade[1]}9`) };
  const range = RANGE.exec(text);
  if (range) return rangeOf(range[1], range[2]);
  const compared = COMPARED.exec(text);
  return compared ? comparedTo(compared[1]!, Number(compared[2])) : null;
}

/** What takes several words to say: `2019 to 2021`, `2019 - 2021`, `between 2019 and 2021`, `since 2020`. */
const TWO =
  /(?:between\s+|from\s+)?(\d{4})\s+(?:to|until|till|through|bis|[-–—−…]|\.{2,3})\s+(\d{4})(?:[,;](?!\S)|(?![^\s),;]))/iy;
/** Elsewhere "and" joins what is sought, and `AND` always does. */
const BETWEEN = /[Bb]etween\s+(\d{4})\s+and\s+(\d{4})(?:[,;](?!\S)|(?![^\s),;]))/y;
const OPEN =
  /(since|from|after|before|until|till|seit|ab|nach|vor|bis)\s+(\d{4})(?:[,;](?!\S)|(?![^\s),;]))/iy;
/** A sign with a space behind it: `> 2019`. */
const SIGNED = /([<>]=?|=|≤|≥)\s+(\d{4})(?:[,;](?!\S)|(?![^\s),;]))/y;
const AFTER = /^(?:after|nach)$/i;
const BEFORE = /^(?:before|vor)$/i;
const UNTIL = /^(?:until|till|bis)$/i;

/** Years of several words that begin somewhere in a text, as one value of `year:`, and where they end; null where none do. */
export function spokenYears(text: string, from: number): { value: string; end: number } | null {
  TWO.lastIndex = BETWEEN.lastIndex = OPEN.lastIndex = SIGNED.lastIndex = from;
  const signed = SIGNED.exec(text);
  if (signed) return { value: `${signed[1]}${signed[2]}`, end: SIGNED.lastIndex };
  const two = TWO.exec(text) ?? BETWEEN.exec(text);
  if (two) return { value: `${two[1]}..${two[2]}`, end: from + two[0].length };
  const open = OPEN.exec(text);
  if (!open) return null;
  const [, word, year] = open as unknown as [string, string, string];
  const value = AFTER.test(word)
    ? `>${year}`
    : BEFORE.test(word)
      ? `<${year}`
      : UNTIL.test(word)
        ? `..${year}`
        : `${year}..`;
  return { value, end: OPEN.lastIndex };
}

/** Whether more digits would make it years: what is still being typed. */
export function mayBecomeYears(text: string): boolean {
  return /^(?:[<>]=?|=|≤|≥|\d{4}\s*(?:\.{1,3}|[-–—−:…])|\.{1,3}|[-–—−])?\s*\d{0,3}$/.test(text);
}

function rangeOf(first: string | undefined, last: string | undefined): Years | null {
  if (!first && !last) return null;
  const [from, to] = [first ? Number(first) : -Infinity, last ? Number(last) : Infinity];
  return from <= to ? { first: from, last: to } : { first: to, last: from };
}

function comparedTo(sign: string, year: number): Years {
  switch (sign) {
    case '>':
      return { first: year + 1, last: Infinity };
    case '>=':
    case '≥':
      return { first: year, last: Infinity };
    case '<':
      return { first: -Infinity, last: year - 1 };
    case '<=':
    case '≤':
      return { first: -Infinity, last: year };
    default:
      return { first: year, last: year };
  }
}
