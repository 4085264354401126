import { wordsOf } from '../text/words.ts';
import { fieldNamed, FOREIGN_FIELD, LEAD } from './fields.ts';
import { isTextField, VALUES, type Field, type QueryPart, type TextField } from './parts.ts';
import { oneLine, readQuoted } from './quoted.ts';
import { mayBecomeYears, spokenYears, yearsIn } from './years.ts';

/** A piece of the source that is one part. */
export interface Token {
  /** As typed. */
  text: string;
  sign: '-' | '+' | '';
  field: Field | null;
  value: string;
  quoted: boolean;
  /** Whether the source ends here with nothing to close it. */
  open: boolean;
}

/** What stands in front of a value. */
export interface Lead {
  sign: '-' | '+' | '';
  /** As typed, and what it means; null where there is none. */
  name: string | null;
  field: Field | null;
  end: number;
}

export function readLead(source: string, start: number): Lead {
  LEAD.lastIndex = start;
  const { sign, field } = LEAD.exec(source)!.groups!;
  return {
    sign: !sign ? '' : sign === '+' ? '+' : '-',
    name: field ?? null,
    field: field ? fieldNamed(field).field : null,
    end: LEAD.lastIndex,
  };
}

/**
 * Reads the value behind a lead.
 *
 * @param inGroup whether a closing parenthesis ends it
 */
export function readToken(source: string, start: number, lead: Lead, inGroup: boolean): Token {
  const from = lead.field ? valueStart(source, lead) : lead.end;
  const quoted = readQuoted(source, from);
  const years = lead.field === 'year' && !quoted ? spokenYears(source, from) : null;
  const end = quoted?.end ?? years?.end ?? wordEnd(source, from, inGroup);
  const written = quoted?.text ?? years?.value ?? source.slice(from, end);
  // A word that is ruled out ends with no dash: written down again it would be one between dashes.
  const isBare = quoted === null && lead.field === null && lead.sign === '-';
  const value = isBare ? written.replace(/(?<=[\p{L}\p{N}])[-–—]+$/u, '') : written;
  const writes = lead.name === null ? undefined : fieldNamed(lead.name).writes;
  return {
    text: source.slice(start, end),
    sign: lead.sign,
    field: lead.field,
    value: writes && /^\d{4}$/.test(value) ? writes(value) : value,
    quoted: quoted !== null,
    open: quoted ? !quoted.closed : end === source.length,
  };
}

const SPACE = /\s*/y;

/**
 * Where the value of a field begins: a space may stand behind the colon, if a value follows that the field takes. Titles
 * have colons too: of a tag, of a collection and of other names of fields, a capital says that it is one.
 */
function valueStart(source: string, { end, field, name }: Lead): number {
  SPACE.lastIndex = end;
  SPACE.test(source);
  const next = SPACE.lastIndex;
  if (next === end || next === source.length) return next;
  const value = source.slice(next, wordEnd(source, next, true));
  const isTitle = name !== name!.toLowerCase() && !isPlain(name!.toLowerCase());
  return !isTitle && beginsValue(source, next, value, field!) ? next : end;
}

/** Names that people write in capitals, too: no title begins with them often. */
function isPlain(name: string): boolean {
  return Object.hasOwn(VALUES, name) && name !== 'tag' && name !== 'in';
}

/** Whether what stands behind a space is for the field before it: no other part, and something that it takes. */
function beginsValue(source: string, at: number, value: string, field: Field): boolean {
  const { sign, name } = readLead(source, at);
  if (name !== null || isOperator(value) || value === '' || /^[()]/.test(value)) return false;
  if (sign && value !== sign && field !== 'year') return false;
  const text = readQuoted(source, at)?.text ?? value;
  if (field === 'year') return yearsIn(text) !== null || spokenYears(source, at) !== null;
  return VALUES[field]?.includes(text.toLowerCase()) ?? true;
}

/** True for a word that joins what stands beside it, or rules out what follows. */
export function isOperator(text: string): boolean {
  return /^(?:AND|OR|NOT|ANDNOT|&&|\|\|)$/.test(text);
}

/** Where a run without spaces ends; in a group at a parenthesis that closes more than it opened. */
export function wordEnd(source: string, from: number, inGroup: boolean): number {
  let open = 0;
  let at = from;
  for (; at < source.length && !isSpace(source, at); at++) {
    if (source[at] === '(') open++;
    if (source[at] === ')' && --open < 0 && inGroup) break;
  }
  return at;
}

export function isSpace(source: string, at: number): boolean {
  return /\s/.test(source[at]!);
}

export function partOf(token: Token): QueryPart {
  const { field, quoted: exact, value } = token;
  const not = token.sign === '-';
  if (field && !isTextField(field)) return factOf(token, field);
  const says = wordsOf(value).length > 0;
  if (field) return says ? { kind: 'text', field, text: value, exact, not } : unread(token, field);
  const isSigned = token.sign !== '' && !/^[-‐‑–—−+]/.test(value);
  if (says && (exact || isSigned)) return { kind: 'text', field: null, text: value, exact, not };
  if (token.open && !value.trim() && (not || exact))
    return { kind: 'unread', text: token.text, field, why: 'unfinished' };
  if (FOREIGN_FIELD.test(token.text))
    return { kind: 'unread', text: token.text, field: null, why: 'foreign' };
  if (/^(?:O?NEAR|PRE|W)\/\d+$|^ADJ\d+$|^~\d+$|^\^\d+$/.test(token.text))
    return { kind: 'unread', text: token.text, field: null, why: 'skipped' };
  return { kind: 'words', text: oneLine(token.text) };
}

function factOf(token: Token, field: Exclude<Field, TextField>): QueryPart {
  const not = token.sign === '-';
  const value = oneLine(token.value);
  const values = VALUES[field];
  const isName = values === null && field !== 'year';
  const exact = isName && token.quoted && !token.open;
  if (isName) return value ? { kind: 'fact', field, value, exact, not } : unread(token, field);
  const known = field === 'year' ? value.replaceAll(/\s/g, '') : value.toLowerCase();
  const isKnown = values ? values.includes(known) : yearsIn(known) !== null;
  return isKnown ? { kind: 'fact', field, value: known, exact, not } : unread(token, field);
}

function unread({ text, value, open }: Token, field: Field): QueryPart {
  const begun = oneLine(value).toLowerCase();
  const mayGoOn = VALUES[field]?.some((known) => known.startsWith(begun)) ?? field === 'year';
  const isBegun = field === 'year' ? mayBecomeYears(begun) : mayGoOn;
  const unfinished = open && (begun === '' || isBegun);
  const why = unfinished ? 'unfinished' : begun === '' ? 'empty' : 'unknown';
  return { kind: 'unread', text: oneLine(text), field, why };
}
