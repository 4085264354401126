/** Behind a comma these belong to a name; it is no given name. Generations are in one case: "Iv" and "Ii" are given names. */
export const SUFFIX = /^(?:[Jj][Rr]|[Ss][Rr]|2nd|3rd|I{2,3}|IV|i{2,3}|iv)\.?$/;
/** The fifth of a name, behind its two parts only: behind a family name alone it is an initial ("Petrov, V."). */
const FIFTH = /^V\.?$/;
const DEGREE = /^(?:ph\.? ?d|m\.? ?sc|b\.? ?sc|mph|dds|esq)\.?$/i;
/** Behind one comma these are initials. */
const INITIALS_OR_DEGREE = /^(?:m\.? ?d|m\.? ?a|b\.? ?a|m\.? ?s|rn|dr|prof)\.?$/i;
/** Words for those who are not named. */
const NOBODY =
  /^(?:others|et\.? ?al\.?|and others|…|\.\.\.|anonymous authors?|n\/?a|none|null|nan|unknown|-|\[no authors?(?: name| id)?(?: available| listed|s found)?\])$/i;
/** Behind a name: those who are not listed. */
const MORE = /[\s,]+(?:et\.? ?al\.?|and others|…|\.\.\.)$/i;
/** Chinese, Japanese and Korean names have the family in front, and nothing between. */
const EAST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,8}$/u;
/** A mail address, or the years of a life, in brackets. */
const ASIDE =
  /\s*(?:\([^()\s]{1,80}@[^()\s]{1,80}\)|\[(?:e-?mail: ?)?[^[\]\s]{1,80}@[^[\]\s]{1,80}\]|[[(]\d{4}\s?[-–]\s?(?:\d{4})?[\])])/gi;
/** Numbers of affiliations and of persons of one name: "Jane Roe (1,2)", "Jane Roe 0001", "Jane Roe [3]". */
const NUMBERS =
  /\s*(?:\((?:\d{1,3}|[*†‡§¶a-z])(?:\s*(?:,|and)\s*(?:\d{1,3}|[*†‡§¶a-z])){0,12}\)|\[\d{1,3}\]|\(\d{5,15}\)|\s0\d{3})\s*$/i;
const MARKS = /(?<![*†‡§¶#])[*†‡§¶#]+$/;

/**
 * A person's name as it is read: "Roe, Jane" is "Jane Roe", "Roe, Jane, Jr." and "Roe, Jr., Jane" are "Jane Roe, Jr.".
 * Empty for nobody ("et al.").
 */
export function personName(written: string): string {
  if (written.length > 4 * LONGEST) return '';
  const name = written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ASIDE, '')
    .replace(MORE, '')
    .replace(NUMBERS, '')
    .replace(MARKS, '')
    .replace(/[\s,;]+$/, '')
    .trim();
  if (name.length > LONGEST || NOBODY.test(name) || !/[\p{L}]/u.test(name)) return '';
  const given = name.split(/\s*,\s*/).filter((part) => part !== '');
  const parts = given.filter(
    (part, at) => at < 1 || !(DEGREE.test(part) || (at > 1 && INITIALS_OR_DEGREE.test(part))),
  );
  const isSuffix = (part: string, at: number) =>
    at > 0 && (SUFFIX.test(part) || (at > 1 && FIFTH.test(part)));
  const suffix = parts.filter(isSuffix);
  const words = parts.filter((part, at) => !isSuffix(part, at));
  if (words.length === 2 && words.every((word) => EAST.test(word))) return words.join('');
  const [, first = words[1], own] = /^(.+)\s(\S+)$/.exec(words[1] ?? '') ?? [];
  const ends = own !== undefined && SUFFIX.test(own);
  if (ends) suffix.push(own);
  const whole = words.length === 2 ? `${ends ? first : words[1]} ${words[0]}` : words.join(', ');
  return (suffix.length > 0 ? `${whole}, ${suffix[0]}` : whole).replaceAll(KEPT_COMMA, ',');
}

/** Stands for a comma within a name that is not turned: a character of no text. */
export const KEPT_COMMA = '\ue003';

/** More is a text that is not taken apart, and no name. */
const LONGEST = 300;

/** Names, each once, as they are read. */
export function personNames(written: readonly string[]): string[] {
  return [...new Set(written.map(personName).filter((name) => name !== ''))];
}

/** A name of two parts: "Jane", "Roe". */
export function joinedName(given: string, family: string, suffix = ''): string {
  const name = [given, family]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  return suffix.trim() === '' ? name : `${name}, ${suffix.trim()}`;
}

/** "Roe, J., Doe, K." */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u;
/** "Roe JK", "de la Roe J". */
const WITH_INITIALS =
  /^\p{L}[\p{L}'’ .-]{0,80} (?:\p{Lu}{1,4}|\p{Lu}-?\p{Lu})(?: (?:Jr|Sr|2nd|3rd|II|III))?$/u;
/** Between names, surest first. */
const SURE = [/\s*[;|]\s*/, /,?\s+(?:and|&)\s+/];

/** The names that one text lists, as they are read: "Roe, Jane; Doe, John", "Roe J, Doe K.", "Jane Roe, John Doe and Ann Poe". */
export function listedNames(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const [apart, byWord] = SURE.map((separator) => line.split(separator).filter((part) => part.trim() !== ''));
  if (apart!.length > 1 || /[;|]\s*$/.test(line)) return personNames(apart!);
  const glued = gluedNames(line);
  if (glued.length > 1) return personNames(glued);
  return personNames(byWord!.length > 1 && byWord!.every(isFamilyFirst) ? byWord! : byCommas(byWord!));
}

/** Where one name ends and the next begins with nothing between them: not within "McDonald" or "VanderPlas". */
const SEAM =
  /(?<=\p{Ll})(?<!\b(?:Mac|Mc|De|Del|Des|Di|Du|El|Fitz|La|Le|Van|Vander|Vande|Ver|Von|Ben|Bin|St))(?=\p{Lu}\p{Ll}|\p{Lu}\.)/u;

/** "Jane A. RoeJohn Doe", as a table of Springer's has them; one alone where any part is no whole name. */
function gluedNames(line: string): string[] {
  if (line.includes(',') || !SEAM.test(line)) return [line];
  const names = line.split(SEAM).map((name) => name.replace(/^(?:(?:Prof|Dr)\.\s?)+/, ''));
  return names.every((name) => /^\p{Lu}\S* (?:\S+ )*\p{L}\S*$/u.test(name)) ? names : [line];
}

/** "Roe, Jane": two parts, the family name in front. */
function isFamilyFirst(name: string): boolean {
  return /^[^,]+, [^,]+$/.test(name) && !name.split(', ').every((part) => /\S \S/.test(part));
}

/** "Jane Roe, Jr., John Doe": a suffix is of the name before it. */
function withSuffixes(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    if (SUFFIX.test(part) && /\S \S/.test(whole.at(-1) ?? '')) whole.push(`${whole.pop()} ${part}`);
    else whole.push(part);
  }
  return whole;
}

/** A text of names without what stands in brackets, of any depth: "(1) Some University, Town, (2) Other Lab". */
export function withoutAffiliations(text: string): string {
  let kept = '';
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  }
  return kept.replace(/\s+/g, ' ').replace(/ (?=[,;])/g, '');
}

function byCommas(names: readonly string[]): string[] {
  const parts = withSuffixes(names.flatMap((name) => name.split(/\s*,\s*/)).filter((part) => part !== ''));
  if (parts.length > 1 && parts.every((part) => EAST.test(part) && part.length > 1)) return parts;
  const bare = parts.map((part) => part.replace(/\.$/, ''));
  if (bare.every((part) => WITH_INITIALS.test(part))) return bare;
  if (parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part)))
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
  return parts.every((part) => /\S \S/.test(part) || NOBODY.test(part)) ? parts : [...names];
}
