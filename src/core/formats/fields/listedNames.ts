import { DEGREE, EAST, INITIALS_OR_DEGREE, NOBODY, personNames, SUFFIX } from './names.ts';

/** "Roe, J., Doe, K." */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u;
/** "Roe JK", "de la Roe J". */
const WITH_INITIALS =
  /^\p{L}[\p{L}'’ .-]{0,80} (?:\p{Lu}{1,4}|\p{Lu}-?\p{Lu})(?: (?:Jr|Sr|2nd|3rd|II|III))?$/u;
/** Between names, surest first. */
const SURE = [/\s*[;|]\s*|\s+[•·/]\s+/, /,?\s+(?:and|&)\s+/];
/** A line that holds more is no name. */
const LONGEST_NAME = 100;

/** The names that one text lists, as they are read: "Roe, Jane; Doe, John", "Roe J, Doe K.", "Jane Roe, John Doe and Ann Poe". */
export function listedNames(text: string): string[] {
  const apartByLines = quotedNames(text) ?? namesOnLines(text);
  if (apartByLines !== null) return personNames(apartByLines);
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\([^()]*\)/g, (inside) => (/[,;|]/.test(inside) ? '' : inside))
    .replace(MEMBERSHIPS, '');
  const [apart, byWord] = SURE.map((separator) => line.split(separator).filter((part) => part.trim() !== ''));
  if (apart!.length > 1 || /[;|]\s*$/.test(line)) return personNames(apart!);
  const glued = gluedNames(line);
  if (glued.length > 1) return personNames(glued);
  return personNames(byWord!.length > 1 && byWord!.every(isFamilyFirst) ? byWord! : byCommas(byWord!));
}

/** Words of institutions, which have commas and "and" within their names. */
const OF_INSTITUTIONS =
  /\b(?:of|for|the|at|de|des|für|pour|para|department|university|institute|school|ltd|inc)\b/i;
const WHOLE_NAME = /^\p{Lu}\S*(?: \S+){1,4}$/u;

/**
 * Names of fields that hold one each. What lists several in one, as some programs write it, is taken apart where it can
 * be nothing else: "García Márquez, Gabriel José" is one.
 */
export function namesOfValues(values: readonly string[]): string[] {
  return values.flatMap((value) => severalNames(value) ?? [value]);
}

/** The names in a field for one, family names first or not; null where it holds one. */
export function severalNames(value: string): string[] | null {
  if (!/[,;|•·&\n'"]| and /.test(value)) return null;
  const line = value.trim();
  const commas = line.split(/,\s/);
  const words = line.split(/ (?:and|&) /);
  const isList =
    quotedNames(line) !== null ||
    namesOnLines(line) !== null ||
    /[;|•·]/.test(line) ||
    (words.length > 1 && words.every((name) => isFamilyFirst(name) || WHOLE_NAME.test(name))) ||
    (commas.length > 2 && !SUFFIX.test(commas[2]!)) ||
    (commas.length > 1 && commas.every((part) => WITH_INITIALS.test(part.replace(/\.$/, ''))));
  if (!isList || OF_INSTITUTIONS.test(withoutAffiliations(line))) return null;
  const names = listedNames(line);
  return names.length > 1 ? names : null;
}

/** What a society calls its members, behind each name. */
const MEMBERSHIPS = /, (?:(?:Life |Graduate |Senior |Student |Associate ){0,3}(?:Member|Fellow), )?IEEE\b/g;

/** A list as programs write it into one cell: `['Jane Roe', "Ann O'Doe"]`; null for any other. */
function quotedNames(text: string): string[] | null {
  if (!/^\s*\[\s*['"][^]*['"]\s*,?\s*\]\s*$/.test(text)) return null;
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** A name a line, each of two words or more; null for any other text. */
function namesOnLines(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || /[;|]/.test(text)) return null;
  if (lines.some((line) => line.length > LONGEST_NAME)) return null;
  const areWhole = lines.every((line) => /^\p{Lu}[^,]*\s[^,]+$/u.test(line)) || lines.every(isFamilyFirst);
  return areWhole ? lines : null;
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
  return (
    /^[^,]+, [^,]+$/.test(name) &&
    (/^\p{Ll}/u.test(name) || !name.split(', ').every((part) => /\S \S/.test(part)))
  );
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
  return kept.replace(/[^\S\n]+/g, ' ').replace(/ (?=[,;])/g, '');
}

/** Numbers of affiliations that commas have cut off a name: "John Doe2,3". */
const NUMBER = /^[\d*†‡§¶¹²³⁰⁴-⁹]{1,3}$/;
const FAMILY = /^(?:(?:van|von|de|der|den|la|di|da|le|del|dos|el|al) ){0,3}\p{L}[\p{L}\p{M}'’-]+$/iu;
const GIVEN = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;

function byCommas(names: readonly string[]): string[] {
  if (names.length === 1 && /^\p{Ll}/u.test(names[0]!) && isFamilyFirst(names[0]!)) return [...names];
  const given = withSuffixes(
    names.flatMap((name) => name.split(/\s*,\s*/)).filter((part) => part !== '' && !NUMBER.test(part)),
  );
  const people = given.filter((part) => !DEGREE.test(part) && !INITIALS_OR_DEGREE.test(part));
  const parts = people.every((part) => /\S \S/.test(part) || NOBODY.test(part)) ? people : given;
  if (parts.length > 1 && parts.every((part) => EAST.test(part) && part.length > 1)) return parts;
  const bare = parts.map((part) => part.replace(/\.$/, ''));
  if (bare.every((part) => WITH_INITIALS.test(part))) return bare;
  if (parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part)))
    return inPairs(parts);
  if (
    parts.length > 2 &&
    parts.length % 2 === 0 &&
    parts.every((part, at) => (at % 2 === 0 ? FAMILY : GIVEN).test(part))
  )
    return inPairs(parts);
  return parts.every((part) => /\S \S/.test(part) || NOBODY.test(part)) ? parts : [...names];
}

/** "Roe", "Jane", "Doe", "John" as "Roe, Jane" and "Doe, John". */
function inPairs(parts: readonly string[]): string[] {
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
}
