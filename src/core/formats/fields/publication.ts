import type { PaperKind } from '../../paper/paper.ts';
import type { Publication } from '../documentFormat.ts';
import { markupText } from './markup.ts';

/** What an entry says of the publication that a paper is in. */
export interface GivenPublication {
  /** What the document calls its kind, surest first: "journal-article", "phdthesis", "CONF". */
  kinds?: readonly string[] | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  /** The pages, or the first and the last. */
  pages?: string | readonly (string | undefined)[] | undefined;
  publisher?: string | undefined;
}

/** Words and codes of formats and services for each kind; the first that fits. What fits none says nothing. */
const KINDS: readonly (readonly [PaperKind, RegExp])[] = [
  ['thesis', /thesis|thes$|dissertation/i],
  ['report', /report|^rprt$/i],
  ['preprint', /preprint|posted-?content|^unpb$|eprint/i],
  ['chapter', /chapter|incollection|inbook|book ?(?:section|part)|^(?:chap|ichap|echap|sect)$/i],
  [
    'conference',
    /inproceedings|conference ?paper|paper-conference|proceedings[- ]?(?:article|paper)|^(?:cpaper|conf)$/i,
  ],
  ['conference', /^(?:conference(?: proceedings)?|meeting abstract)$/i],
  ['book', /^(?:(?:edited[ -]?|e|mv)?book|edbook|monograph|book, whole)$/i],
  ['article', /journal|^(?:jour|ejour|mgzn|magazine ?article)$/i],
];

/** Longer ones number nothing. */
const LONGEST = 60;
const LONGEST_PUBLISHER = 300;
/** "12", "XII", "12 (3)", "abs/1706.03762", "Suppl. 1". */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./()&,:-]*$/u;
const PAGES = /^[\p{L}\p{N}][\p{L}\p{N}.:/ ,()+-]*$/u;
/** How many there are, and not which; a number of arXiv; a reference, which names a year; or a word for none. */
const COUNT =
  /arxiv|^abs\/|\b(?:pages|seiten|pp\.?|p\.|figures?)$|\((?:19|20)\d\d\)|^(?:n\/?a|none|null|nan|undefined|no[- ]?(?:specified|pagination)(?: specified)?)$/i;

/** What kind of publication it is, in which volume and issue, and on which pages; what is no number is left out. */
export function publicationIn({
  kinds = [],
  volume,
  issue,
  pages,
  publisher,
}: GivenPublication): Publication {
  const kind = kindIn(kinds);
  const numbers = { volume: numberIn(volume), issue: numberIn(issue), pages: pagesIn(pages) };
  const house = line(publisher, LONGEST_PUBLISHER);
  return {
    ...(kind && { kind }),
    ...(numbers.volume && { volume: numbers.volume }),
    ...(numbers.issue && { issue: numbers.issue }),
    ...(numbers.pages && { pages: numbers.pages }),
    ...(house && !COUNT.test(house) && { publisher: house }),
  };
}

function kindIn(kinds: readonly string[]): PaperKind | undefined {
  for (const given of kinds) {
    const found = KINDS.find(([, words]) => words.test(given.slice(0, LONGEST).trim()))?.[0];
    if (found) return found;
  }
  return undefined;
}

function numberIn(text = ''): string {
  const number = line(text, LONGEST)
    .replace(/^(?:volume|vol|number|no|issue)\b\.?\s*/i, '')
    .replace(/\s*[‐-―−]\s*/g, '-')
    .replace(/^(\d{1,6})\.0$/, '$1');
  return NUMBER.test(number) && !COUNT.test(number) ? number : '';
}

/** A range with one hyphen; "12-2" stays, as some mean "12-22" and others "12 to 2 of the next". */
function pagesIn(given: GivenPublication['pages'] = ''): string {
  const parts = (typeof given === 'string' ? [given] : given).map((text) => line(text ?? '', LONGEST));
  const [first = '', last = ''] = parts;
  const joined = last === '' || last === first || /[-–—]/.test(first) ? first : `${first}-${last}`;
  const pages = joined
    .replace(/^(?:pp?\.?|pages?)\s*(?=\p{N})/iu, '')
    .replace(/\s*[-‐-―−]+\s*/g, '-')
    .replace(/-(?:nan|none|null)$|^(?:nan|none|null)-/i, '')
    .replace(/[-,.]+$/, '');
  return PAGES.test(pages) && !COUNT.test(pages) ? pages : '';
}

/** A text on one line; empty where it is longer than what is meant. */
function line(text = '', longest: number): string {
  if (text.length > 10 * longest) return '';
  const one = markupText(text).trim().split(/\s+/).join(' ');
  return one.length > longest ? '' : one;
}
