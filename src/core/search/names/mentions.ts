import { creditsIn, type CreditField } from '../../paper/credits.ts';
import { venueSpellings, venueWords } from '../../paper/venueWords.ts';
import { addressKey } from '../../paper/addressKey.ts';
import { fold } from '../../text/fold.ts';
import { isStopWord } from '../asked/query.ts';
import { isYear, type Credited, type NameBook } from './nameBook.ts';

/** A name that stands among the words of a query. */
export interface Mention {
  kind: CreditField | 'year' | 'address';
  /** Where it stands in the text, with what belongs to it, such as "et al.": half-open, UTF-16 code units. */
  start: number;
  end: number;
  /** The name as it was typed. */
  name: string;
  /** True for one that can hardly be anything else: a full name, a venue with its year. */
  sure: boolean;
  /** True for one that is written as names alone are: with "et al.", or an initial with its full stop. */
  cited: boolean;
  /** False for a name that may still be going on. */
  whole: boolean;
  /** Ids of its papers. */
  papers: ReadonlySet<string>;
}

/** A word of the text. */
interface Token {
  /** As typed. */
  text: string;
  word: string;
  start: number;
  end: number;
}

/** Looks names up in several books as in one. */
export type Books = readonly Pick<NameBook, 'knows' | 'begins' | 'crediting' | 'at'>[];

const DATED = /(?:19|20)?\d\d$/u;
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’]s(?![\p{L}\p{N}]))?/gu;
const POSSESSIVE = /['’]s$/u;
/** A key of BibTeX: a name, a year and perhaps a word of the title. */
const KEY = /^(\p{L}{3,})((?:19|20)\d\d)(\p{L}*)$/u;
/** No name has more words. */
const LONGEST = 6;
/** More words are a pasted text. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 2000;
/** Fewer letters begin any name. */
const SHORTEST_BEGINNING = 3;

/** What stands in names of very many people and says nothing of any; those that are last names too are not here. */
const PARTICLES = new Set('van von vom der den ter de la del della des dos das zu zur zum ibn'.split(' '));
/** Between people, whatever credits say. */
const JOINING = new Set(['and', 'und']);

/** That there are more authors, behind a name. */
const ET_AL = /^[\s,]*(?:et\.?\s*al\b\.?|and\s+(?:others|colleagues)\b|u\.\s?a\.)[,\s]*/iu;
/** Between the first year and the last. */
const YEARS = /^\s*(?:[-–—−…]|\.{2,3}|to|until|through|bis)\s*$/iu;
const MOST_YEARS = 100;
const AND = /^\s*(?:,?\s*\b(?:and|und)\b|,?\s*&|;)\s*$/iu;
/** What leads to a name: "papers by", "from". */
const BY = /(?:\b(?:(?:papers?|work|works|articles?|publications?)\s+)?(?:by|from|at|in|of|von)\s+)$/iu;

/**
 * The names that stand in a text, in its order, each where it is longest. They do not overlap.
 *
 * @param open whether the last word may still be going on
 */
export function mentionsIn(text: string, open: boolean, books: Books): Mention[] {
  if (text.length > MOST_CHARACTERS) return [];
  const addresses = addressesIn(text, books);
  if (addresses.length > 0) return addresses;
  const tokens = tokensOf(text);
  if (tokens.length > MOST_WORDS) return [];
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = nameAt(text, tokens, at, open, books);
    if (read) found.push(read.mention);
    at = read?.next ?? at + 1;
  }
  return joinedWithAnd(text, found);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index: start }) => {
    const bare = written.replace(POSSESSIVE, '');
    const pieces = KEY.exec(bare)?.slice(1).filter(Boolean) ?? [bare];
    let at = start;
    return pieces.map((piece, index) => {
      const from = at;
      at = index === pieces.length - 1 ? start + written.length : at + piece.length;
      return { text: piece, word: fold(piece).text, start: from, end: at };
    });
  });
}

function addressesIn(text: string, books: Books): Mention[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: written, index: start }): Mention[] => {
    if (!written.includes('/')) return [];
    const key = addressKey(written) || written.toLowerCase().replace(/\/$/, '');
    const credited = [key, REPOSITORY.exec(key)?.[0] ?? '']
      .map((address) => books.flatMap((book) => (address ? book.at(address) : [])))
      .find((some) => some.length > 0);
    const papers = idsOf(credited ?? []);
    const end = start + written.length;
    return papers.size > 0
      ? [{ kind: 'address', start, end, name: written, sure: true, cited: true, whole: true, papers }]
      : [];
  });
}

/** The repository that a page belongs to. */
const REPOSITORY = /^(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co)\/[^/]+\/[^/]+/;

interface Read {
  mention: Mention;
  /** The token behind it. */
  next: number;
}

/** The longest name that begins with a token. */
function nameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  open: boolean,
  books: Books,
): Read | null {
  if (tokens[at]!.word === 'al' && tokens[at - 1]?.word === 'et') return null;
  const venue = venueAt(text, tokens, at, books);
  const author = authorAt(text, tokens, at, books);
  if (venue && (!author || venue.next >= author.next)) return venue;
  if (author) return author;
  const { word, start, end } = tokens[at]!;
  if (isYear(word)) return yearsAt(text, tokens, at, books);
  const begun = open && at === tokens.length - 1 && end === text.length && word.length >= SHORTEST_BEGINNING;
  if (!begun || isYear(word) || !books.some((book) => book.begins(word))) return null;
  const papers = creditingAny(books, 'author', word, false);
  return {
    mention: { kind: 'author', start, end, name: word, sure: false, cited: false, whole: false, papers },
    next: at + 1,
  };
}

function authorAt(text: string, tokens: readonly Token[], at: number, books: Books): Read | null {
  const isKnown = (name: string) => books.some((book) => book.knows('author', name));
  const isName = (token: Token) =>
    !JOINING.has(token.word) &&
    (token.word.length === 1 ? /\p{L}/u.test(token.word) : !isYear(token.word) && isKnown(token.text));
  // "Le Cun" of LeCun.
  const areName = (left: Token | undefined, right: Token | undefined) =>
    left !== undefined &&
    right !== undefined &&
    Math.min(left.word.length, right.word.length) > 1 &&
    /^[\s'’-]$/u.test(text.slice(left.end, right.start)) &&
    isKnown(left.text + right.text);
  let to = at;
  while (to < tokens.length && to - at < LONGEST && sameName(text, tokens, at, to)) {
    const isPiece = () =>
      (to > at && areName(tokens[to - 1], tokens[to])) || areName(tokens[to], tokens[to + 1]);
    if (!isName(tokens[to]!) && !isPiece()) break;
    to++;
  }
  for (; to > at; to--) {
    const words = tokens.slice(at, to);
    const long = words.filter(({ word }) => word.length > 1);
    if (long.length === 0) continue;
    const name = words.map((token) => token.text).join(' ');
    const papers = creditingAny(books, 'author', name, true);
    if (papers.size === 0) continue;
    const start = words[0]!.start;
    const { end } = words.at(-1)!;
    // The full stop of an initial.
    const dotted = end + (words.at(-1)!.word.length === 1 && text[end] === '.' ? 1 : 0);
    const etAl = ET_AL.exec(text.slice(dotted))?.[0].trimEnd() ?? '';
    const last = dotted + etAl.length;
    const cited = etAl !== '' || words.some((token) => isDottedInitial(token, text));
    if (!cited && long.every(({ word }) => PARTICLES.has(word))) continue;
    const full = long.filter(({ word }) => !isStopWord(word));
    // Somebody is called He, and somebody Will: what is said by itself may be a name.
    if (full.length === 0 && !cited && words.length < tokens.length) continue;
    const sure = full.length > 1 || cited;
    const mention: Mention = { kind: 'author', start, end: last, name, sure, cited, whole: true, papers };
    return { mention, next: tokens.findIndex((token) => token.start >= last) >>> 0 };
  }
  return null;
}

function isDottedInitial({ text: typed, word, end }: Token, text: string): boolean {
  return word.length === 1 && /\p{Lu}/u.test(typed) && text[end] === '.';
}

/** Names do not go on over a bracket, or over a second comma. */
function sameName(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from) return true;
  const between = text.slice(tokens[to - 1]!.end, tokens[to]!.start);
  if (!/^[\s.,'’-]*$/u.test(between)) return false;
  return text.slice(tokens[from]!.end, tokens[to]!.start).split(',').length <= 2;
}

function venueAt(text: string, tokens: readonly Token[], at: number, books: Books): Read | null {
  for (let to = Math.min(tokens.length, at + LONGEST + 1); to > at; to--) {
    const words = tokens.slice(at, to);
    const [start, end] = [words[0]!.start, words.at(-1)!.end];
    const name = text.slice(start, end);
    const named = words.filter(({ word }) => !isYear(word) && !isStopWord(word));
    if (named.length === 0 || !books.some((book) => book.knows('venue', name))) continue;
    const credited = books.flatMap((book) => book.crediting('venue', name, true));
    // One word of several is a venue only where it is written as a short form: "learning" is none, "ICML" is.
    const isShortForm = /^\p{Lu}{3,}\b/u.test(name);
    const papers = idsOf(isShortForm ? credited : credited.filter(({ lines }) => isSeries(lines, name)));
    if (papers.size === 0) continue;
    const mention: Mention = {
      kind: 'venue',
      start,
      end,
      name,
      sure: DATED.test(name),
      cited: false,
      whole: true,
      papers,
    };
    return { mention, next: to };
  }
  return null;
}

/** Whether words are all that the venue of a paper is called by, but its year. */
function isSeries(lines: string, name: string): boolean {
  const called = venueWords(creditsIn(lines).venue).split(' ');
  return venueSpellings(name).some((spelt) => {
    const words = new Set(spelt.split(' ').map((word) => word.replace(DATED, '')));
    return called.every((word) => DATED.test(word) || word === '' || isStopWord(word) || words.has(word));
  });
}

/** A year, or years from one to another: "2019-2021", "2019 to 2021". */
function yearsAt(text: string, tokens: readonly Token[], at: number, books: Books): Read | null {
  const { word, start, end } = tokens[at]!;
  const to = [at + 1, at + 2].find(
    (next) => tokens[next] && isYear(tokens[next].word) && YEARS.test(text.slice(end, tokens[next].start)),
  );
  const last = to === undefined ? Number(word) : Number(tokens[to]!.word);
  const count = last - Number(word) + 1;
  const isRange = to !== undefined && count > 0 && count <= MOST_YEARS;
  const years = Array.from({ length: isRange ? count : 1 }, (_, next) => String(Number(word) + next));
  const papers = new Set(years.flatMap((year) => [...creditingAny(books, 'venue', year, true)]));
  if (papers.size === 0) return null;
  const until = isRange ? tokens[to]!.end : end;
  const name = text.slice(start, until);
  return {
    mention: { kind: 'year', start, end: until, name, sure: false, cited: false, whole: true, papers },
    next: isRange ? to + 1 : at + 1,
  };
}

/** Of authors with "and" between them each is surely one, if they wrote something together; a year behind makes a name sure. */
function joinedWithAnd(text: string, found: Mention[]): Mention[] {
  found.forEach((mention, at) => {
    const next = found[at + 1];
    if (mention.kind !== 'author' || !next) return;
    const between = text.slice(mention.end, next.start);
    const isPair = next.kind === 'author' && AND.test(between);
    const isDated = next.kind === 'year' && /^[\s,(]*$/u.test(between);
    if (!(isPair || isDated) || !intersects(mention.papers, next.papers)) return;
    mention.sure = true;
    if (isPair) next.sure = true;
    mention.end = next.start;
  });
  return found;
}

/** The text without some of its names, and without what led to them. */
export function without(text: string, mentions: readonly Mention[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of mentions) {
    rest += text.slice(from, start).replace(BY, '');
    rest += ' ';
    from = end;
  }
  return (rest + text.slice(from)).trimStart();
}

/** Ids of papers that all the names have. */
export function papersOfAll(mentions: readonly Mention[]): Set<string> {
  const [first, ...others] = [...mentions].sort((a, b) => a.papers.size - b.papers.size);
  return new Set([...(first?.papers ?? [])].filter((id) => others.every(({ papers }) => papers.has(id))));
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => b.has(id));
}

function creditingAny(books: Books, field: CreditField, name: string, exact: boolean): Set<string> {
  return idsOf(books.flatMap((book) => book.crediting(field, name, exact)));
}

function idsOf(papers: readonly Credited[]): Set<string> {
  return new Set(papers.map(({ id }) => id));
}
