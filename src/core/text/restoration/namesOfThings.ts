import type { Range } from '../../paper/paper.ts';

/** What other fields write with the signs of mathematics, as a whole span or a part of one. */
const NAMES: readonly RegExp[] = [
  // Bonds: "C=C", "C–H", "C≡N".
  /^(?:C[-–=≡][CHNO]|[CHNO]≡[CHNO])$/,
  // Keys and notes, and languages: "C#", "B flat".
  /(?<![A-Za-z\d])[A-G]#|^[A-G][ -](?:flat|sharp|natural)$/,
  // Names in programs: "x86_64", "col1_2".
  /[A-Za-z]\d+_\d/,
  // Paths: "GET /v1/{id}".
  /(?:^|\s)\/[a-z]\w*\//,
  // Faces.
  /(?<!\w)[oO]_[oO](?!\w)|^\^_?\^$/,
];

/** Identifiers that publishers give: "10.1000/x_y". */
const DOI = /(?<![\w./])10\.\d{4,9}\/[^\s,;)\]]+/g;

/** Whether a span is a bond, a note, a path or another name that has the signs of a formula. */
export function isNameOfThing(text: string, { start, end }: Range): boolean {
  const source = text.slice(start, end);
  // "[Fe/H] = -0.3", cut in its name.
  if (source.startsWith('/') && /[\p{L}\])]/u.test(text[start - 1] ?? '')) return true;
  return NAMES.some((name) => name.test(source));
}

/** Where identifiers stand, which hold no formula. */
export function identifiers(text: string): Range[] {
  if (!text.includes('10.')) return [];
  return [...text.matchAll(DOI)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
