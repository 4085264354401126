import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { needsQuotes } from './quoted.ts';
import type { Range } from '../paper/paper.ts';
import type {
  FactField,
  FactPart,
  GroupPart,
  Query,
  QueryPart,
  TextField,
  TextPart,
  UnreadPart,
} from './parts.ts';

/** Texts, and groups, that are asked of papers: more are a pasted page, and each is asked of every paper. */
const MOST_CONDITIONS = 64;

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

/** What must, or must not, hold of a paper, beside having words that rank. */
export interface Conditions {
  texts: TextRequirement[];
  facts: FactPart[];
  groups: GroupMeaning[];
}

/** Any of some queries, or none of them, must find a paper. */
export interface GroupMeaning {
  any: AloneMeaning[];
  not: boolean;
}

/** A query by itself: without a text that is required, one of its words must be there, if it has any. */
export interface AloneMeaning extends Conditions {
  words: TextRequirement[];
}

/** What a query asks of a paper. */
export interface QueryMeaning extends Conditions {
  /** The words that rank, as one text. It ends in a space unless its last word may be going on. */
  ranking: string;
  /** Where phrases stand in it, which are found as a whole. */
  quoted: Range[];
  /** Whether all words that rank are of conditions: what these hold of is found, whether or not it has such a word. */
  isConditional: boolean;
}

/**
 * Tells the words that rank from the conditions that filter. Words that must be there also rank, so that the paper
 * that is most about them comes first; words that must not be there never do.
 */
export function meaningOf({ parts, open }: Query): QueryMeaning {
  const pieces = parts.flatMap(piecesOf);
  const quoted: Range[] = [];
  let ranking = '';
  for (const { text, exact } of pieces) {
    if (ranking) ranking += ' ';
    if (exact) quoted.push({ start: ranking.length, end: ranking.length + text.length });
    ranking += text;
  }
  const going = open && endsInWord(parts);
  const isConditional = parts.every(
    (part) => part.kind !== 'words' && !(part.kind === 'unread' && isSearched(part)),
  );
  return {
    ranking: ranking && !going ? `${ranking} ` : ranking,
    quoted,
    isConditional,
    ...conditionsOf(parts, open),
  };
}

/** All facts that conditions ask for, those within groups too. */
export function factsIn({ facts, groups }: Conditions): FactPart[] {
  return [...facts, ...groups.flatMap(({ any }) => any.flatMap(factsIn))];
}

function conditionsOf(parts: readonly QueryPart[], open: boolean): Conditions {
  const isOpen = (part: QueryPart) => open && part === parts.at(-1);
  return {
    texts: firstOf(
      parts
        .filter((part) => part.kind === 'text')
        .map((part) => requirementOf(part, isOpen(part) && !part.not)),
    ),
    facts: parts.filter((part) => part.kind === 'fact'),
    groups: firstOf(
      parts
        .filter((part) => part.kind === 'group')
        .map((part) => ({ any: alternativesOf(part, isOpen(part) && !part.not), not: part.not }))
        .filter(({ any }) => any.length > 0),
    ),
  };
}

/** The first of some conditions, each once. */
function firstOf<T>(conditions: readonly T[]): T[] {
  const different = new Map<string, T>();
  for (const condition of conditions) {
    const key = JSON.stringify(condition);
    if (!different.has(key) && different.size < MOST_CONDITIONS) different.set(key, condition);
  }
  return [...different.values()];
}

/** Those that ask for something. */
function alternativesOf({ any }: GroupPart, open: boolean): AloneMeaning[] {
  return any
    .map((parts, at) => aloneOf(parts, open && at === any.length - 1))
    .filter(
      ({ words, texts, facts, groups }) => words.length + texts.length + facts.length + groups.length > 0,
    );
}

/** A phrase is ruled out in all of its forms: who wants no “neural network” wants no neural networks. */
function requirementOf({ field, text, exact, not }: TextPart, open: boolean): TextRequirement {
  const inAnyForm = not && /\S\s+\S/.test(text);
  return { field, text, exact: exact && !inAnyForm, open, not };
}

function aloneOf(parts: readonly QueryPart[], open: boolean): AloneMeaning {
  const words = parts.flatMap((part) => {
    const typed = part.kind === 'words' ? part.text.split(' ') : [];
    return typed.flatMap((text, at): TextRequirement[] => {
      if (wordsOf(text).length === 0) return [];
      const isOpen = open && part === parts.at(-1) && at === typed.length - 1;
      return [{ field: null, text, exact: false, open: isOpen, not: false }];
    });
  });
  return { words, ...conditionsOf(parts, open) };
}

/** The texts of a part that rank, in order. */
function piecesOf(part: QueryPart): { text: string; exact?: boolean }[] {
  switch (part.kind) {
    case 'words':
      return [{ text: part.text }];
    case 'text':
      return part.not ? [] : [part];
    case 'group':
      return part.not ? [] : part.any.flat().flatMap(piecesOf);
    case 'unread':
      return isSearched(part) ? [{ text: part.text.replace(':', ' ') }] : [];
    case 'fact':
      return [];
  }
}

function isSearched({ why }: UnreadPart): boolean {
  return why !== 'unfinished' && why !== 'skipped';
}

/** Whether what stands last is a word that ranks. */
function endsInWord(parts: readonly QueryPart[]): boolean {
  const last = parts.at(-1);
  if (last?.kind === 'group') return !last.not && endsInWord(last.any.at(-1)!);
  return last !== undefined && piecesOf(last).length > 0;
}

/** The words of a query as the name of an author; null if it asks for an author, or for a text, already. */
export function authorIn({ parts }: Query): FactPart | null {
  const value = parts.flatMap((part) => (part.kind === 'words' ? part.text : [])).join(' ');
  const isNamed = parts.some(
    (part) =>
      part.kind === 'text' || part.kind === 'group' || (part.kind === 'fact' && part.field === 'author'),
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
