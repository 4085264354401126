import type { FactPart, Field, Query, QueryPart, TextPart, UnreadPart } from '../../core/query/parts.ts';
import { QUOTE_MARKS } from '../../core/query/quoted.ts';
import { OFFERED } from '../components/search/filters.ts';

/** What each field takes. */
const TAKES: Readonly<Record<Field, string>> = {
  title: 'a word or “phrase” of the title',
  abstract: 'a word or “phrase” of the abstract',
  has: listOf(offeredIn('has')),
  is: listOf(offeredIn('is')),
  author: 'a name',
  venue: 'a name',
  tag: 'the name of a tag',
  in: 'the name of a collection',
};

const YEAR = /^(?:19|20)\d\d$/;

/** What is said when nothing at all is known of what a filter asks for, by field or by field and value. */
const NOTHING_KNOWN: Readonly<Record<string, string>> = {
  author: 'No paper on this device names its authors.',
  venue: 'No paper on this device names its venue.',
  tag: 'No paper has this tag.',
  in: 'No collection has this name.',
  'has:note': 'There are no notes yet.',
  'has:highlight': 'There are no highlights yet.',
  'is:saved': 'Nothing is saved yet.',
  'is:read': 'Nothing is marked read yet.',
  'is:hidden': 'Nothing is hidden.',
};

/** A part of a query in a few words, for the chip that takes it out. */
export function partLabel(part: QueryPart): string {
  switch (part.kind) {
    case 'text':
      return textLabel(part);
    case 'fact':
      return factLabel(part);
    default:
      return part.text;
  }
}

function textLabel({ field, text, exact, not }: TextPart): string {
  const shown = exact ? `“${text.trim()}”` : text;
  if (!field) return not ? `Without ${shown}` : shown;
  return not ? `${capital(field)} without ${shown}` : `${capital(field)}: ${shown}`;
}

function factLabel({ field, value, not }: FactPart): string {
  if (field === 'has') return `${not ? 'Without' : 'With'} ${value}`;
  if (field === 'is') return capital(not ? `not ${value}` : value);
  // A year is asked for as a part of a venue’s name.
  const what = field === 'venue' && YEAR.test(value) ? 'year' : field;
  return not ? `Not ${what}: ${value}` : `${capital(what)}: ${value}`;
}

/** A whole query in a few words, without its signs: “With code · model”. */
export function queryLabel({ parts }: Query): string {
  return parts.map(partLabel).join(' · ');
}

/** What to tell about a part that is no filter, or not yet. */
export function unreadNote({ text, field, why }: UnreadPart): string {
  if (field === null)
    return text === '-'
      ? '“-” leaves out papers with the word or “phrase” that follows.'
      : 'Words in quotes are found side by side, as they are written.';
  const takes = `“${field}:” takes ${TAKES[field]}`;
  if (why === 'unfinished') return `${takes}.`;
  if (why === 'empty') return `“${text}” is searched as a word; as a filter it has no space after the colon.`;
  return `“${text}” is searched as words; ${takes}.`;
}

/** What to tell about a filter of which nothing is known. */
export function nothingKnownNote({ field, value }: FactPart): string | undefined {
  return NOTHING_KNOWN[`${field}:${value}`] ?? NOTHING_KNOWN[field];
}

/** What a filter that is being typed may become. */
export function completionsOf({ text, field }: UnreadPart): FactPart[] {
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

function listOf(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
