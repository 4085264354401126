import type { GivenPublication } from './publication.ts';

/** Where in a publication a paper is, by a reference on one line. */
type Place = Pick<GivenPublication, 'volume' | 'issue' | 'pages'>;

const PAGES = String.raw`((?:[A-Za-z]{1,2})?\d{1,7}(?:\s?[-–]{1,2}\s?(?:[A-Za-z]{1,2})?\d{1,7})?)`;
const YEAR = String.raw`(?:1[89]|20)\d\d`;
const NUMBER = String.raw`(?:no\.?|issue|iss\.?|number)\s?(\d{1,4}(?:[-/]\d{1,4})?)`;

/** Surest first; groups are the volume, the issue and the pages. */
const FORMS: readonly RegExp[] = [
  // "Fern J. 12(3): 4-9", "2011;12(3):4-9"
  new RegExp(
    String.raw`(?<!\d)(\d{1,4})\s?\((\d{1,4}(?:[-/]\d{1,4})?)\)\s?[:,]\s?(?:pp?\.?\s?)?${PAGES}`,
    'i',
  ),
  // "Fern J. 12 (2024) 4-9", "12 (2024), no. 3, 4-9"
  new RegExp(
    String.raw`(?<!\d)(\d{1,4}),?\s?\(${YEAR}\)\s?,?\s?(?:${NUMBER},?\s?)?(?:pp?\.?\s?)?${PAGES}(?!\d|\))`,
    'i',
  ),
  // "Fern J. 12, 4-9 (2024)", "12, no. 3, 4 (2024)"
  new RegExp(String.raw`(?<!\d)(\d{1,4}),\s?(?:${NUMBER},\s?)?(?:pp?\.?\s?)?${PAGES},?\s?\(${YEAR}\)`, 'i'),
  // "Fern J. 12:4-9,2024"
  new RegExp(String.raw`(?<!\d)(\d{1,4})(?:\((\d{1,4})\))?:${PAGES}(?:,\s?${YEAR}|\s?\(${YEAR}\))`, 'i'),
];
const VOLUME = /\bvol(?:ume)?\.?\s?(\d{1,4})(?:\s?\((\d{1,4}(?:[-/]\d{1,4})?)[^()]{0,9}\))?/i;
const ISSUE = new RegExp(String.raw`\b${NUMBER}`, 'i');
const BEHIND_PP = new RegExp(String.raw`\b(?:pp?\.|pages)\s?${PAGES}`, 'i');
/** In brackets, or at the end: other numbers of four digits are pages. */
const YEAR_BY_PLACE = /\(((?:1[89]|20)\d\d)\)|[,;.\s]((?:1[89]|20)\d\d)(?:[).]?\s*$|;)/;
const LONGEST = 500;

/** Volume, issue and pages of a reference such as "J. Robots 12 (2024) 1-9"; what cannot be told for certain is left out. */
function placeIn(reference: string): Place {
  const text = reference.slice(0, LONGEST).replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const [, volume, issue, pages] = form.exec(text) ?? [];
    if (volume !== undefined)
      return { volume, ...(issue !== undefined && { issue }), ...(pages !== undefined && { pages }) };
  }
  const [, volume, bracketed] = VOLUME.exec(text) ?? [];
  const issue = bracketed ?? ISSUE.exec(text)?.[1];
  const pages = BEHIND_PP.exec(text)?.[1];
  if (volume === undefined) return {};
  return { volume, ...(issue !== undefined && { issue }), ...(pages !== undefined && { pages }) };
}

/** What a reference says of the publication, as entries have it: "J.Robots 12 (2024) 1-9", "Phys. Fern A 7:12-19,2007". */
export function publicationOfReference(reference: string): Place & { venues: string[]; dates: string[] } {
  const [, bracketed, last] = YEAR_BY_PLACE.exec(reference.slice(0, LONGEST)) ?? [];
  return {
    venues: [venueOfReference(reference)].filter(Boolean),
    dates: [bracketed ?? last ?? reference],
    ...placeIn(reference),
  };
}

/** "J.Robots 12 (2024) 1-9" is of "J.Robots", "RiTA 2025 (LNNS)" of "RiTA 2025". */
function venueOfReference(reference: string): string {
  const named = /^[^\d(]{2,200}?(?:19|20)\d\d(?=\s*(?:$|[(,;.]))/.exec(reference)?.[0];
  return (named ?? /^[^\d(]{0,200}/.exec(reference)?.[0] ?? '')
    .replace(/(?:[\s,;:(]|\b(?:vol(?:ume)?|no|pp)\.?)+$/i, '')
    .trim();
}
