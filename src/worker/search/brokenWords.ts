import type { Query, QueryPart } from '../../core/query/parts.ts';
import { fold } from '../../core/text/fold.ts';
import type { KnownNames } from './nameBooks.ts';
import type { SearchEngine } from './searchIndex.ts';

/** One letter before a word is an article, a variable or an initial. */
const SHORTEST = 2;
/** A piece that papers have is none where the whole word is so much more frequent. */
const OUTNUMBERS = 100;
/** Longer texts were copied, not typed. */
const MOST_CHARACTERS = 400;

/** Two words with one blank between them and nothing that ties them to others. */
const PAIR = /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]+)(\s)(?=([\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}'’-]))/gu;

/**
 * A query without blanks that were typed within a word: "lear ning" is "learning" and nothing by Ning. Only where papers
 * have the whole word, and one of its pieces not at all or hardly ever; whoever is called so is somebody. What is in
 * quotes stays. The same query where nothing is so.
 */
export function withoutBreaks(
  query: Query,
  { books }: Pick<KnownNames, 'books'>,
  engine: Pick<SearchEngine, 'knows' | 'papersWith'>,
): Query {
  const isName = (name: string) => books.some((book) => book.crediting('author', name, true).length > 0);
  const parts = query.parts.map((part, at): QueryPart => {
    if (part.kind !== 'words' || part.text.length > MOST_CHARACTERS) return part;
    const isOpen = query.open && at === query.parts.length - 1;
    const text = part.text.replace(PAIR, (pair, left: string, _blank, right: string, start: number) => {
      const isLast = isOpen && start + pair.length + right.length === part.text.length;
      const broken = isBroken(fold(left).text, fold(right).text, isLast, engine);
      return broken && !isName(`${left} ${right}`) && !isName(left + right) ? left : pair;
    });
    return text === part.text ? part : { ...part, text };
  });
  return parts.every((part, at) => part === query.parts[at]) ? query : { ...query, parts };
}

/** @param open whether `right` may be going on: then it is a piece only where no word begins so */
function isBroken(
  left: string,
  right: string,
  open: boolean,
  { knows, papersWith }: Pick<SearchEngine, 'knows' | 'papersWith'>,
): boolean {
  if (Math.min(left.length, right.length) < SHORTEST) return false;
  const whole = papersWith(left + right);
  if (whole === 0 || (open && knows(right, true))) return false;
  return whole >= OUTNUMBERS * Math.min(papersWith(left), papersWith(right));
}
