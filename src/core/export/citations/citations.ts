import type { CslItem, CslName } from '../cslJson.ts';
import { lettersFor } from '../citationKey.ts';
import type { ExportItem } from '../exportItem.ts';
import { allAtOnce, each, sorted, type Steps } from '../steps.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import { ieee } from './ieee.ts';
import { citedItem, yearOf } from './item.ts';
import { authorsOf, byFamily, familyFirst } from './citedNames.ts';
import { nature } from './nature.ts';
import { type Part, type Piece, piecesOf, plainOf } from './pieces.ts';

export const CITATION_STYLES = ['apa', 'ieee', 'chicago', 'nature'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

interface Style {
  write: (item: CslItem, letter: string) => Part;
  /** How an entry of a list is numbered; lists without numbers are in the order of names, years and titles. */
  number?: (at: number) => string;
  /** The name that a list is in the order of. */
  sortName?: (name: CslName) => string;
}

const STYLES: Readonly<Record<CitationStyle, Style>> = {
  apa: { write: apa, sortName: familyFirst },
  ieee: { write: ieee, number: (at) => `[${at}] ` },
  chicago: { write: chicago, sortName: byFamily },
  nature: { write: nature, number: (at) => `${at}. ` },
};

/** One paper as its readers cite it. */
export function citation(item: ExportItem, style: CitationStyle): Piece[] {
  return piecesOf(STYLES[style].write(citedItem(item), ''));
}

/** Papers as a list of references, one entry a paper, in the order and with the numbers or letters of the style. */
export function references(items: readonly ExportItem[], style: CitationStyle): Piece[][] {
  return allAtOnce(referenceSteps(items, style));
}

/** The same a little at a time: 87,000 take seconds. */
export function* referenceSteps(items: readonly ExportItem[], style: CitationStyle): Steps<Piece[][]> {
  const { write, number, sortName } = STYLES[style];
  const cited = yield* each(items, citedItem);
  if (number || !sortName)
    return yield* each(cited, (item, at) => piecesOf([number?.(at + 1), write(item, '')]));
  const listed = yield* inOrder(cited, sortName);
  const letters = yield* lettersOf(listed);
  return yield* each(listed, (item, at) => piecesOf(write(item, letters[at]!)));
}

/** The same as plain text, a line a paper. */
export function referenceList(items: readonly ExportItem[], style: CitationStyle): string {
  return referenceText(references(items, style));
}

/** Entries of a list of references as plain text, a line each. */
export function referenceText(entries: readonly (readonly Piece[])[]): string {
  return entries.map((entry) => `${plainOf(entry)}\n`).join('');
}

function* inOrder(items: readonly CslItem[], sortName: (name: CslName) => string): Steps<CslItem[]> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const keyed = yield* each(items, (item) => {
    const names = authorsOf(item).names.map(sortName).join(', ');
    return { item, names: names || item.title, year: yearOf(item) };
  });
  const listed = yield* sorted(
    keyed,
    (a, b) => compare(a.names, b.names) || compare(a.year, b.year) || compare(a.item.title, b.item.title),
  );
  return listed.map(({ item }) => item);
}

/** "a", "b", … for those with the same authors and year as another; else nothing. Empty where no author is known. */
function* lettersOf(items: readonly CslItem[]): Steps<string[]> {
  const keys = yield* each(items, (item) => {
    const { names } = authorsOf(item);
    return names.length === 0 ? '' : JSON.stringify([names.map(familyFirst), yearOf(item)]);
  });
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const given = new Map<string, number>();
  return keys.map((key) => {
    if (key === '' || counts.get(key) === 1) return '';
    const nth = given.get(key) ?? 0;
    given.set(key, nth + 1);
    return lettersFor(nth);
  });
}
