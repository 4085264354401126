import { needsQuotes, quote } from './quoted.ts';
import type { FactPart, Query, QueryPart, TextPart } from './parts.ts';

/** Writes a query as text that `parseQueryText` reads back to the same query. */
export function printQuery({ parts, open }: Query): string {
  const texts = parts.map((part, at) => printOne(part, open && at === parts.length - 1));
  const last = parts.at(-1);
  return texts.join(' ') + (last && !open && !isQuoted(last) ? ' ' : '');
}

/** Writes one part, as if something followed it. */
export function printPart(part: QueryPart): string {
  return printOne(part, false);
}

function printOne(part: QueryPart, open: boolean): string {
  return part.kind === 'words' || part.kind === 'unread' ? part.text : printFilter(part, open);
}

function printFilter(part: TextPart | FactPart, open: boolean): string {
  const value = part.kind === 'text' ? part.text : part.value;
  const field = part.field ? `${part.field}:` : '';
  return (part.not ? '-' : '') + field + (isQuoted(part) ? quote(value, !open) : value);
}

function isQuoted(part: QueryPart): boolean {
  if (part.kind === 'text') return part.exact;
  return part.kind === 'fact' && (part.exact || needsQuotes(part.value));
}
