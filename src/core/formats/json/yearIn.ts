import { type Fields, textIn } from './fields.ts';

const DATES = ['year', 'published', 'date', 'publication_date', 'published_date'];
/** "2019-06-09", "2019", "9 June 2019". */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;
/** "ICML 2019", "cvpr2019". */
const OF_VENUE = /(?<!\d)(?:19|20)\d\d$/;

/** The year of a paper: from its own fields, else from the name of its venue; null if neither says. */
export function yearIn(fields: Fields, venue: string): number | null {
  const given = typeof fields['year'] === 'number' ? String(fields['year']) : textIn(fields, ...DATES);
  const found = YEAR.exec(given) ?? OF_VENUE.exec(venue);
  return found && Number(found[0]);
}
