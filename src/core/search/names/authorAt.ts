import { isStopWord } from '../asked/query.ts';
import { creditingAny } from './credited.ts';
import type { Read } from './mention.ts';
import { isYear } from './nameBook.ts';
import type { Books, Token } from './tokens.ts';

/** No name has more words. */
const LONGEST = 6;
/** What stands in names of very many people and says nothing of any; those that are last names too are not here. */
const PARTICLES = new Set('van von vom der den ter de la del della des dos das zu zur zum ibn'.split(' '));
/** Between people, whatever credits say. */
const JOINING = new Set(['and', 'und']);
/** Initials in one: "YJ Kim". */
const INITIALS = /^\p{Lu}{2,3}$/u;
/** That there are more authors, behind a name. */
const ET_AL = /^[\s,]*(?:et\.?\s*al\b\.?|and\s+(?:others|colleagues)\b|u\.\s?a\.)[,\s]*/iu;

/** The longest name of an author that begins with a token, with "et al." behind it. */
export function authorAt(text: string, tokens: readonly Token[], at: number, books: Books): Read | null {
  for (let to = endOfName(text, tokens, at, books); to > at; to--) {
    const read = readAuthor(text, tokens, at, to, books);
    if (read) return read;
  }
  return null;
}

/** How far names go on from a token. */
function endOfName(text: string, tokens: readonly Token[], at: number, books: Books): number {
  const isKnown = (name: string) => books.some((book) => book.knows('author', name));
  let to = at;
  while (to < tokens.length && to - at < LONGEST && isSameName(text, tokens, at, to)) {
    const [before, token, behind] = [tokens[to - 1], tokens[to]!, tokens[to + 1]];
    const isPiece = () =>
      (to > at && areOneName(before, token, text, isKnown)) || areOneName(token, behind, text, isKnown);
    if (!isName(token, isKnown) && !isPiece()) break;
    to++;
  }
  return to;
}

function isName({ text, word }: Token, isKnown: (name: string) => boolean): boolean {
  if (JOINING.has(word) || isYear(word)) return false;
  if (word.length === 1) return /\p{L}/u.test(word);
  return isKnown(text) || INITIALS.test(text);
}

/** "Le Cun" of LeCun. */
function areOneName(
  left: Token | undefined,
  right: Token | undefined,
  text: string,
  isKnown: (name: string) => boolean,
): boolean {
  if (!left || !right || Math.min(left.word.length, right.word.length) <= 1) return false;
  return /^[\s'’-]$/u.test(text.slice(left.end, right.start)) && isKnown(left.text + right.text);
}

/** Names do not go on over a bracket, or over a second comma. */
function isSameName(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from) return true;
  const between = text.slice(tokens[to - 1]!.end, tokens[to]!.start);
  if (!/^[\s.,'’-]*$/u.test(between)) return false;
  return text.slice(tokens[from]!.end, tokens[to]!.start).split(',').length <= 2;
}

/** The author that some tokens name; null if nobody is called so, or they say too little of whom. */
function readAuthor(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  books: Books,
): Read | null {
  const words = tokens.slice(from, to);
  const long = words.filter(({ word }) => word.length > 1);
  if (long.length === 0) return null;
  const name = words.map((token) => token.text).join(' ');
  const papers = creditingAny(books, 'author', name, true);
  if (papers.size === 0) return null;
  const { end, etAl } = endOfCitation(text, words.at(-1)!);
  const cited = etAl || words.some((token) => isDottedInitial(token, text));
  if (!cited && long.every(({ word }) => PARTICLES.has(word))) return null;
  const full = long.filter(({ word }) => !isStopWord(word));
  // Somebody is called He, and somebody Will: what is said by itself may be a name.
  if (full.length === 0 && !cited && words.length < tokens.length) return null;
  const { start } = words[0]!;
  const slips = words.flatMap(({ typed, text: meant }) => (typed === undefined ? [] : [{ typed, meant }]));
  const next = tokens.findIndex((token) => token.start >= end);
  return {
    mention: {
      kind: 'author',
      start,
      end,
      name,
      sure: full.length > 1 || cited || slips.length > 0,
      cited,
      whole: true,
      papers,
      ...(slips.length > 0 && { slips }),
    },
    next: next < 0 ? tokens.length : next,
  };
}

/** Where a name ends with the full stop of its last initial, and with "et al.". */
function endOfCitation(text: string, last: Token): { end: number; etAl: boolean } {
  const dotted = last.end + (last.word.length === 1 && text[last.end] === '.' ? 1 : 0);
  const etAl = ET_AL.exec(text.slice(dotted))?.[0].trimEnd() ?? '';
  return { end: dotted + etAl.length, etAl: etAl !== '' };
}

function isDottedInitial({ text: typed, word, end }: Token, text: string): boolean {
  return word.length === 1 && /\p{Lu}/u.test(typed) && text[end] === '.';
}
