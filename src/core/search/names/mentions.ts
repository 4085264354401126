import { creditsIn } from '../../paper/credits.ts';
import { venueSpellings, venueWords } from '../../paper/venueWords.ts';
import { addressKey } from '../../paper/addressKey.ts';
import { isStopWord } from '../asked/query.ts';
import { authorAt } from './authorAt.ts';
import { creditingAny, idsOf } from './credited.ts';
import type { Mention, Read } from './mention.ts';
import { isYear } from './nameBook.ts';
import { tokensOf, type Books, type Token } from './tokens.ts';

const DATED = /(?:19|20)?\d\d$/u;
/** No venue has more words that are looked up together. */
const LONGEST = 7;
/** More words are a pasted text. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 2000;
/** Fewer letters begin any name. */
const SHORTEST_BEGINNING = 3;

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
 * @param meant the name that a word was meant as which neither texts nor names have, if any
 */
export function mentionsIn(
  text: string,
  open: boolean,
  books: Books,
  meant?: (word: string) => string | undefined,
): Mention[] {
  if (text.length > MOST_CHARACTERS) return [];
  const addresses = addressesIn(text, books);
  if (addresses.length > 0) return addresses;
  const tokens = tokensOf(text, books, meant);
  if (tokens.length > MOST_WORDS) return [];
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = nameAt(text, tokens, at, open, books);
    if (read) found.push(read.mention);
    at = read?.next ?? at + 1;
  }
  return joinedWithAnd(text, found);
}

function addressesIn(text: string, books: Books): Mention[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: written, index: start }): Mention[] => {
    if (!written.includes('/')) return [];
    const bare = written.replace(AROUND_ADDRESS, '');
    const key = addressKey(bare) || bare.toLowerCase().replace(/\/$/, '');
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

/** What an address stands in, in a sentence. */
const AROUND_ADDRESS = /^[<([{"'“‘„«]+|[>)\]}"'”’“».,;]+$/gu;
/** The repository that a page belongs to. */
const REPOSITORY = /^(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co)\/[^/]+\/[^/]+/;

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

function venueAt(text: string, tokens: readonly Token[], at: number, books: Books): Read | null {
  for (let to = Math.min(tokens.length, at + LONGEST); to > at; to--) {
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
