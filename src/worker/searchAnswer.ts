import type { CreditField } from '../core/paper/credits.ts';
import type { PaperHeading, Range } from '../core/paper/paper.ts';
import type { Match } from '../core/search/explain/explain.ts';
import type { CorrectedWord } from '../core/search/spelling/correctedWords.ts';
import type { NearestWords } from '../core/search/spelling/nearestWords.ts';

/** A name, and how many papers have it. */
export interface NamedBy {
  name: string;
  papers: number;
}

/** What words that are being typed may become. */
export type Suggestion =
  | { kind: 'word'; text: string }
  /** A term of papers that begins with the last words; `completes` stands for the last of them. */
  | { kind: 'term'; text: string; completes: string }
  | { kind: 'acronym'; text: string; long: string }
  /** Stands for all that is typed, not for the last word only. */
  | { kind: 'title'; text: string };

/** Where a person's own words have all that was asked for. */
export interface OwnMatch {
  kind: 'note' | 'highlight';
  /** The part of it where the words stand; `cut` if something stands before it. */
  text: string;
  cut: boolean;
  /** Matched ranges in `text`. */
  ranges: Range[];
}

export interface SearchAnswer {
  query: string;
  /** How many papers are found; `hits` holds the best of them. */
  total: number;
  hits: SearchResult[];
  /** Where words find little: papers that have none of them and are close in meaning, the closest first. Not in `total`. */
  close?: SearchResult[];
  /** Words of the query that no paper has, with what the hits have in their place. */
  corrected: CorrectedWord[];
  /** Words of the query, as typed, that no paper has, nor anything in their place. */
  unknown: string[];
  /** Names among the words, the first ones first; left out if there are none. */
  offers?: NameOffer[];
  /** The query as the names of the papers make it another, in the query language; left out if they do not. */
  readAs?: string;
  /** Addresses and numbers of papers in the query, as typed, of which no paper is here. */
  notHere?: string[];
  /** Whether hits are ranked by what papers mean as well. */
  refined: boolean;
  /** Time in the worker, milliseconds. */
  took: number;
  /** Where nothing is found: what comes closest. */
  closest?: Closest;
}

/** A name that may be asked for by itself: `author:"…"`, `venue:"…"`. */
export interface NameOffer extends NamedBy {
  kind: CreditField;
}

/** What to offer in place of nothing. */
export interface Closest {
  /** Papers that the words of the query find without its phrases, or without any filter, best first. */
  hits: SearchResult[];
  /** Words of the query that no paper has, with words of papers that look like them. */
  words: NearestWords[];
  /** How many papers name an author as the words of the query do (`authorIn`). */
  byAuthor: number;
}

export interface SearchResult extends PaperHeading {
  /** By which hits of one answer are ordered; of two answers it compares nothing. */
  score: number;
  /** Matched ranges in `title`. */
  titleRanges: Range[];
  /** The densest window of the abstract as it is shown; `excerptStart` is where it begins there. */
  excerpt: string;
  excerptStart: number;
  /** Matched ranges in `excerpt`. */
  excerptRanges: Range[];
  /** What it matched where that is not what was typed, nor a form or completion of it, nor told by `corrected`. */
  through: Match[];
  /** What the person wrote or marked there, where that has all the words. */
  own?: OwnMatch;
}
