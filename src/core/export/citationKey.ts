import type { Paper } from '../paper/paper.ts';
import { fold } from '../text/fold.ts';
import { publicationYear } from './publicationYear.ts';

/** Words of a title that do not tell papers apart. */
const SMALL_WORDS = new Set('a an the on of in for and to with is as by from at via'.split(' '));
/** Parts of a name that are no surname, and of a group's that all groups have. */
const NO_SURNAMES = new Set('jr sr ii iii iv team group collaboration consortium authors'.split(' '));
/** Of a title where no author is known. */
const TITLE_WORDS = 3;
/** Longer words make no key that anyone types. */
const LONGEST_WORD = 30;

type Named = Pick<Paper, 'id' | 'title' | 'authors' | 'venue' | 'year'>;

/**
 * A key for each of some papers, to cite it by: first author, year and first word of the title ("vaswani2017attention"),
 * or words of the title where no author is known. Lower-case ASCII letters, digits and hyphens. A paper has the same key
 * in every export, but where several have one: then all but the first by id get `a`, `b`, … behind it.
 */
export function citationKeys(papers: readonly Named[]): string[] {
  const wanted = papers.map(keyOf);
  const taken = new Set(wanted);
  const given = new Set<string>();
  const keys = [...wanted];
  for (const at of orderById(papers)) {
    let key = wanted[at]!;
    for (let n = 0; given.has(key); n++) {
      const next = wanted[at]! + lettersFor(n);
      if (!taken.has(next)) key = next;
    }
    given.add(key);
    keys[at] = key;
  }
  return keys;
}

function orderById(papers: readonly Named[]): number[] {
  const order = papers.map((_, at) => at);
  return order.sort((a, b) =>
    papers[a]!.id < papers[b]!.id ? -1 : papers[a]!.id > papers[b]!.id ? 1 : a - b,
  );
}

function keyOf(paper: Named): string {
  const year = publicationYear(paper) ?? '';
  const words = wordsOf(paper.title);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const title = telling.length > 0 ? telling : words;
  const surname = surnameOf(paper.authors?.[0] ?? '');
  if (surname !== '') return `${surname}${year}${title[0] ?? ''}`;
  const parts = title.length > 0 ? title.slice(0, TITLE_WORDS) : wordsOf(paper.id);
  return [...parts, ...(year === '' ? [] : [String(year)])].join('-');
}

/** The last word of a name that is one, or that before a comma, with its parts joined: "Ben-David" is bendavid. */
function surnameOf(name: string): string {
  const [last, first] = name.split(',');
  const words = last!.split(/\s+/).map((word) => wordsOf(word).join(''));
  const surnames = words.filter((word) => word !== '' && !NO_SURNAMES.has(word));
  const isTurned = first !== undefined && !NO_SURNAMES.has(wordsOf(first).join(''));
  return (isTurned ? surnames.join('') : surnames.at(-1)) ?? '';
}

function wordsOf(text: string): string[] {
  return (fold(text).text.match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/** a, b, …, z, aa, ab, … */
export function lettersFor(n: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (n % 26));
  return n < 26 ? last : lettersFor(Math.floor(n / 26) - 1) + last;
}
