import { creditWords } from './creditWords.ts';

/** Characters: what is longer is a pasted page and no name. */
const LONGEST = 1000;

/** How a citation says that there are more authors, or of which year it is, where spaces and commas are single. */
const ET_AL = /,? (?:et\.? ?al\b\.?|and (?:others|colleagues|co-?workers)\b|u\. ?a\.)/giu;
const CITED_YEAR = /,? ?\(?\b(?:19|20)\d\d[a-z]?\)? ?$/u;
const BETWEEN = / (?:and|und) | ?[&;] ?/iu;

/** The people of a citation, each as it is written there: "Hinton and Li (2006)" are "Hinton" and "Li". */
export function authorNames(cited: string): string[] {
  const plain = ` ${cited.slice(0, LONGEST)}`.replace(/[\s,]+/g, (run) => (run.includes(',') ? ', ' : ' '));
  const names = plain.replace(ET_AL, ' ').replace(CITED_YEAR, '').split(BETWEEN);
  return names.map((name) => name.trim()).filter((name) => creditWords(name) !== '');
}

/** Letters that are written with another behind where they have no dots, ring or stroke; the dots may be a sign of their own. */
const DOTTED = /[äöüøå]|[aou]\u0308|a\u030a/giu;
const WITHOUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  'a\u030a': 'aa',
};

/** The words of a name in the spellings that it may have: "Zörgel" and "Zoergel" are one. */
export function nameSpellings(name: string): string[] {
  const typed = name.slice(0, LONGEST);
  const plain = creditWords(typed);
  const spelt = creditWords(
    typed.replace(DOTTED, (letter) => WITHOUT[letter.toLowerCase()] ?? `${letter[0]!}e`),
  );
  return [
    ...new Set([plain, spelt, plain.replace(/([aou])e|aa/g, (pair, vowel?: string) => vowel ?? pair[0]!)]),
  ];
}

/** A name and its year in one, as data sets write a meeting: "aaai2022". */
const KEYED = / ([\p{L}\d]*\p{L})((?:19|20)\d\d)(?= |$)/gu;

/** The words of a venue, those that are a name and a year also apart: " aaai2022 aaai 2022". */
export function venueWords(venue: string): string {
  return creditWords(venue).replace(KEYED, ' $1$2 $1 $2');
}

/** The last two digits of a year behind a name, as people write it: "ICML '19", "icml19", "ICML-19". */
const SHORT_YEAR = /(\p{L})(?:\s?['’]|-)?(\d\d)$/u;
/** Two digits beyond are of the century before. */
const LAST_OF_CENTURY = 50;

/** The same, of what was typed, in the spellings that it may have. */
export function venueSpellings(typed: string): string[] {
  const name = typed.slice(0, LONGEST).trim();
  const whole = name.replace(SHORT_YEAR, (_, letter: string, year: string) => {
    return `${letter} ${Number(year) < LAST_OF_CENTURY ? '20' : '19'}${year}`;
  });
  return [
    ...new Set(
      [typed, whole].flatMap((one) => [creditWords(one), creditWords(one).replace(KEYED, ' $1 $2')]),
    ),
  ];
}
