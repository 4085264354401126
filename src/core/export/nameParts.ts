/** A person's name in its parts, or a whole that has none. */
export interface NameParts {
  /** The whole name where `given` is empty. */
  family: string;
  given: string;
  /** "Jr.", "III". */
  suffix: string;
}

/** Generations are in one case: "Iv" and "Ii" are names. */
const SUFFIX = /^(?:[Jj][Rr]|[Ss][Rr]|2nd|3rd|I{2,3}|IV|i{2,3}|iv)\.?$/;
/** Of a name that is no person's. */
const GROUP =
  /\b(?:team|group|collaboration|consortium|authors|and|et al|inc|ltd|labs?|laboratory|universit\p{L}*|institute?|network|project|initiative|committee|society|association|foundation|cent(?:er|re)|department|community|research)\b|[&@:/]|\d/iu;
/** Written in front of a family name, and part of it. */
const PARTICLES = new Set(
  "van von der den de del della di da do dos das du la le lo las los el al bin ibn ben ten ter zu zum zur af av 't".split(
    ' ',
  ),
);
/** Between the two halves of a family name: "Rodríguez y Baena". */
const JOINTS = new Set(['y', 'i']);
/** Scripts whose names have no spaces, or the family name in front. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A name as papers have it ("Ludwig van der Berg, Jr.", "Berg, Ludwig") in parts. What could not be one person's with
 * a family name at the end stays whole.
 */
export function nameParts(name: string): NameParts {
  const whole = name.trim().split(/\s+/).join(' ');
  const [first = '', second = '', ...others] = whole.split(/, ?/);
  if (first === '' || others.length > 0 || FAMILY_FIRST.test(whole)) return wholeName(whole);
  if (second !== '' && !SUFFIX.test(second))
    return GROUP.test(whole) ? wholeName(whole) : { family: first, given: second, suffix: '' };
  if (GROUP.test(first)) return wholeName(whole);
  const words = first.split(' ');
  const last = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  if (words.length < 2) return wholeName(whole);
  const at = familyAt(words);
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix: second || last };
}

/** Where the family name begins: at its first particle, or before the half that stands in front of "y". */
function familyAt(words: readonly string[]): number {
  const end = words.length - 1;
  const joint = words.findIndex((word, at) => at > 1 && at < end && JOINTS.has(word));
  const particle = words.findIndex((word, at) => at > 0 && at < end && PARTICLES.has(word));
  const starts = [joint - 1, particle, end].filter((at) => at > 0);
  return Math.min(...starts);
}

/** Whether a name says that there are more authors than are named. */
export function isOthers(name: string): boolean {
  return /^(?:and )?(?:et al|others)\.?$|^(?:…|\.\.\.)$/i.test(name.trim());
}

/** Authors without what says that there are more, for formats that have no way to say it. */
export function namedAuthors(authors: readonly string[] = []): string[] {
  return authors.filter((name, at) => !(at > 0 && at === authors.length - 1 && isOthers(name)));
}

function wholeName(family: string): NameParts {
  return { family, given: '', suffix: '' };
}
