import { type CreditField } from '../../core/paper/credits.ts';
import type { creditTest } from '../../core/paper/creditTest.ts';
import type { LinkKind } from '../../core/paper/paper.ts';
import { factKey, keysFor, type Conditions } from '../../core/query/meaning.ts';
import type { FactPart } from '../../core/query/parts.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { yearsIn, type Years } from '../../core/query/years.ts';
import type { ToldLibrary } from './toldLibrary.ts';

export type IdTest = (id: string) => boolean;
/** Papers that were put out of sight. */
export const HIDDEN = 'is:hidden';

/** Whether a paper has a link of a kind. */
type LinkTest = (id: string, kind: LinkKind) => boolean;
/** The credits of papers by id (`credits.ts`), and what tells whether they have a name. */
export interface Credits {
  lines: ReadonlyMap<string, string>;
  test: typeof creditTest;
}

/** Whether all facts that a query asks for are true of a paper; undefined if it asks for none. */
export function factTest(
  facts: readonly FactPart[],
  library: Pick<ToldLibrary, 'ids' | 'known'>,
  hasLink: LinkTest,
  credits: Credits | null,
): IdTest | undefined {
  if (facts.length === 0) return undefined;
  const tests = facts.map((fact) => ({ not: fact.not, test: testOf(fact, library, hasLink, credits) }));
  return (id) => tests.every(({ test, not }) => test(id) !== not);
}

/** Whether a paper is shown where nobody asks for what is hidden, or for what is not; undefined if all are. */
export function shownTest(facts: readonly FactPart[], library: Pick<ToldLibrary, 'ids'>): IdTest | undefined {
  const hidden = library.ids(HIDDEN);
  if (hidden.size === 0 || facts.some((fact) => factKey(fact) === HIDDEN)) return undefined;
  return (id) => !hidden.has(id);
}

/** A test that both tests pass; the one that there is, if there is only one. */
export function both(a: IdTest | undefined, b: IdTest | undefined): IdTest | undefined {
  return a && b ? (id) => a(id) && b(id) : (a ?? b);
}

/** Whether any of the facts is told by credits. */
export function asksForCredits(facts: readonly FactPart[]): boolean {
  return facts.some(({ field }) => isCreditField(field) || field === 'year');
}

function testOf(
  fact: FactPart,
  library: Pick<ToldLibrary, 'ids' | 'known'>,
  hasLink: LinkTest,
  credits: Credits | null,
): IdTest {
  if (isCreditField(fact.field)) {
    const test = credits?.test(fact.field, fact.value, fact.exact);
    return (id) => test?.(credits?.lines.get(id) ?? '') ?? false;
  }
  if (fact.field === 'year') {
    const years = yearsIn(fact.value);
    return (id) => years !== null && isWithin(credits?.lines.get(id) ?? '', years);
  }
  const key = factKey(fact);
  switch (key) {
    case 'has:code':
    case 'has:project': {
      const kind = fact.value as LinkKind;
      return (id) => hasLink(id, kind);
    }
    case 'is:unread': {
      const read = library.ids('is:read');
      return (id) => !read.has(id);
    }
    default: {
      const sets = keysFor(fact, library.known).map((known) => library.ids(known));
      return (id) => sets.some((ids) => ids.has(id));
    }
  }
}

/** A year, by itself or at the end of the name of a meeting: " icml2019". */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Whether the credits of a paper name a year of some, in the line of its venue. */
function isWithin(lines: string, { first, last }: Years): boolean {
  const [venue = ''] = lines.split('\n', 1);
  return (venue.match(YEAR) ?? []).some((year) => first <= Number(year) && Number(year) <= last);
}

function isCreditField(field: string): field is CreditField {
  return field === 'author' || field === 'venue';
}

/** The conditions of a query as the engine asks them of papers. @param testOf tells whether all of some facts are true of one */
export function filterOf(
  { texts, facts, groups }: Conditions,
  testOf: (facts: readonly FactPart[]) => IdTest | undefined,
): SearchFilter {
  return {
    texts,
    accepts: testOf(facts),
    groups: groups.map(({ any, not }) => ({
      any: any.map((alone) => ({ ...filterOf(alone, testOf), words: alone.words })),
      not,
    })),
  };
}
