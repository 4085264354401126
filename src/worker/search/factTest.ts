import { creditTest, type CreditField } from '../../core/paper/credits.ts';
import type { LinkKind } from '../../core/paper/paper.ts';
import { factKey } from '../../core/query/meaning.ts';
import type { FactPart } from '../../core/query/parts.ts';
import type { ToldLibrary } from './toldLibrary.ts';

type IdTest = (id: string) => boolean;
/** Whether a paper has a link of a kind. */
type LinkTest = (id: string, kind: LinkKind) => boolean;
/** Id of a paper → its credits (`credits.ts`). */
type Credits = ReadonlyMap<string, string>;

/** Whether all facts that a query asks for are true of a paper; undefined if it asks for none. */
export function factTest(
  facts: readonly FactPart[],
  library: Pick<ToldLibrary, 'ids'>,
  hasLink: LinkTest,
  credits: Credits,
): IdTest | undefined {
  if (facts.length === 0) return undefined;
  const tests = facts.map((fact) => ({ not: fact.not, test: testOf(fact, library, hasLink, credits) }));
  return (id) => tests.every(({ test, not }) => test(id) !== not);
}

/** Whether any of the facts is told by credits. */
export function asksForCredits(facts: readonly FactPart[]): boolean {
  return facts.some(({ field }) => isCreditField(field));
}

function testOf(
  fact: FactPart,
  library: Pick<ToldLibrary, 'ids'>,
  hasLink: LinkTest,
  credits: Credits,
): IdTest {
  if (isCreditField(fact.field)) {
    const test = creditTest(fact.field, fact.value, fact.exact);
    return (id) => test(credits.get(id) ?? '');
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
      const ids = library.ids(key);
      return (id) => ids.has(id);
    }
  }
}

function isCreditField(field: string): field is CreditField {
  return field === 'author' || field === 'venue';
}
