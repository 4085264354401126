import type { DraftFields } from '../documentFormat.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isName, listsNames } from './names.ts';
import { isInstitution } from './siteWords.ts';
import type { Role } from './pairing.ts';
import type { Unit } from './units.ts';

const AUTHORS = /^(?:authors?|by) ?[:：] ?(\S.*)$/i;
const ET_AL = /,? (?:et\.? al\.?|and others)$/i;
/** A line that says when a paper appeared. */
const DATED =
  /^\[?(?:published|submitted|posted|date|year|last modified|modified)\b.{0,150}?\b((?:19|20)\d\d)\b/i;
const YEAR = /^(?:19|20)\d\d$/;
const IN_DATE = /\b(?:19|20)\d\d\b/;

/**
 * Authors and year, by the number of the entry, as the page says them in its own lines: names under a title and behind
 * "Authors", a date between title and abstract or behind a word for it.
 */
export function aboutEntries(
  units: readonly Unit[],
  roles: readonly Role[],
  entryAt: readonly number[],
): ReadonlyMap<number, DraftFields> {
  const about = new Map<number, DraftFields>();
  let isAbove = false;
  units.forEach((unit, i) => {
    if (roles[i] !== 'chrome') {
      isAbove = roles[i] === 'title';
      return;
    }
    const entry = entryAt[i]!;
    const known = about.get(entry) ?? {};
    const authors = isAbove || AUTHORS.test(unit.text) ? namesIn(unit) : [];
    const year = yearIn(units, i, isAbove);
    if (entry < 0 || (authors.length === 0 && year === null)) return;
    // Names one by one, each a unit of its own, belong together; another list is of something else.
    const isMore = unit.part === 'authors' || known.authors === undefined;
    about.set(entry, {
      ...known,
      ...(authors.length > 0 && isMore && { authors: [...new Set([...(known.authors ?? []), ...authors])] }),
      ...(year !== null && known.year === undefined && { year }),
    });
  });
  return about;
}

function namesIn({ text, part }: Unit): string[] {
  const labelled = AUTHORS.exec(text)?.[1];
  if (labelled !== undefined) return namesOfLine(labelled);
  if (part === 'authors') return /^(?:authors?:?|abstract:?|[,;])$/i.test(text) ? [] : namesOfLine(text);
  if (isInstitution(text)) return [];
  return listsNames(text) || isName(text.replace(ET_AL, '')) ? namesOfLine(text.replace(ET_AL, '')) : [];
}

function yearIn(units: readonly Unit[], at: number, isAbove: boolean): number | null {
  const { text, chrome } = units[at]!;
  const said = DATED.exec(text)?.[1] ?? (isAbove ? IN_DATE.exec(chrome?.date ?? '')?.[0] : undefined);
  if (said !== undefined) return Number(said);
  return YEAR.test(text) && /^year ?:?$/i.test(units[at - 1]?.text ?? '') ? Number(text) : null;
}
