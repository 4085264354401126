/**
 * The query language, as data. Whatever is typed is a list of parts; there is no text that is not a query.
 *
 *   neural nets        words, which rank; quant* and quanti?ation are words as well
 *   "state space"      a phrase, word by word as written
 *   -survey  -"…"      not this; a minus may stand before any filter, and before a group
 *   +survey            this word, in any form
 *   title:x  abstract:"x y"
 *   has:code  is:unread  author:x  venue:x  year:2019..2021  tag:x  in:x
 *   (a OR "b c")       any of these
 *
 * `a AND b`, `a OR b` and `NOT a` are read as `+a +b`, `(a OR b)` and `-a`: operators are in capitals, and bind what stands
 * directly beside them, a run of words or one other part. OR binds less than AND.
 */
export type QueryPart = WordsPart | TextPart | FactPart | GroupPart | UnreadPart;

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
  /** True for a phrase in quotes: these words as written. Else any form of the word counts. A word of neither field nor quotes has a plus. */
  exact: boolean;
  not: boolean;
}

/** What must, or must not, be known of a paper beside its text. */
export interface FactPart {
  kind: 'fact';
  field: FactField;
  /** One of `VALUES` where there is a list of them; of `year`, what `years.ts` reads; else a name in the person's own spelling. */
  value: string;
  /** True for a name in quotes that are closed: whole words. Else a word may go on. Never where there is a list. */
  exact: boolean;
  not: boolean;
}

/** Papers that any of some queries finds, or that none of them does. */
export interface GroupPart {
  kind: 'group';
  /** Each is a query: all its conditions hold, and where it has words alone, any of them is there. None is empty. */
  any: QueryPart[][];
  not: boolean;
}

/** What looks like a filter and is none. */
export interface UnreadPart {
  kind: 'unread';
  /** As typed. */
  text: string;
  /** Null for a minus, a quote or an operator that nothing follows yet, and for what is no field. */
  field: Field | null;
  /**
   * `unknown`: the field has no such value; `empty`: nothing stands after the colon; `foreign`: other search engines have
   * such a field. All are searched as words. `unfinished`: still being typed, and not searched yet; `skipped`: an
   * operator of other search engines, which is not searched.
   */
  why: 'unknown' | 'empty' | 'foreign' | 'unfinished' | 'skipped';
}

export type TextField = 'title' | 'abstract';
export type FactField = 'has' | 'is' | 'author' | 'venue' | 'year' | 'tag' | 'in';
export type Field = TextField | FactField;

/** All fields; those with a list take its values only. */
export const VALUES: Readonly<Record<Field, readonly string[] | null>> = {
  title: null,
  abstract: null,
  has: ['code', 'project', 'note', 'highlight'],
  is: ['saved', 'read', 'unread', 'new', 'hidden', 'own'],
  author: null,
  venue: null,
  year: null,
  tag: null,
  in: null,
};

export function isTextField(field: Field): field is TextField {
  return field === 'title' || field === 'abstract';
}
