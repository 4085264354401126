import type { CreditField } from '../../paper/credits.ts';
import type { Credited } from './nameBook.ts';
import type { Books } from './tokens.ts';

/** Ids of the papers that credit a name in any of the books. */
export function creditingAny(books: Books, field: CreditField, name: string, exact: boolean): Set<string> {
  return idsOf(books.flatMap((book) => book.crediting(field, name, exact)));
}

export function idsOf(papers: readonly Credited[]): Set<string> {
  return new Set(papers.map(({ id }) => id));
}
