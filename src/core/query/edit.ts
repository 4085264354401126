import { wordsOf } from '../text/words.ts';
import type { FactPart, Query, QueryPart, WordsPart } from './parts.ts';
import { printQuery } from './print.ts';

/** The query as text without one of its parts. Words that were typed last are again being typed. */
export function withoutPart(query: Query, at: number): string {
  const parts = query.parts.toSpliced(at, 1);
  const open = at < parts.length ? query.open : parts.at(-1)?.kind === 'words';
  return printQuery({ parts, open });
}

/** The query as text with another part in place of one, and room to go on. */
export function withPartAt(query: Query, at: number, part: QueryPart): string {
  const open = query.open && at < query.parts.length - 1;
  return `${printQuery({ parts: query.parts.with(at, part), open }).trimEnd()}${open ? '' : ' '}`;
}

/** The query as text with another word in place of the last of its last part, which is words, and room to go on. */
export function withLastWord(query: Query, word: string): string {
  const { text } = query.parts.at(-1) as WordsPart;
  const typed = wordsOf(text).findLast(({ joins }) => joins === 0);
  return withLastWords(query, text.slice(0, typed?.start) + word);
}

/** The query as text with other words in place of its last part, and room to go on. */
export function withLastWords(query: Query, text: string): string {
  return withPartAt(query, query.parts.length - 1, { kind: 'words', text });
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

/** The query as text that ends in the beginning of a further part, such as `title:` or `"`. */
export function withBeginning(query: Query, beginning: string): string {
  const text = printQuery({ ...query, open: false }).trimEnd();
  return text ? `${text} ${beginning}` : beginning;
}

/** A text with another word in place of one, which is given folded. */
export function withWord(text: string, typed: string, word: string): string {
  const found = wordsOf(text).find((one) => one.word === typed);
  return found ? text.slice(0, found.start) + word + text.slice(found.end) : text;
}

/** A text with quotes around a word, which is given as it stands there, so that no other is taken for it. */
export function withQuoted(text: string, typed: string): string {
  const found = wordsOf(text).find(({ start, end }) => text.slice(start, end) === typed);
  return found ? `${text.slice(0, found.start)}"${typed}"${text.slice(found.end)}` : text;
}

function saysSame(a: FactPart, b: FactPart): boolean {
  return a.field === b.field && a.value === b.value && a.exact === b.exact;
}

/** Read and unread rule each other out. */
function excludes(a: FactPart, b: FactPart): boolean {
  return (
    a.field === 'is' && b.field === 'is' && `${a.value}/${b.value}`.match(/^(un)?read\/(un)?read$/) !== null
  );
}
