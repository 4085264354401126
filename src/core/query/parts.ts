/**
 * The query language, as data. Whatever is typed is a list of parts; there is no text that is not a query.
 *
 *   neural nets        words, which rank
 *   "state space"      a phrase, word by word as written
 *   -survey  -"…"      not this; a minus may stand before any filter
 *   title:x  abstract:"x y"
 *   has:code  is:unread  author:x  venue:x  tag:x  in:x
 */
export type QueryPart = WordsPart | TextPart | FactPart | UnreadPart;

/** A query, and whether its last part may still be going on. */
export interface Query {
  parts: QueryPart[];
  /** True if the text ends within its last part: nothing, not even a space or a closing quote, stands after it. */
  open: boolean;
}

/** A run of plain words, separated by single spaces. */
export interface WordsPart {
  kind: 'words';
  text: string;
}

/** What must, or must not, stand in the text of a paper. */
export interface TextPart {
  kind: 'text';
  /** Null for title and abstract alike. */
  field: TextField | null;
  text: string;
  /** True for a phrase in quotes: these words as written. Else any form of the word counts. */
  exact: boolean;
  not: boolean;
}

/** What must, or must not, be known of a paper beside its text. */
export interface FactPart {
  kind: 'fact';
  field: FactField;
  /** One of `VALUES` where there is a list of them, else a name in the person's own spelling. */
  value: string;
  /** True for a name in quotes that are closed: whole words. Else a word may go on. Never where there is a list. */
  exact: boolean;
  not: boolean;
}

/** What looks like a filter and is none. */
export interface UnreadPart {
  kind: 'unread';
  /** As typed. */
  text: string;
  /** Null for a minus or a quote that nothing follows yet. */
  field: Field | null;
  /**
   * `unknown`: the field has no such value; `empty`: nothing stands after the colon. Both are searched as words.
   * `unfinished`: still being typed, and not searched yet.
   */
  why: 'unknown' | 'empty' | 'unfinished';
}

export type TextField = 'title' | 'abstract';
export type FactField = 'has' | 'is' | 'author' | 'venue' | 'tag' | 'in';
export type Field = TextField | FactField;

/** All fields; those with a list take its values only. */
export const VALUES: Readonly<Record<Field, readonly string[] | null>> = {
  title: null,
  abstract: null,
  has: ['code', 'project', 'note', 'highlight'],
  is: ['saved', 'read', 'unread', 'new', 'hidden'],
  author: null,
  venue: null,
  tag: null,
  in: null,
};

export function isTextField(field: Field): field is TextField {
  return field === 'title' || field === 'abstract';
}
