import { hidden, type Annotation } from '../annotation.ts';
import { bracePairs } from '../bracePairs.ts';

const BEFORE_PROSE = /[\s(]/;
const PROSE_WORD = /(?<![A-Za-z\\])[A-Za-z]{3,}(?![A-Za-z])/g;
/** Signs of mathematics; what stands in braces of its own is looked at by itself. */
const MATHEMATICS = /[=^_|<>+]|\d\s*,\s*\d/;
/** `"key": value` and `statement;`: braces of data and programs mean themselves. */
const CODE = /["']\s*:|;\s*$/;
const INNER_BRACES = /\{[^{}]*\}/g;
const LONGEST = 2000;

/** `{several words of prose}`: braces that only grouped. */
export function groups(text: string, isSymbol: (word: string) => boolean): Annotation[] {
  return bracePairs(text).flatMap(({ start, end }): Annotation[] => {
    if (end - start > LONGEST || (start > 0 && !BEFORE_PROSE.test(text[start - 1]!))) return [];
    const inner = text.slice(start + 1, end - 1);
    if (inner.startsWith('\\') || CODE.test(inner) || !isProse(inner, isSymbol)) return [];
    return [{ t: 'group', start, end }, hidden(start, start + 1), hidden(end - 1, end)];
  });
}

function isProse(inner: string, isSymbol: (word: string) => boolean): boolean {
  const own = inner.replace(INNER_BRACES, ' ');
  if (MATHEMATICS.test(own)) return false;
  const words = own.match(PROSE_WORD) ?? [];
  return words.length >= 2 && !words.some(isSymbol);
}
