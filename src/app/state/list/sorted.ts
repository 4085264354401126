import { locale } from '../../words/en/grammar.ts';

/** What a paper is sorted by; empty, or 0, where that is not known. */
export interface SortKey {
  title: string;
  venue: string;
  year: number;
}

export type PaperSort = 'title' | 'venue' | 'year';

let collator: Intl.Collator | undefined;
/** Made when it is first asked for: it takes a phone milliseconds. */
const compareWords = (a: string, b: string): number =>
  (collator ??= new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })).compare(a, b);

const ORDERS: Readonly<Record<PaperSort, (a: SortKey, b: SortKey) => number>> = {
  title: byTitle,
  venue: (a, b) =>
    Number(a.venue === '') - Number(b.venue === '') ||
    compareWords(a.venue, b.venue) ||
    b.year - a.year ||
    byTitle(a, b),
  year: (a, b) => b.year - a.year || byTitle(a, b),
};

/** Ids in an order; what is not known stands last, and papers that do not differ stay as they stood. */
export function sorted(
  ids: readonly string[],
  sort: PaperSort,
  keys: ReadonlyMap<string, SortKey>,
): string[] {
  const none: SortKey = { title: '', venue: '', year: 0 };
  const compare = ORDERS[sort];
  return [...ids].sort((a, b) => compare(keys.get(a) ?? none, keys.get(b) ?? none));
}

export function isPaperSort(value: unknown): value is PaperSort {
  return typeof value === 'string' && Object.hasOwn(ORDERS, value);
}

function byTitle(a: SortKey, b: SortKey): number {
  return Number(a.title === '') - Number(b.title === '') || compareWords(a.title, b.title);
}
