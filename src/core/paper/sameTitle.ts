import { creditWords } from './creditWords.ts';
import { authorSpellings } from './nameWords.ts';
import type { Paper } from './paper.ts';
import { arxivIdOf, doiOf, hash53, normaliseTitle, titleId } from './paperId.ts';

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

/** Whether two papers of one title are one. Names are compared last: that takes longest. */
export function likeness(one: Traits, other: Traits): Likeness {
  const years = yearsOf(one, other);
  const isApart = [unlike(one.doi, other.doi), unlike(one.arxiv, other.arxiv), years].includes('apart');
  const authors = isApart ? 'apart' : authorsOf(one, other);
  if (authors === 'apart') return authors;
  return years === 'same' || authors === 'same' ? 'same' : 'unknown';
}

/**
 * The id of a paper without identifiers that is another one than the paper with the id of their title: it follows from its
 * title, year and first author, so that it is the same wherever it is read beside that one.
 *
 * @param text of its abstract, or the gist of it, by which it is told from others where neither year nor author is known
 */
export function namesakeId(title: string, traits: Traits, text = ''): string {
  const key = keyOf(traits);
  return titleId(title, key.trim() === '' ? key + beginningOf(text) : key);
}

/** Letters and digits of a text that tell it from another: editorials of a journal begin with the same ten words. */
const TELLING = 100;
/** Characters in which so many stand, with markup between them. */
const LOOKED_AT = 400;
const IS_GIST = /^\d{1,9} (\d{1,16})$/;

/** Instead of a text that is not kept: its length, and a number for how it begins; of a gist, itself. */
export function gistOf(text: string): string {
  return text === '' || IS_GIST.test(text) ? text : `${text.length} ${beginningOf(text)}`;
}

/**
 * A number for how a text begins, the same for its gist; empty for no text. Documents wrap, space and set one text in
 * different ways, and cut its end: letters and digits alone count.
 */
export function beginningOf(text: string): string {
  if (text === '') return '';
  const ofGist = IS_GIST.exec(text)?.[1];
  if (ofGist !== undefined) return ofGist;
  const plain = text
    .slice(0, LOOKED_AT)
    .replace(/\\[A-Za-z]{1,20}/g, '')
    .normalize('NFKD')
    .toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, '');
  return String(hash53(letters.slice(0, TELLING)));
}

function keyOf({ year, author, doi }: Traits): string {
  return [year ?? '', author === null ? '' : wordsOf(familyName(author)).join(' '), doi ?? ''].join('\n');
}

/** More papers of one title are not compared one by one: a journal has an editorial in each issue. */
const MOST_COMPARED = 64;

/** One of several papers of a title, and what is known of it. */
export interface Namesake<T> {
  of: T;
  traits: Traits;
}

/** Papers of one title, to find the one among them that another is. */
export class Namesakes<T> {
  readonly #all: Namesake<T>[] = [];
  /** Those of the first so many: most titles are of one paper, and nobody asks. */
  readonly #byKey = new Map<string, Namesake<T>>();
  #keyed = 0;

  get size(): number {
    return this.#all.length;
  }

  add(of: T, traits: Traits): void {
    this.#all.push({ of, traits });
  }

  /** The first that is surely the same; else the first that nothing tells apart. */
  nearest(traits: Traits): { one: Namesake<T>; likeness: 'same' | 'unknown' } | null {
    if (this.size === 0) return null;
    while (this.#keyed < this.size) this.#learn(this.#all[this.#keyed++]!);
    const alike = this.#byKey.get(keyOf(traits));
    if (alike && likeness(traits, alike.traits) === 'same') return { one: alike, likeness: 'same' };
    let perhaps: Namesake<T> | null = null;
    for (const one of this.#all.slice(0, MOST_COMPARED)) {
      const found = likeness(traits, one.traits);
      if (found === 'same') return { one, likeness: found };
      if (found === 'unknown') perhaps ??= one;
    }
    return perhaps && { one: perhaps, likeness: 'unknown' };
  }

  /** Another copy of one of them says what that did not: a third may differ from it in that. */
  join(one: Namesake<T>, traits: Traits): void {
    one.traits = joinedTraits(one.traits, traits);
    this.#learn(one);
  }

  #learn(one: Namesake<T>): void {
    const key = keyOf(one.traits);
    if (!this.#byKey.has(key)) this.#byKey.set(key, one);
  }
}

function joinedTraits(one: Traits, other: Traits): Traits {
  return {
    doi: one.doi ?? other.doi,
    arxiv: one.arxiv ?? other.arxiv,
    year: one.year ?? other.year,
    author: one.author ?? other.author,
    isPreprint: one.isPreprint && other.isPreprint,
  };
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
function authorsOf(one: Traits, other: Traits): Likeness {
  const [name, another] = [nameIn(one), nameIn(other)];
  if (!name || !another) return 'unknown';
  return isIn(name, another) || isIn(another, name) ? 'same' : 'apart';
}

/** A name as it is looked for in others, and what others are looked for in. */
interface Name {
  /** Its family name in each spelling, word by word. */
  family: readonly (readonly string[])[];
  words: ReadonlySet<string>;
}

/** Each of the papers of a title is compared with dozens: to spell its name anew each time took a hundred times as long. */
const names = new WeakMap<Traits, Name | null>();

/** Null where there is none. */
function nameIn(traits: Traits): Name | null {
  let name = names.get(traits);
  if (name === undefined) names.set(traits, (name = traits.author ? nameOf(traits.author) : null));
  return name;
}

function nameOf(author: string): Name | null {
  const family = familyName(author);
  if (wordsOf(family).length === 0) return null;
  return { family: spelled(family), words: new Set(spelled(author).flat()) };
}

function spelled(name: string): string[][] {
  return authorSpellings(name).map((spelling) => spelling.trim().split(' '));
}

function isIn({ family }: Name, { words }: Name): boolean {
  return family.some((spelling) => spelling.every((word) => words.has(word)));
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
