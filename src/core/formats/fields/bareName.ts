/** What a society calls its members, behind their names. */
const MEMBERSHIP =
  /,?\s{1,3}\(?(?:(?:Life |Graduate |Senior |Student |Associate ){0,3}(?:Member|Fellow),? ?)IEEE\b\)?/g;
/** What somebody did, in brackets. */
const ROLE =
  /\s*[([](?:eds?|editors?|hrsg|trans|translators?|authors?|corresponding(?: author)?|deceased|presenter|speaker)\.?[)\]]/gi;
const ORCID =
  /[\s,;]*[([]?(?:\bORCID(?: iD)?:?\s{0,3})?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b[)\]]?/gi;
/** In front of a name. */
const TITLES = /^(?:(?:prof(?:essor)?|dr|mr|mrs|ms)\.?\s+){1,3}(?=\S+\s\S)/i;
const LINK = /^(?:by:?|and|&)\s+(?=\p{Lu})/iu;
/** An institution in brackets behind a name. */
const AT = /\s*\(([^()]{2,120})\)$/;
const INSTITUTION =
  /[,;]|\b(?:univ|inst|lab|college|school|dep(?:t|artment)|hospital|research|cent(?:er|re)|inc|ltd|gmbh|academy|polytechnic|tech)/i;
/** Of affiliations, glued to a name: "Jane Roe1,2", "Jane Roe¹", "Jane Roe a,b". */
const GLUED =
  /(?<=\s\S*\p{Ll})(?:\d{1,2}|[¹²³⁰⁴-⁹])(?:[,\s]*(?:\d{1,2}|[¹²³⁰⁴-⁹*†‡§¶#]))*$|\s[a-f](?:,\s?[a-f])+$/u;
/** A full stop that ends no initial and nothing shortened. */
const FULL_STOP = /(?<=\p{Lu}\p{Ll}{3,30})(?<!\b(?:Corp|Univ|Inst|Dept|Assoc|Chas|Alex|Prof))\.$/u;
/** Behind a name: those who are not listed. */
const MORE = /[\s,]+(?:et\.? ?al\.?|and others|…|\.\.\.)$/i;
/** A mail address, or the years of a life, in brackets. */
const ASIDE =
  /\s*(?:\([^()\s]{1,80}@[^()\s]{1,80}\)|\[(?:e-?mail: ?)?[^[\]\s]{1,80}@[^[\]\s]{1,80}\]|[[(]\d{4}\s?[-–]\s?(?:\d{4})?[\])])/gi;
/** Numbers of affiliations and of persons of one name: "Jane Roe (1,2)", "Jane Roe 0001", "Jane Roe [3]". */
const NUMBERS =
  /\s*(?:\((?:\d{1,3}|[*†‡§¶a-z])(?:\s*(?:,|and)\s*(?:\d{1,3}|[*†‡§¶a-z])){0,12}\)|\[\d{1,3}\]|\(\d{5,15}\)|\s0\d{3})\s*$/i;
const MARKS = /(?:[*†‡§¶#✉]|\p{Extended_Pictographic})(?:[*†‡§¶#✉]|\uFE0F|\p{Extended_Pictographic}){0,30}$/u;

/** A name without what stands around it: titles, institutions, roles, addresses, numbers and marks. */
export function bareName(written: string): string {
  const name = written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LINK, '')
    .replace(ASIDE, '')
    .replace(ORCID, '')
    .replace(MEMBERSHIP, '')
    .replace(ROLE, '')
    .replace(MORE, '')
    .replace(NUMBERS, '')
    .replace(MARKS, '')
    .trim()
    .replace(GLUED, '')
    .replace(TITLES, '')
    .replace(/[\s,;]+$/, '')
    .replace(FULL_STOP, '');
  const [place = '', inside = ''] = AT.exec(name) ?? [];
  return isInstitution(inside, name.slice(0, name.length - place.length))
    ? name.slice(0, -place.length)
    : name;
}

/** "MIT" behind "Jane Roe", but not "WHO" behind "World Health Organization". */
function isInstitution(inside: string, name: string): boolean {
  if (!/^\S+,? \S/.test(name) || inside === '') return false;
  if (INSTITUTION.test(inside)) return true;
  const initials = name.replace(/\B\p{L}|[^\p{L}]/gu, '').toUpperCase();
  return /^\p{Lu}{2,6}$/u.test(inside) && !initials.includes(inside);
}
