import { wordsOf, type Word } from '../text/words.ts';
import { factKey, isNamed } from './meaning.ts';
import { parseQueryText } from './parse.ts';
import type { FactPart, GroupPart, Query, QueryPart } from './parts.ts';
import { printQuery } from './print.ts';
import { QUOTE_MARKS } from './quoted.ts';

/** The query as text with another part in place of one, and room to go on. */
export function withPartAt(query: Query, at: number, part: QueryPart): string {
  const open = query.open && at < query.parts.length - 1;
  return `${printQuery({ parts: query.parts.with(at, part), open }).trimEnd()}${open ? '' : ' '}`;
}

/** The query as text with another word in place of the last of its last part, if that is words, and room to go on. */
export function withLastWord(query: Query, word: string): string {
  const last = query.parts.at(-1);
  if (last?.kind !== 'words') return withBeginning(query, `${word} `);
  const typed = wordsOf(last.text).findLast(({ joins }) => joins === 0);
  return withPartAt(query, query.parts.length - 1, {
    kind: 'words',
    text: last.text.slice(0, typed?.start) + word,
  });
}

/** The query as text with the words of a title in place of its last part, and room to go on. */
export function withTitle(query: Query, title: string): string {
  return withPartAt(query, query.parts.length - 1, { kind: 'words', text: plainWords(title) });
}

/** A text without what would be read as a filter: “MOVEMENT -Modular” rules nothing out. */
function plainWords(text: string): string {
  const words = text
    .replace(QUOTE_MARKS, ' ')
    .split(/\s+/)
    .map((token) => (isWords(token) ? token : token.replaceAll(/^[-‐‑–—−+(]+|:[-‐‑–—−+]*/g, ' ').trim()))
    .filter(Boolean)
    .join(' ');
  // What is left joins words, or goes on behind a space.
  if (isWords(`${words} `)) return words;
  const plain = words
    .replace(/[^\p{L}\p{N}\p{M}\s]/gu, ' ')
    .replace(/\b(?:AND|OR|NOT|ANDNOT|NEAR)\b/g, (word) => word.toLowerCase());
  return plain.trim().replace(/\s+/g, ' ');
}

function isWords(text: string): boolean {
  return parseQueryText(text).parts.every(({ kind }) => kind === 'words');
}

/** Whether a query asks for just this fact. */
export function asksFor(query: Query, fact: FactPart): boolean {
  return query.parts.some((part) => part.kind === 'fact' && saysSame(part, fact) && part.not === fact.not);
}

/**
 * The query as text with a fact asked for or no longer asked for. It goes first, so that a word that is being typed
 * stays the last; what contradicts it is taken out.
 */
export function withToggled(query: Query, fact: FactPart): string {
  const others = query.parts.filter(
    (part) => part.kind !== 'fact' || !(saysSame(part, fact) || excludes(part, fact)),
  );
  const isLast = others.at(-1) === query.parts.at(-1);
  const parts = asksFor(query, fact) ? others : [fact, ...others];
  return printQuery({ parts, open: isLast ? query.open : others.at(-1)?.kind === 'words' });
}

/** The same where a paper can have one of a group only, such as years: it takes the place of another that was asked for. */
export function withChosen({ parts, open }: Query, fact: FactPart, group: readonly FactPart[]): string {
  const isOther = (part: QueryPart) =>
    part.kind === 'fact' && !saysSame(part, fact) && group.some((other) => saysSame(part, other));
  return withToggled({ parts: parts.filter((part) => !isOther(part)), open }, fact);
}

/** The query as text that ends in the beginning of a further part, such as `title:` or `"`, in place of one begun before. */
export function withBeginning({ parts }: Query, beginning: string): string {
  const begun = (part: QueryPart | undefined) => part?.kind === 'unread' && part.why === 'unfinished';
  const whole = begun(parts.at(-1)) ? parts.slice(0, -1) : parts;
  const text = printQuery({ parts: whole, open: false }).trimEnd();
  return text ? `${text} ${beginning}` : beginning;
}

/** The query as text with another word in place of one that ranks, which is given as it stands there. */
export function withWord({ parts }: Query, typed: string, word: string): string {
  const changed = (part: QueryPart): QueryPart => {
    if (part.kind === 'group')
      return part.not ? part : { ...part, any: part.any.map((some) => some.map(changed)) };
    const found = ranks(part) && placeOf(part.text, typed);
    if (!found) return part;
    return { ...part, text: part.text.slice(0, found.start) + word + part.text.slice(found.end) };
  };
  return printQuery({ parts: parts.map(changed), open: false });
}

/**
 * The query as text with quotes around words that rank, which are given as they stand there, so that no others are taken
 * for them. A compound is quoted as a whole.
 */
export function withQuoted({ parts }: Query, typed: readonly string[]): string {
  const has = (text: string) => typed.some((word) => placeOf(text, word));
  const quotedIn = (part: QueryPart): QueryPart[] => {
    if (part.kind === 'group' && !part.not)
      return [{ ...part, any: part.any.map((some) => some.flatMap(quotedIn)) }];
    if (!ranks(part) || !has(part.text)) return [part];
    if (part.kind === 'text') return [{ ...part, exact: true }];
    return part.text.split(/\s+/).map((text) => {
      if (!has(text)) return { kind: 'words', text };
      return { kind: 'text', field: null, text, exact: true, not: false };
    });
  };
  return printQuery({ parts: parts.flatMap(quotedIn), open: false });
}

/** The query as text that asks for an author in place of words; the name may be going on. */
export function withAuthor({ parts }: Query, author: FactPart): string {
  return printQuery({ parts: [...parts.filter(({ kind }) => kind !== 'words'), author], open: true });
}

/** The query as text that asks for words side by side as well. They go first, so that a word that is being typed stays the last. */
export function withWords({ parts, open }: Query, text: string): string {
  const phrase: QueryPart = { kind: 'text', field: null, text, exact: true, not: false };
  return printQuery({ parts: [phrase, ...parts], open });
}

/** Whether the words of a part rank papers. */
function ranks(part: QueryPart): part is Exclude<QueryPart, FactPart | GroupPart> {
  return part.kind !== 'fact' && part.kind !== 'group' && !(part.kind === 'text' && part.not);
}

function placeOf(text: string, typed: string): Word | undefined {
  return wordsOf(text).find(({ start, end }) => text.slice(start, end) === typed);
}

function saysSame(a: FactPart, b: FactPart): boolean {
  if (isNamed(a.field)) return factKey(a) === factKey(b);
  return a.field === b.field && a.value === b.value && a.exact === b.exact;
}

/** Read and unread rule each other out. */
function excludes(a: FactPart, b: FactPart): boolean {
  return (
    a.field === 'is' && b.field === 'is' && `${a.value}/${b.value}`.match(/^(un)?read\/(un)?read$/) !== null
  );
}
