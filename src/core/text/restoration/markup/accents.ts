import type { Annotation } from '../annotation.ts';
import { COMBINING } from '../../texAccents.ts';

const LETTER = String.raw`([A-Za-zıȷ]|\\[ij](?![A-Za-z])\s?)`;
/** `\'e`, `\'{e}`, `\'\i`. */
const ACCENT = String.raw`\\(['\`^~"=.])(?:\{${LETTER}\}|${LETTER})`;
/** `\v{s}`; without the braces around the letter it could be anything. */
const LETTER_ACCENT = String.raw`\\([cvuHkr])\{${LETTER}\}`;
/** `{\v s}`. */
const SPACED_ACCENT = String.raw`\\([cvuHkr])\s+${LETTER}`;
/** `Petrovi\' c`: a blank after the mark counts for nothing in TeX. */
const APART = String.raw`(?<=[A-Za-z])\\(['\`^"=.])\s${LETTER}(?![A-Za-z])`;
/** `\v Cech`: of the letters that take such a mark. */
const LETTER_APART = String.raw`(?<![:/\\])\\(v|c|u|H|r|k)\s((?<=v\s)[CcSsZzRrNnEe]|(?<=c\s)[CcSsTt]|(?<=u\s)[GgAa]|(?<=H\s)[OoUu]|(?<=r\s)[AaUu]|(?<=k\s)[AaEe])`;
/** Letters of their own. */
const SPECIAL = String.raw`\\(ss|ae|AE|oe|OE|aa|AA|[oOlL])(?![A-Za-z])`;

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
};

/** What stands for one letter, with the braces around all of it where there are some. */
const FORMS: readonly { pattern: RegExp; letter: (match: RegExpExecArray) => string | null }[] = [
  ...[ACCENT, LETTER_ACCENT, SPACED_ACCENT].map((accent) => ({
    pattern: new RegExp(String.raw`\{${accent}\}`, 'g'),
    letter: accented,
  })),
  ...[ACCENT, LETTER_ACCENT].map((accent) => ({ pattern: new RegExp(accent, 'g'), letter: accented })),
  ...[APART, LETTER_APART].map((accent) => ({ pattern: new RegExp(accent, 'g'), letter: accented })),
  { pattern: new RegExp(String.raw`\{${SPECIAL}\}`, 'g'), letter: ([, name]) => LETTERS[name!]! },
  { pattern: new RegExp(String.raw`${SPECIAL}(?:\{\})?\s?`, 'g'), letter: ([, name]) => LETTERS[name!]! },
];
/** A quotation mark that closes: then `\"` is not LaTeX's but JSON's. */
const ESCAPED_QUOTE = /\\"(?![A-Za-zı{\\])/;

/** Letters that LaTeX writes as commands, outside of mathematics: `Poincar\'e`, `G{\"o}del`, `\ss`, `{\o}`. */
export function accents(text: string): Annotation[] {
  const quotes = ESCAPED_QUOTE.test(text);
  return FORMS.flatMap(({ pattern, letter }) =>
    [...text.matchAll(pattern)].flatMap((match): Annotation[] => {
      const display = quotes && match[1] === '"' ? null : letter(match);
      const start = match.index;
      return display === null ? [] : [{ t: 'char', start, end: start + match[0].length, display }];
    }),
  );
}

/** The letter with its accent, if Unicode has it as one character: a backslash before a quotation mark is none. */
function accented([, mark, braced, bare]: RegExpExecArray): string | null {
  const [base] = (braced ?? bare)!.replace('\\', '').replace('ı', 'i').replace('ȷ', 'j');
  const letter = `${base}${COMBINING[mark!]}`.normalize('NFC');
  return letter.length === 1 ? letter : null;
}
