import { listedNames } from '../fields/listedNames.ts';
import { personNames, SUFFIX } from '../fields/names.ts';
import { texName } from '../fields/tex.ts';
import { isInitialed } from '../pageCopy/names.ts';

/** Characters: names of more people than are kept of a paper (`limits.ts`). */
const LONGEST = 1_000_000;
/** What stands in a list of names for those who are not in it. */
const MORE =
  /^(?:\(?\+? ?\d{1,5} (?:additional |more )?(?:authors?|others)\b.{0,40}|and \d{1,5} (?:others|more)|…|\.{3}|et\.? ?al\.?|and others)$/i;

/** Of affiliations, and of who is to be written to. */
const MARKS = /(?<![*†‡§¶✉])[*†‡§¶✉]+$/u;
const MARKS_AND_NUMBERS = /(?<![\d*†‡§¶✉])[\d*†‡§¶✉]+$/u;

/**
 * The names in a line that lists people in reading order: "Jane Roe, John Doe and Ann Poe (Some University)". Names are
 * not turned: those who list people for readers put the given name first. What is in brackets is no name.
 */
export function namesOfLine(line: string): string[] {
  if (isInitialed(line.trim()))
    return listedNames(
      line.replace(/[,;] ?(?:and|&) |(?<=\.)[,;] ?| (?:and|&) (?=\p{L})/gu, '; ').replace(/; $/, ''),
    );
  const plain = turned(
    withoutBrackets(line.slice(0, LONGEST))
      .replace(/\s+/g, ' ')
      .replace(/ ?\[\d{1,3}(?:, ?\d{1,3}){0,20}\]/g, '')
      .replace(/^authors? (?=\p{Lu})/iu, ''),
  );
  const names = plain
    .split(/\s*[,;|·•]\s*|\s+(?:and|&|und|et)\s+(?=\p{Lu})/u)
    .map((name) => texName(name.replace(/^(?:and|&|by)\s+/i, '').trim()))
    .map((name) => name.replace(/[,\s]*(?:…|\.{3}|\bet\.? ?al\.?).{0,3}$/i, '').trim())
    .map((name) => name.replace(name.includes(' ') ? MARKS_AND_NUMBERS : MARKS, '').trim())
    .filter((name) => name !== '' && !MORE.test(name));
  return personNames(withSuffixes(names).filter((name) => !MORE.test(name)));
}

/** "Roe, Jane A.; Doe, John": one word for the family, so that "Jane Roe, Fern College; …" is none. */
const FAMILY_FIRST = /^(?:(?:van|von|de|der|den|la|di|da) ){0,3}[\p{L}\p{M}'’-]{2,40}, \p{Lu}[^,;]{0,40}$/u;

function turned(names: string): string {
  const parts = names
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => FAMILY_FIRST.test(part))) return names;
  return parts.map((part) => part.split(', ').reverse().join(' ')).join('; ');
}

/** "Jr." behind a comma belongs to the name before it. */
function withSuffixes(names: readonly string[]): string[] {
  const whole: string[] = [];
  for (const name of names)
    if (SUFFIX.test(name) && whole.length > 0) whole.push(`${whole.pop()!} ${name}`);
    else whole.push(name);
  return whole;
}

/** A text without what stands in round brackets, also in brackets of brackets; one that never ends goes to the end. */
function withoutBrackets(text: string): string {
  let kept = '';
  let depth = 0;
  for (const sign of text)
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  return kept;
}
