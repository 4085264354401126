/** No part of a number of arXiv, "1409.1556". */
const YEAR = /(?<!\d|\d{4}\.)(1[5-9]\d\d|20\d\d)(?!\d|\.\d{4})/;
const PACKED = /^(1[5-9]\d\d|20\d\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/;
const OF_VENUE = /(?<!\d)(?:19|20)\d\d$/;

/** The year in the first of these texts that has one: "2019-06-09", "20190609", "9 June 2019", "2019///"; null if none. */
export function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const found = PACKED.exec(text.trim()) ?? YEAR.exec(text);
    if (found) return Number(found[1]);
  }
  return null;
}

/** The year that the name of a venue ends with: "ICML 2019"; null if it has none. */
export function yearOfVenue(venue: string): number | null {
  const found = OF_VENUE.exec(venue);
  return found && Number(found[0]);
}
