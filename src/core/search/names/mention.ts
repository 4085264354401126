import type { CreditField } from '../../paper/credits.ts';

/** A name that stands among the words of a query. */
export interface Mention {
  kind: CreditField | 'year' | 'address';
  /** Where it stands in the text, with what belongs to it, such as "et al.": half-open, UTF-16 code units. */
  start: number;
  end: number;
  /** The name as it was typed, without slips. */
  name: string;
  /** Its words that nobody is called by, with the names that were meant. */
  slips?: { typed: string; meant: string }[];
  /** True for one that can hardly be anything else: a full name, a venue with its year. */
  sure: boolean;
  /** True for one that is written as names alone are: with "et al.", or an initial with its full stop. */
  cited: boolean;
  /** False for a name that may still be going on. */
  whole: boolean;
  /** Ids of its papers. */
  papers: ReadonlySet<string>;
}

/** A name that was read, and where to go on. */
export interface Read {
  mention: Mention;
  /** The token behind it. */
  next: number;
}
