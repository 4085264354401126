import { fold } from '../text/fold.ts';
import { needsQuotes } from './quoted.ts';
import type { FactField, FactPart, Query, QueryPart, TextField } from './parts.ts';

/** What must, or must not, stand in a paper's text for the paper to be found. */
export interface TextRequirement {
  /** Null for title and abstract alike. */
  field: TextField | null;
  text: string;
  /** True if the words must stand as written; else another form of a word, such as its plural, counts too. */
  exact: boolean;
  /** True if the last word of `text` may still be going on. */
  open: boolean;
  not: boolean;
}

/** What a query asks of a paper. */
export interface QueryMeaning {
  /** The words that rank, as one text. It ends in a space unless its last word may be going on. */
  ranking: string;
  texts: TextRequirement[];
  facts: FactPart[];
}

/**
 * Tells the words that rank from the conditions that filter. Words that must be there also rank, so that the paper
 * that is most about them comes first; words that must not be there never do.
 */
export function meaningOf({ parts, open }: Query): QueryMeaning {
  const last = parts.at(-1);
  const ranking = parts.map(rankingText).filter(Boolean).join(' ');
  const going = open && last !== undefined && rankingText(last) !== '';
  return {
    ranking: ranking && !going ? `${ranking} ` : ranking,
    texts: parts
      .filter((part) => part.kind === 'text')
      .map(({ field, text, exact, not }, at, { length }) => ({
        field,
        text,
        exact,
        open: open && !not && last?.kind === 'text' && at === length - 1,
        not,
      })),
    facts: parts.filter((part) => part.kind === 'fact'),
  };
}

function rankingText(part: QueryPart): string {
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'text':
      return part.not ? '' : part.text;
    case 'unread':
      return part.why === 'unfinished' ? '' : part.text.replace(':', ' ');
    case 'fact':
      return '';
  }
}

/** The words of a query as the name of an author; null if it asks for an author, or for a text, already. */
export function authorIn({ parts }: Query): FactPart | null {
  const value = parts.flatMap((part) => (part.kind === 'words' ? part.text : [])).join(' ');
  const isNamed = parts.some(
    (part) => part.kind === 'text' || (part.kind === 'fact' && part.field === 'author'),
  );
  return value && !isNamed ? { kind: 'fact', field: 'author', value, exact: false, not: false } : null;
}

/** One name for a fact however it is spelled, and whether it is asked for or ruled out: `tag:deep nets`. */
export function factKey({ field, value }: Pick<FactPart, 'field' | 'value'>): string {
  return `${field}:${fold(value).text.trim().replace(/\s+/g, ' ')}`;
}

/** Fields whose values are names that the person gave. */
export function isNamed(field: string): field is 'tag' | 'in' {
  return field === 'tag' || field === 'in';
}

/**
 * Of the facts that there are, those of which any is what is asked for. A name that nothing has may be one that is being
 * typed: it stands for all that begin so.
 *
 * @param known keys of facts (`factKey`) that are true of any paper
 */
export function keysFor(fact: FactPart, known: Iterable<string>): string[] {
  const key = factKey(fact);
  const keys = [...known];
  if (keys.includes(key)) return [key];
  return isNamed(fact.field) && !fact.exact ? keys.filter((other) => other.startsWith(key)) : [];
}

/** Asks for one of the person's own names, in the way that it is printed. */
export function namedFact(field: FactField, value: string, not = false): FactPart {
  return { kind: 'fact', field, value, exact: needsQuotes(value), not };
}
