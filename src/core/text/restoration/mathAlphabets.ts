/** First capital of Unicode's mathematical alphabets, and the letters that stand outside them (Letterlike Symbols). */
const ALPHABETS: Readonly<Record<string, { first: number; outside: string }>> = {
  mathbb: { first: 0x1d538, outside: 'CℂHℍNℕPℙQℚRℝZℤ' },
  mathcal: { first: 0x1d49c, outside: 'BℬEℰFℱHℋIℐLℒMℳRℛ' },
  mathscr: { first: 0x1d49c, outside: 'BℬEℰFℱHℋIℐLℒMℳRℛ' },
  mathfrak: { first: 0x1d504, outside: 'CℭHℌIℑRℜZℨ' },
};

/** One capital in a mathematical alphabet as its own character; everything else as it is. */
export function styledText(font: string, text: string): string {
  const alphabet = Object.hasOwn(ALPHABETS, font) ? ALPHABETS[font] : undefined;
  if (!alphabet || !/^[A-Z]$/.test(text)) return text;
  const outside = [...alphabet.outside];
  const at = outside.indexOf(text);
  return at >= 0 ? outside[at + 1]! : String.fromCodePoint(alphabet.first + text.charCodeAt(0) - 65);
}
