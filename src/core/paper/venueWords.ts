import { creditWords } from './creditWords.ts';
import { otherVenueNames } from './venueSeries.ts';

/** Characters: what is longer is a pasted page and no name. */
const LONGEST = 1000;

/** A name and its year in one, as data sets write a meeting: "aaai2022". */
const KEYED = / ([\p{L}\d]*\p{L})((?:19|20)\d\d)(?= |$)/gu;

/** The words of a venue, those that are a name and a year also apart: " aaai2022 aaai 2022". */
export function venueWords(venue: string): string {
  return creditWords(venue).replace(KEYED, ' $1$2 $1 $2');
}

/** The last two digits of a year behind a name, as people write it: "ICML '19", "icml19", "ICML-19", "icml 19". */
const SHORT_YEAR = /(\p{L})(?:\s?['’]|[\s-])?(\d\d)$/u;
/** Two digits beyond are of the century before. */
const LAST_OF_CENTURY = 50;

/** The same, of what was typed, in the spellings that it may have. */
export function venueSpellings(typed: string): string[] {
  const name = typed.slice(0, LONGEST).trim();
  const whole = name.replace(SHORT_YEAR, (_, letter: string, year: string) => {
    return `${letter} ${Number(year) < LAST_OF_CENTURY ? '20' : '19'}${year}`;
  });
  const spelt = [typed, whole].flatMap((one) => [
    creditWords(one),
    creditWords(one).replace(KEYED, ' $1 $2'),
  ]);
  return [...new Set([...spelt, ...spelt.flatMap(otherVenueNames)])];
}
