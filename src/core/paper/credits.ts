import { addressKey } from './addressKey.ts';
import { creditWords } from './creditWords.ts';
import { authorSpellings } from './nameWords.ts';
import type { Paper } from './paper.ts';
import { venueOf } from './summary.ts';

/** Two people as one, as some data have them; teams are called "Vision and Language" too. */
const PAIR = /^(\p{Lu}\S*(?: \S+){1,3}) (?:and|und|&) (\p{Lu}\S*(?: \S+){1,3})$/u;
const TEAM = /\b(?:team|group|lab|labs|institute|university|department|center|centre|society|research)\b/i;

/** Who wrote a paper, and where it was published. */
export type CreditField = 'author' | 'venue';

type Credited = Pick<Paper, 'authors' | 'venue' | 'year'>;
/** With the addresses that stand beside a paper; those in its abstract are found there. */
type Addressed = Partial<Pick<Paper, 'links' | 'url' | 'pdf'>>;

/** Between the spellings of an author in one line. */
const ALSO = '|';
/** Before a line that is an address. */
const ADDRESS = '\t';

/** Which of them a paper names. */
export function creditFields({ authors, venue, year }: Credited): CreditField[] {
  const fields: CreditField[] = [];
  if (authors?.length) fields.push('author');
  if (venue || year !== undefined) fields.push('venue');
  return fields;
}

/** Whether a name has a word to be found by. One of signs alone, such as “***”, does not even find itself. */
export function hasWords(name: string): boolean {
  return creditWords(name) !== '';
}

/**
 * The credits of a paper in the form in which they are searched: a line for its venue, as it is shown and as its document
 * has it, then one for each author (`authorLine`), then its addresses; empty if it has none.
 */
export function creditLines(paper: Credited & Addressed): string {
  const addresses = addressesOf(paper).map((address) => ADDRESS + address);
  if (creditFields(paper).length + addresses.length === 0) return '';
  const { venue = '', authors = [] } = paper;
  const shown = venueOf(paper);
  const venues = shown.includes(venue) ? shown : `${shown} ${venue}`;
  return [creditWords(venues), ...peopleOf(authors).map(authorLine), ...addresses].join('\n');
}

/** Authors one by one, where two stand as one. */
export function peopleOf(authors: readonly string[]): string[] {
  return authors.flatMap((author) => {
    const [, ...pair] = TEAM.test(author) ? [] : (PAIR.exec(author) ?? []);
    return pair.length > 0 ? pair : [author];
  });
}

/** A name as the credits have it: folded, with a space before each word, in all of its spellings. */
export function authorLine(name: string): string {
  return authorSpellings(name).join(ALSO);
}

/** Whether a line is of an author: a device may keep lines from when fewer spellings were known. */
export function isLineOf(line: string, author: string): boolean {
  return spellingsIn(line)[0] === creditWords(author);
}

/** The spellings of an author that a line has; the first is as `creditWords` gives the name. */
export function spellingsIn(line: string): string[] {
  return line.split(ALSO);
}

function addressesOf({ links = [], url, pdf }: Addressed): string[] {
  const given = links.flatMap(({ href, start }) => (start === undefined ? [href] : []));
  return [...new Set([...given, url ?? '', pdf ?? ''].map(addressKey).filter(Boolean))];
}

/** What `creditLines` wrote, apart again; of authors their lines. */
export function creditsIn(lines: string): { venue: string; authors: string[]; addresses: string[] } {
  const [venue = '', ...rest] = lines.split('\n');
  const end = rest.findIndex((line) => line.startsWith(ADDRESS));
  if (end < 0) return { venue, authors: rest, addresses: [] };
  return {
    venue,
    authors: rest.slice(0, end),
    addresses: rest.slice(end).map((line) => line.slice(ADDRESS.length)),
  };
}
