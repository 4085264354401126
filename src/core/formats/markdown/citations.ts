import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isName } from '../pageCopy/names.ts';

/** Items that are references in the style of MLA: 'Roe, Jane, and John Doe. "Ferns on Walls." Fern Letters 3 (2015).' */

/** "Roe, Jane, et al.", "Roe, Jane, Ann Poe, and John Doe." in front of a title, as style guides have it. */
const CITED =
  /^[^\p{L}]{0,9}((?:(?:van|von|de|der|den|la|di|da) )*\p{Lu}[\p{L}\p{M}'’-]*), (\p{Lu}[\p{L}\p{M}'’-]*\.?(?: \p{Lu}[\p{L}\p{M}'’-]*\.?){0,2})((?:, (?!and )\p{Lu}[^,"“]{2,60}){0,40})(?:,? et\.? al|,? and (\p{Lu}[^,"“]{2,60}?))?[\s.,:"“]*$/u;

/** The names of a citation in front of its title; none where it is no citation. */
export function citedNames(before: string): string[] {
  const [, family, given, more = '', last] = CITED.exec(before.slice(0, LONGEST_NAMES)) ?? [];
  if (family === undefined) return [];
  const others = [...more.split(', ').slice(1), ...(last === undefined ? [] : [last])];
  return others.every(isName) ? namesOfLine([`${given} ${family}`, ...others].join('; ')) : [];
}

const LONGEST_NAMES = 1000;

/** The venue of a citation stands first behind its title. */
export function aboutCitation(behind: string): { authors: string[]; venues: string[]; dates: string[] } {
  const [first = ''] = behind.replace(/^[^\p{L}\p{N}]+/u, '').split(/\s*[.(,](?=\s|\d|$)/, 1);
  const isVenue = /^\p{Lu}/u.test(first) && first.includes(' ') && first.length < 150;
  return {
    authors: [],
    venues: isVenue ? [first.replace(/\s+\d{1,4}$/, '')] : [],
    dates: [/\((?:19|20)\d\d\)/.exec(behind)?.[0] ?? behind.slice(0, 500)],
  };
}
