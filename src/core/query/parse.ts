import { wordsOf } from '../text/words.ts';
import { isTextField, VALUES, type Field, type Query, type QueryPart } from './parts.ts';
import { readQuoted } from './quoted.ts';

const SPACE = /\s+/y;
const TOKEN = /\S+/y;
/** A minus, then a field with its colon; either may be missing. */
const LEAD = new RegExp(`(?<minus>-?)(?:(?<field>${Object.keys(VALUES).join('|')}):)?`, 'iy');

/** A piece of the source that is one part. */
interface Token {
  /** As typed. */
  text: string;
  not: boolean;
  field: Field | null;
  value: string;
  quoted: boolean;
  /** Whether the source ends here with nothing to close it. */
  open: boolean;
}

/** Reads a query. There are no errors: what cannot be read as a filter is words, and an unread part says so. */
export function parseQueryText(source: string): Query {
  const parts: QueryPart[] = [];
  let open = false;
  for (let at = skip(SPACE, source, 0); at < source.length; at = skip(SPACE, source, at)) {
    const token = readToken(source, at);
    at += token.text.length;
    open = token.open;
    append(parts, partOf(token));
  }
  return { parts, open };
}

function skip(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}

function readToken(source: string, start: number): Token {
  LEAD.lastIndex = start;
  const { minus, field } = LEAD.exec(source)!.groups!;
  const from = LEAD.lastIndex;
  const quoted = readQuoted(source, from);
  const end = quoted?.end ?? skip(TOKEN, source, from);
  return {
    text: source.slice(start, end),
    not: minus === '-',
    field: (field?.toLowerCase() as Field | undefined) ?? null,
    value: quoted?.text ?? source.slice(from, end),
    quoted: quoted !== null,
    open: quoted ? !quoted.closed : end === source.length,
  };
}

function partOf(token: Token): QueryPart {
  const { field, not, quoted: exact, value } = token;
  if (field && !isTextField(field)) return factOf(token, field);
  const says = wordsOf(value).length > 0;
  if (field) return says ? { kind: 'text', field, text: value, exact, not } : unread(token, field);
  const excludes = not && !value.startsWith('-');
  if (says && (exact || excludes)) return { kind: 'text', field: null, text: value, exact, not };
  if (token.open && !value.trim() && (not || exact))
    return { kind: 'unread', text: token.text, field, why: 'unfinished' };
  return { kind: 'words', text: oneLine(token.text) };
}

function factOf(token: Token, field: Exclude<Field, 'title' | 'abstract'>): QueryPart {
  const { not } = token;
  const value = oneLine(token.value);
  const values = VALUES[field];
  const exact = values === null && token.quoted && !token.open;
  if (values === null) return value ? { kind: 'fact', field, value, exact, not } : unread(token, field);
  const known = value.toLowerCase();
  return values.includes(known) ? { kind: 'fact', field, value: known, exact, not } : unread(token, field);
}

function unread({ text, value, open }: Token, field: Field): QueryPart {
  const begun = oneLine(value).toLowerCase();
  const unfinished = open && (begun === '' || VALUES[field]?.some((known) => known.startsWith(begun)));
  const why = unfinished ? 'unfinished' : begun === '' ? 'empty' : 'unknown';
  return { kind: 'unread', text, field, why };
}

/** Adds a part; words that follow words are one part with them. */
function append(parts: QueryPart[], part: QueryPart): void {
  const last = parts.at(-1);
  if (part.kind === 'words' && last?.kind === 'words')
    parts[parts.length - 1] = { ...last, text: `${last.text} ${part.text}` };
  else parts.push(part);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
