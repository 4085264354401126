import { areTitle } from '../../core/query/capitals.ts';
import { isNamed, namedFact } from '../../core/query/meaning.ts';
import type {
  FactField,
  FactPart,
  Field,
  GroupPart,
  Query,
  QueryPart,
  TextPart,
  UnreadPart,
} from '../../core/query/parts.ts';
import { printQuery } from '../../core/query/print.ts';
import { QUOTE_MARKS } from '../../core/query/quoted.ts';
import type { SearchAnswer } from '../../worker/protocol.ts';
import * as words from './en/search.ts';
import { OFFERED } from '../components/search/filters.ts';

const YEAR = /^(?:19|20)\d\d$/;

/** A part of a query in a few words, for the chip that takes it out. */
export function partLabel(part: QueryPart): string {
  switch (part.kind) {
    case 'text':
      return textLabel(part);
    case 'fact':
      return factLabel(part);
    case 'group':
      return groupLabel(part);
    default:
      return part.text;
  }
}

function textLabel({ field, text, exact, not }: TextPart): string {
  const shown = exact ? `“${text.trim()}”` : text;
  return words.textAsked(shown, field, not);
}

function factLabel({ field, value, not }: FactPart): string {
  // A year is asked for as a part of a venue’s name.
  return words.factAsked(field === 'venue' && YEAR.test(value) ? 'year' : field, value, not);
}

function groupLabel({ any, not }: GroupPart): string {
  return words.anyAsked(
    any.map((parts) => parts.map(partLabel).join(' · ')),
    not,
  );
}

/** A whole query in a few words, without its signs: “With code · model”. */
export function queryLabel({ parts }: Query): string {
  return parts.map(partLabel).join(' · ');
}

/** What to tell about a part that is no filter, or not yet. */
export function unreadNote({ text, field, why }: UnreadPart): string {
  if (why === 'foreign') return words.isNoField(text);
  if (why === 'skipped') return words.isSkipped(text);
  if (field === null && /\p{L}|&&|\|\|/u.test(text)) return words.operatorsTake;
  if (field === null) return /^[-–—−]/.test(text) ? words.minusTakes : words.quotesTake;
  const takes = words.filterTakes(field, offeredIn(field));
  if (why === 'unfinished') return `${takes}.`;
  return why === 'empty' ? words.isWord(text) : words.areWords(text, takes);
}

/** What joins words elsewhere, in a text that is all capitals. */
const OPERATOR = /(?<=\s)(?:AND|OR|NOT)(?=\s)/;

/** How a query was read, also by what names made of it, where it was not typed so; null where that says nothing new. */
export function readingNote(
  typed: string,
  query: Query,
  answer: Pick<SearchAnswer, 'query' | 'readAs'> | null = null,
): string | null {
  const { parts } = query;
  if (answer?.readAs && answer.query === typed) return words.readAs(answer.readAs);
  if (parts.some((part) => part.kind === 'unread' && part.why === 'unfinished')) return null;
  const isSame = plainly(typed) === plainly(printQuery(query));
  if (isSame && OPERATOR.test(typed) && areTitle(typed)) return words.capitalsAreWords;
  return isSame
    ? null
    : words.readAs(
        parts
          .filter((part) => part.kind !== 'unread')
          .map(partLabel)
          .join(' · '),
      );
}

/** Without quotes that nothing closes yet, and spaces that say nothing. */
function plainly(text: string): string {
  const plain = text.replace(QUOTE_MARKS, '"').replace(/\s+/g, ' ').trim();
  return plain.replace(/"/g, '').toLowerCase();
}

/** What to tell about a filter of which nothing is known. */
export function nothingKnownNote({ field, value }: FactPart): string | undefined {
  return words.nothingKnown[`${field}:${value}`] ?? words.nothingKnown[field];
}

/** Gives the person's own names, of tags or collections, that begin so. */
export type NamesBeginning = (field: FactField, value: string) => readonly { name: string }[];

/** So many names are offered: what one looks through at a glance. */
const MOST_NAMES = 8;

/** What a filter that is being typed, the last part of a query, may become. */
export function completionsIn({ parts, open }: Query, names: NamesBeginning): FactPart[] {
  const last = parts.at(-1);
  if (last?.kind === 'unread' && last.why === 'unfinished')
    return last.field && isNamed(last.field)
      ? named(last.field, '', last.text.startsWith('-'), names)
      : completionsOf(last);
  if (!open || last?.kind !== 'fact' || !isNamed(last.field)) return [];
  return named(last.field, last.value, last.not, names);
}

function named(field: FactField, value: string, not: boolean, names: NamesBeginning): FactPart[] {
  return names(field, value)
    .slice(0, MOST_NAMES)
    .map(({ name }) => namedFact(field, name, not));
}

function completionsOf({ text, field }: UnreadPart): FactPart[] {
  const typed = text
    .slice(text.indexOf(':') + 1)
    .replace(QUOTE_MARKS, '')
    .trim()
    .toLowerCase();
  return OFFERED.filter((fact) => fact.field === field && fact.value.startsWith(typed)).map((fact) => ({
    ...fact,
    not: text.startsWith('-'),
  }));
}

function offeredIn(field: Field): string[] {
  return OFFERED.filter((fact) => fact.field === field).map(({ value }) => value);
}
