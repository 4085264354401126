import { fold } from '../../text/fold.ts';
import { isYear, type NameBook } from './nameBook.ts';

/** Looks names up in several books as in one. */
export type Books = readonly Pick<NameBook, 'knows' | 'begins' | 'crediting' | 'at'>[];

/** A word of the text. */
export interface Token {
  /** As typed, or the name that was meant. */
  text: string;
  /** Folded; of a year all of its four digits. */
  word: string;
  /** Half-open, UTF-16 code units. */
  start: number;
  end: number;
  /** Where a name is meant that was typed with a slip: as typed. */
  typed?: string;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’]s(?![\p{L}\p{N}]))?/gu;
const POSSESSIVE = /['’]s$/u;
/** A key of BibTeX: a name, a year and perhaps a word of the title. */
const KEY = /^(\p{L}{3,})((?:19|20)?\d\d)(\p{L}*)$/u;
const SHORT_YEAR = /^\d\d$/;
/** Two digits beyond are of the century before. */
const LAST_OF_CENTURY = 50;

/** @param meant the name that a word was meant as which neither texts nor names have, if any */
export function tokensOf(
  text: string,
  books: Books,
  meant: (word: string) => string | undefined = () => undefined,
): Token[] {
  const isAuthor = (name: string) => books.some((book) => book.knows('author', name));
  const tokens = [...text.matchAll(TOKEN)].flatMap(({ 0: written, index: start }): Token[] => {
    const pieces = piecesOf(written.replace(POSSESSIVE, ''), isAuthor);
    let at = start;
    return pieces.map((piece, index) => {
      const from = at;
      at = index === pieces.length - 1 ? start + written.length : at + piece.length;
      const name = meant(piece);
      const slip = name === undefined ? {} : { typed: piece };
      return { text: name ?? piece, word: fold(name ?? piece).text, start: from, end: at, ...slip };
    });
  });
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before && isShortYear(token, before, at === tokens.length - 1, text) && isAuthor(before.text))
      token.word = wholeYear(token.word);
  });
  return tokens;
}

/** The name, year and word that a key is of; a name with two digits is a key only if somebody is called so. */
function piecesOf(word: string, isAuthor: (name: string) => boolean): string[] {
  const [, name = '', year = '', rest = ''] = KEY.exec(word) ?? [];
  if (!name || (!isYear(year) && !isAuthor(name))) return [word];
  return [name, year, rest].filter(Boolean);
}

/** "Hinton 06" at the end of what was typed, "Hinton '06" and "hinton06" anywhere. */
function isShortYear({ word, start }: Token, before: Token, isLast: boolean, text: string): boolean {
  if (!SHORT_YEAR.test(word)) return false;
  const between = text.slice(before.end, start);
  return between === '' || /^\s?['’]$/u.test(between) || (isLast && between === ' ');
}

function wholeYear(digits: string): string {
  return `${Number(digits) < LAST_OF_CENTURY ? '20' : '19'}${digits}`;
}
