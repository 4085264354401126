const NUMBERED = /^\s*\\unicode\{x([\dA-Fa-f]{2,5})\}\s*$/;
/** Neither a control character nor half of a pair, nor one that no script has. */
const PRINTABLE = /^[^\p{C}\p{Z}]$/u;

/** The character of `\unicode{x2013}`, or null where that is all else than a character one can see. */
export function characterOfNumber(tex: string): string | null {
  const number = NUMBERED.exec(tex)?.[1];
  if (number === undefined) return null;
  const character = String.fromCodePoint(parseInt(number, 16));
  return PRINTABLE.test(character) ? character : null;
}
