import { creditWords } from './creditWords.ts';
import { authorSpellings } from './nameWords.ts';
import type { Paper } from './paper.ts';
import { arxivIdOf, doiOf, normaliseTitle } from './paperId.ts';

/** What tells two papers of one title apart; 100 bytes. */
export interface Traits {
  /** In lower case. */
  doi: string | null;
  arxiv: string | null;
  year: number | null;
  /** The first author, as the document writes it. */
  author: string | null;
  isPreprint: boolean;
}

/** `same`: something of them agrees beside the title, and nothing disagrees; `apart`: something disagrees. */
export type Likeness = 'same' | 'apart' | 'unknown';

export type TraitsFrom = Pick<Paper, 'id'> &
  Partial<Pick<Paper, 'doi' | 'year' | 'venue' | 'authors' | 'kind'>>;

/** Years by which a paper may come out after its preprint. */
const PREPRINT_AHEAD = 2;
const YEAR = /(?:19|20)\d\d(?!\d)/;
/** Behind a name without a comma: "Doe J", "Doe JA". */
const INITIALS = /^\p{Lu}{1,3}$/u;

export function traitsOf(paper: TraitsFrom): Traits {
  const { year, venue = '', authors = [], kind } = paper;
  const arxiv = arxivIdOf(paper);
  const inVenue = YEAR.exec(venue)?.[0];
  return {
    doi: doiOf(paper)?.toLowerCase() ?? null,
    arxiv,
    year: year ?? (inVenue === undefined ? null : Number(inVenue)),
    author: authors[0] ?? null,
    isPreprint: arxiv !== null || kind === 'preprint',
  };
}

/** Whether two papers of one title are one. */
export function likeness(one: Traits, other: Traits): Likeness {
  const all = [
    unlike(one.doi, other.doi),
    unlike(one.arxiv, other.arxiv),
    yearsOf(one, other),
    authorsOf(one.author, other.author),
  ];
  if (all.includes('apart')) return 'apart';
  return all.includes('same') ? 'same' : 'unknown';
}

/** A title of one word, as "Editorial", is of many papers. */
export function isCommon(title: string): boolean {
  return !normaliseTitle(title).includes(' ');
}

/** What has the same of these is found by them, and is not asked here. */
function unlike(one: string | null, other: string | null): Likeness {
  return one && other && one !== other ? 'apart' : 'unknown';
}

function yearsOf(one: Traits, other: Traits): Likeness {
  if (one.year === null || other.year === null) return 'unknown';
  if (one.year === other.year) return 'same';
  const isAhead = one.isPreprint !== other.isPreprint && Math.abs(one.year - other.year) <= PREPRINT_AHEAD;
  return isAhead ? 'unknown' : 'apart';
}

/** "Doe, Jane", "Jane Doe", "J. Doe" and "Doe J" are one: the family name of either stands in the other. */
function authorsOf(one: string | null, other: string | null): Likeness {
  if (!one || !other) return 'unknown';
  const [family, others] = [familyName(one), familyName(other)];
  if (wordsOf(family).length === 0 || wordsOf(others).length === 0) return 'unknown';
  return isIn(family, other) || isIn(others, one) ? 'same' : 'apart';
}

function isIn(family: string, name: string): boolean {
  const known = new Set(authorSpellings(name).flatMap((spelling) => spelling.trim().split(' ')));
  return authorSpellings(family).some((spelling) =>
    spelling
      .trim()
      .split(' ')
      .every((word) => known.has(word)),
  );
}

function familyName(name: string): string {
  const [before, behind] = name.split(',');
  if (behind !== undefined && wordsOf(before!).length > 0) return before!;
  const words = name.trim().split(/\s+/);
  const last = words.at(-1)!;
  return words.length > 1 && INITIALS.test(last) ? words.slice(0, -1).join(' ') : last;
}

function wordsOf(name: string): string[] {
  return creditWords(name).split(' ').filter(Boolean);
}
