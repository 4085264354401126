import type { FactPart, GroupPart, Query, QueryPart } from '../../core/query/parts.ts';
import { alternativeName, foldedWords } from './namedQuery.ts';
import type { KnownNames } from './nameBooks.ts';
import type { SearchEngine } from './searchIndex.ts';

/** That there are more authors: it says nothing of who. */
const ET_AL = /^(?:et\.? ?al\b\.?,?|u\. ?a\.)(?=\s|$)/iu;
/** Words behind `author:` that may be of the name. */
const MOST_NAMES = 4;

/**
 * The parts of a query as the names of the papers tell: `author: Geoffrey Hinton` asks for a whole name where there is one,
 * and `hinton OR lecun` for papers by them as well as for those with the words. The same query where nothing is so.
 */
export function withNamesRead(
  query: Query,
  { books }: KnownNames,
  engine: Pick<SearchEngine, 'papersWith'>,
): Query {
  const parts = wholeNames(query, books).map((part) =>
    part.kind === 'group' && !part.not ? withAuthors(part, books, engine) : part,
  );
  return parts.every((part, at) => part === query.parts[at]) && parts.length === query.parts.length
    ? query
    : { parts, open: query.open && parts.at(-1)?.kind === query.parts.at(-1)?.kind };
}

/** Authors with the words behind them that complete a name. */
function wholeNames({ parts }: Query, books: KnownNames['books']): QueryPart[] {
  const read: QueryPart[] = [];
  for (const part of parts) {
    const before = read.at(-1);
    const isName = before?.kind === 'fact' && before.field === 'author' && !before.exact;
    const longer = part.kind === 'words' && isName ? longerName(before, part.text, books) : null;
    if (!longer) read.push(part);
    else
      read.splice(
        -1,
        1,
        longer.fact,
        ...(longer.rest ? [{ kind: 'words' as const, text: longer.rest }] : []),
      );
  }
  return read;
}

/** The longest name that an author's first words make with those behind; null where none is an author's. */
function longerName(
  author: FactPart,
  text: string,
  books: KnownNames['books'],
): { fact: FactPart; rest: string } | null {
  const etAl = ET_AL.exec(text)?.[0];
  if (etAl) return { fact: author, rest: text.slice(etAl.length).trim() };
  const words = text.split(' ');
  for (let most = Math.min(MOST_NAMES, words.length); most > 0; most--) {
    const value = [author.value, ...words.slice(0, most)].join(' ');
    if (
      !/[\p{L}\p{M}.]$/u.test(value) ||
      books.every((book) => book.crediting('author', value, true).length === 0)
    )
      continue;
    return { fact: { ...author, value, exact: true }, rest: words.slice(most).join(' ') };
  }
  return null;
}

/** Alternatives that are at least as often an author's name as a word stand for the author, too. */
function withAuthors(
  group: GroupPart,
  books: KnownNames['books'],
  engine: Pick<SearchEngine, 'papersWith'>,
): GroupPart {
  const any = group.any.flatMap((some) => {
    const name = alternativeName(some, books);
    if (!name || foldedWords(name.name).some((word) => engine.papersWith(word) > name.papers.size))
      return [some];
    const author: FactPart = { kind: 'fact', field: 'author', value: name.name, exact: true, not: false };
    return [[author], some];
  });
  return any.length > group.any.length ? { ...group, any } : group;
}
