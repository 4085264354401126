import { isName, listsNames } from '../pageCopy/names.ts';

/** What stands between a title and its abstract: names, the venue, or both in one line. */

/** "Jane Roe, John Doe, Fern Letters, 2024" */
const PLACED = /^.{5,600}[,(] ?(?:19|20)\d\d\)?\.?$/;
const LONGEST_VENUE = 120;
/** Words of venues that are written as names are. */
const VENUE =
  /\b(?:letters|journal|reviews?|transactions|proceedings|conference|symposium|workshop|annals|archives?|bulletin|reports?|magazine|nature|science|press|university|advances|communications|revue|revista|rivista|zeitschrift)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** The parts of a line of names with the venue and the year behind them; null for any other. The venue may be empty. */
export function placedIn(text: string): { names: string; venue: string; year: string } | null {
  if (!PLACED.test(text)) return null;
  const pieces = text.replace(/[).]+$/, '').split(/\s*[,;(]\s*/);
  const year = pieces.pop()!;
  const names = pieces.findIndex(
    (piece) =>
      VENUE.test(piece) || !areNames(piece.replace(/^(?:and|&)\s+/, '').replace(/\s+(?:and|&)\s+/, ', ')),
  );
  const venue = names < 0 ? '' : pieces.slice(names).join(', ');
  if (names === 0 || venue.length > LONGEST_VENUE) return null;
  return { names: pieces.slice(0, names < 0 ? pieces.length : names).join(', '), venue, year };
}

export function areNames(text: string): boolean {
  const plain = text
    .replace(/^by\s+/i, '')
    .replace(/\s*\([^()]{1,200}\)/g, '')
    .replace(/,?\s*(?:et\.? ?al\.?|…|\.{3})$/i, '');
  return isName(plain) || listsNames(plain);
}

/** Of a venue that ends with a full stop and has no year. */
const MOST_WORDS = 5;

/** Whether a line under names is the venue. One that is long enough to go on in the next must say that it is: a text is wrapped, too. */
export function isVenue(text: string, goesOn: boolean): boolean {
  if (/\.$/.test(text) && !YEAR.test(text) && text.split(' ').length > MOST_WORDS) return false;
  if (goesOn && !VENUE.test(text) && !YEAR.test(text)) return false;
  return text.length < 100 && !/[!?]$/.test(text) && text.split(' ').length < 12 && /^[\p{Lu}\d]/u.test(text);
}
