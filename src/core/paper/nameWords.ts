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
const DOTTED = /[äöüøåđ]|[aou]\u0308|a\u030a/giu;
const WITHOUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  'a\u030a': 'aa',
};

/** The words of a name that is searched: "Zörgel" also stands as "Zoergel", and "Le Cun" as "LeCun". */
export function nameSpellings(name: string): string[] {
  const typed = name.slice(0, LONGEST);
  const plain = [typed, inTwo(typed), inOne(typed), initialsApart(typed)].map(creditWords);
  return [...new Set([...plain, ...givenInOne(plain[0]!)])];
}

/** Initials in one, beside a name that is not in capitals: "YJ Kim" and "Kim YJ" are Y. J. Kim. */
const INITIALS = /(?<![^\s,])\p{Lu}{2,3}(?![^\s,])/gu;

function initialsApart(name: string): string {
  return /\p{Lu}\p{Ll}/u.test(name) ? name.replace(INITIALS, (letters) => [...letters].join(' ')) : name;
}

/** Two given names before or behind one of family: no syllable of a Chinese or Korean one is longer, and no particle is one. */
const TWO_GIVEN = new RegExp(
  ['^GIVEN(?= \\p{L}{2,}$)', '(?<=^\\p{L}{2,}, ?)GIVEN$']
    .join('|')
    .replaceAll('GIVEN', '\\p{L}{2,6} (?!(?:le|la|de[lrn]?|d[aiu]|v[ao]n|te[rn]|st|ma?c|el) )\\p{L}{2,6}'),
  'iu',
);

/** "Yun Jae Kim" and "Kim, Yun Jae" are Yunjae Kim, too. */
function givenTogether(name: string): string {
  return name.replace(TWO_GIVEN, (given) => given.replace(' ', ''));
}

/** "Zhang Xiao Ming" is "Zhang Xiaoming", and "Xiao Ming Zhang" too. */
function givenInOne(words: string): string[] {
  const three = /^ (\p{L}{2,}) (\p{L}{2,}) (\p{L}{2,})$/u.exec(words);
  return three ? [` ${three[1]} ${three[2]}${three[3]}`, ` ${three[1]}${three[2]} ${three[3]}`] : [];
}

/** What a last name begins with that is written apart or not: "Le Cun", "van der Waals", "Mac Lane", "O'Brien". */
const LEADING =
  /(?<![\p{L}\p{M}.])(?:(?:le|la|de|del|der|den|di|da|du|van|von|ter|ten|te|st|mc|mac|al|el|ben|bin)[\s'’-]+)+(?=\p{L}{2})/giu;
const ELIDED = /(?<![\p{L}\p{M}])([dlo])['’ʼ](?=\p{L}{2})/giu;
/** "Xiao-Ming" is "Xiaoming", too. */
const HYPHEN = /(?<=\p{L}{2})[-‐‑](?=\p{L}{2})/gu;

/** A name with the pieces of its words together. */
function inOne(name: string): string {
  return name
    .replace(LEADING, (pieces) => pieces.replace(/[\s'’-]+/g, ''))
    .replace(ELIDED, '$1')
    .replace(HYPHEN, '');
}

/** Vowels with an e behind, as dots are written without dots; at the end of a name ("Samuel") it is a sound of its own. */
const WRITTEN_IN_TWO = /(?<=[^aeiouqy\s])([aou])e(?=[^aeiouy\s\p{P}]\p{L})/giu;

/** Of a name with more such words not each is written in two by itself. */
const MOST_APART = 3;

/**
 * The words of an author's name in the spellings by which it is found, the first as it stands: "Zörgel" and "Zoergel",
 * "Le Cun" and "LeCun", "Mueller" and "Muller", "Yun Jae" and "Yunjae". Only who has such letters is found so: "Moe" is not "Mo".
 */
export function authorSpellings(name: string): string[] {
  return [
    ...new Set([
      ...dottedSpellings(name),
      creditWords(inOne(name)),
      creditWords(name.replace(WRITTEN_IN_TWO, '$1')),
      creditWords(givenTogether(name)),
      ...familyApart(name),
    ]),
  ];
}

/** Family and given name without a space, as Chinese, Japanese and Korean names are written. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hangul}]{3,4}$/u;

/** "山田太郎" is "山田 太郎", of three characters either the first or the first two are the family's. */
function familyApart(name: string): string[] {
  if (!UNSPACED.test(name)) return [];
  const letters = [...name];
  return (letters.length === 3 ? [1, 2] : [2]).map((at) =>
    creditWords(`${letters.slice(0, at).join('')} ${letters.slice(at).join('')}`),
  );
}

function dottedSpellings(name: string): string[] {
  const words = name.slice(0, LONGEST).split(/(?=[\s-])/);
  const dotted = words.flatMap((word, at) => (inTwo(word) === word ? [] : [at]));
  if (dotted.length === 0) return [creditWords(name)];
  const choices = dotted.length > MOST_APART ? 1 : dotted.length;
  const isInTwo = (at: number, choice: number) =>
    dotted.includes(at) && (choices === 1 || (choice & (1 << dotted.indexOf(at))) !== 0);
  const spelt = Array.from({ length: 2 ** choices - 1 }, (_, choice) =>
    creditWords(words.map((word, at) => (isInTwo(at, choice + 1) ? inTwo(word) : word)).join('')),
  );
  return [...new Set([creditWords(name), ...spelt])];
}

function inTwo(name: string): string {
  return name.replace(DOTTED, (letter) => WITHOUT[letter.toLowerCase()] ?? `${letter[0]!}e`);
}
