import { needsQuotes, quote } from './quoted.ts';
import type { FactPart, GroupPart, Query, QueryPart, TextPart } from './parts.ts';

/** Writes a query as text that `parseQueryText` reads back to the same query. */
export function printQuery({ parts, open }: Query): string {
  const last = parts.at(-1);
  return printParts(parts, open) + (last && !open && !isClosed(last) ? ' ' : '');
}

/** Writes one part, as if something followed it. */
export function printPart(part: QueryPart): string {
  return printOne(part, false);
}

function printParts(parts: readonly QueryPart[], open: boolean): string {
  return parts.map((part, at) => printOne(part, open && at === parts.length - 1)).join(' ');
}

function printOne(part: QueryPart, open: boolean): string {
  if (part.kind === 'words' || part.kind === 'unread') return part.text;
  return part.kind === 'group' ? printGroup(part, open) : printFilter(part, open);
}

function printGroup({ any, not }: GroupPart, open: boolean): string {
  const texts = any.map((parts, at) => {
    const isOpen = open && at === any.length - 1;
    const text = printParts(parts, isOpen);
    if (any.length === 1 || (parts.length === 1 && parts[0]!.kind !== 'unread')) return text;
    return `(${text}${isOpen ? '' : ')'}`;
  });
  return `${not ? '-' : ''}(${texts.join(' OR ')}${open ? '' : ')'}`;
}

function printFilter(part: TextPart | FactPart, open: boolean): string {
  const value = part.kind === 'text' ? part.text : part.value;
  const sign = part.not ? '-' : part.kind === 'text' && !part.field && !part.exact ? '+' : '';
  const field = part.field ? `${part.field}:` : '';
  return sign + field + (isQuoted(part) ? quote(value, !open) : value);
}

/** Whether nothing that follows could be taken for more of it. */
function isClosed(part: QueryPart): boolean {
  return part.kind === 'group' || isQuoted(part);
}

function isQuoted(part: QueryPart): boolean {
  if (part.kind === 'text') return part.exact;
  return part.kind === 'fact' && (part.exact || needsQuotes(part.value));
}
