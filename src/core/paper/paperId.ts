/** What a paper's id is made from. `arxiv` and `doi` are the paper's own, never addresses found in its abstract. */
export interface Identity {
  title: string;
  /** With or without `arXiv:`, an address in front or a version behind. */
  arxiv?: string | undefined;
  /** With or without `doi:` or an address in front. */
  doi?: string | undefined;
}

const ARXIV_PREFIX = 'arxiv:';
const DOI_PREFIX = 'doi:';

const SLUG_LENGTH = 60;
/** 53 bits, the integers a number holds exactly, need 11 digits in base 36. */
const HASH_LENGTH = 11;

/** New style (2403.01234) or old style (cs/0112017, math.GT/0309136) at the end of a text, version aside. */
const ARXIV_ID =
  /(?:^|[/:\s])(\d{4}\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,4})?(?:\.pdf)?$/i;
/** Longer than any match of it: how much of a text's end is looked at, which bounds the time. */
const ARXIV_ENDING = 64;
/** In the last word of a text. */
const DOI = /(?:^|[/:])(10\.\d{4,9}\/.+)$/s;
/** arXiv registers a DOI for each of its papers; both names must give one id. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/**
 * The id of a paper: `arxiv:2403.01234` or `doi:10.1000/xyz` where the paper's metadata has one, else a readable slug
 * of the title and a hash of the normalised title. It never depends on the abstract or on the place in a list, so that
 * what a person saved is found again after the content changed.
 */
export function paperId({ title, arxiv, doi }: Identity): string {
  const arxivId = arxiv === undefined ? null : arxivIdIn(arxiv);
  if (arxivId) return ARXIV_PREFIX + arxivId;
  const name = doi === undefined ? undefined : doiEnding(doi)?.toLowerCase();
  if (!name) return titleId(title);
  const ofArxiv = ARXIV_DOI.exec(name)?.[1];
  return (ofArxiv && paperIdOfArxiv(ofArxiv)) || DOI_PREFIX + name;
}

/** The arXiv id, without a version, of a paper that has one. */
export function arxivIdOf({ id }: { id: string }): string | null {
  return id.startsWith(ARXIV_PREFIX) ? id.slice(ARXIV_PREFIX.length) : null;
}

/** The DOI of a paper that has one, as its document writes it where that is known. */
export function doiOf({ id, doi }: { id: string; doi?: string | undefined }): string | null {
  return doi ?? (id.startsWith(DOI_PREFIX) ? id.slice(DOI_PREFIX.length) : null);
}

/** Whether an id was made from a title, for want of an arXiv id or a DOI. */
export function isTitleId(id: string): boolean {
  return !id.includes(':');
}

/** More marks on one character than any script has (UAX #15): to order them takes the square of their number. */
const SURPLUS_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * What of a title counts for being the same title: letters, digits and symbols after NFKC, in lower case; punctuation
 * and white space in between count as one space. A title of punctuation alone is kept as it is.
 */
export function normaliseTitle(title: string): string {
  const folded = title.replace(SURPLUS_MARKS, '$1').normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{L}\p{M}\p{N}\p{Sm}\p{So}]+/gu);
  return words ? words.join(' ') : folded.trim().split(/\s+/).join(' ');
}

/** The DOI that a text is or ends with, as it is written; null for one of arXiv's own, which says no more than its id. */
export function doiIn(text: string): string | null {
  const doi = doiEnding(text);
  return doi === null || ARXIV_DOI.test(doi) ? null : doi;
}

function arxivIdIn(text: string): string | null {
  return ARXIV_ID.exec(text.trimEnd().slice(-ARXIV_ENDING))?.[1]?.toLowerCase() ?? null;
}

function doiEnding(text: string): string | null {
  const word = text.trimEnd().split(/\s/).at(-1)!;
  return DOI.exec(word)?.[1] ?? null;
}

function paperIdOfArxiv(text: string): string | null {
  const id = arxivIdIn(text);
  return id && ARXIV_PREFIX + id;
}

/**
 * The id of a paper that has neither.
 *
 * @param apart what tells it from another paper of its title, which has the id of the title alone
 */
export function titleId(title: string, apart?: string): string {
  const normalised = normaliseTitle(title);
  const hashed = hash53(apart === undefined ? normalised : `${normalised}\n${apart}`);
  return `${slugOf(normalised) || 'paper'}-${hashed.toString(36).padStart(HASH_LENGTH, '0')}`;
}

/** Of an id made from a title what can be read of that. */
export function slugIn(id: string): string {
  return id.slice(0, -HASH_LENGTH - 1);
}

/** ASCII letters and digits of the title, words joined by `-`, cut at a word. Empty for titles that have none. */
function slugOf(normalised: string): string {
  const plain = normalised.normalize('NFKD').replace(/\p{M}+/gu, '');
  const slug = (plain.match(/[a-z0-9]+/g) ?? []).join('-');
  if (slug.length <= SLUG_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', SLUG_LENGTH);
  return slug.slice(0, cut > 0 ? cut : SLUG_LENGTH);
}

/**
 * A 53-bit hash of UTF-16 code units: two 32-bit lanes, each multiplied by its own odd constant per unit, then mixed
 * with the finaliser of MurmurHash3 (Austin Appleby, public domain). Two of a million titles meet once in 18,000 runs.
 */
export function hash53(text: string): number {
  let low = 0x9e3779b1;
  let high = 0x85ebca77;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(((high << 13) | (high >>> 19)) ^ unit, 0x9e3779b1);
  }
  low = finalise(low ^ Math.imul(high, 0xc2b2ae3d) ^ text.length);
  high = finalise(high ^ low);
  return (high & 0x1fffff) * 0x100000000 + low;
}

function finalise(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
