const NUMBERED = /\\unicode\s?\{x([\dA-Fa-f]{2,5})\}/g;
/** Neither a control character nor half of a pair, nor one that no script has. */
const PRINTABLE = /^[^\p{C}\p{Z}]$/u;

/** The character of `\unicode{x2013}`, or null where that is all else than a character one can see. */
export function characterOfNumber(tex: string): string | null {
  const character = characterNumbers(tex.trim());
  return character !== tex.trim() && PRINTABLE.test(character) ? character : null;
}

/** TeX with those that one can see in their places. */
export function characterNumbers(tex: string): string {
  return tex.replace(NUMBERED, (command, number: string) => {
    const character = String.fromCodePoint(parseInt(number, 16));
    return PRINTABLE.test(character) ? character : command;
  });
}
