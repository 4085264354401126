import { type Lookup, textOf } from './lookup.ts';

/** Fields that say when a paper appeared, surest first; when a record was made or changed is another thing. */
const NAMES = [
  'year',
  'publicationyear',
  'pubyear',
  'yearpublished',
  'publishedyear',
  'originalpaperdate',
  'issued',
  'publishedprint',
  'publishedonline',
  'published',
  'publicationdate',
  'date',
  'datepublished',
  'pubdate',
  'firstpublicationdate',
  'publisheddate',
  'publishedat',
  'coverdate',
  'prismcoverdate',
  'dcdate',
  'publicationdatey',
  'produceddatey',
  'preprintdate',
  'earliestdate',
  'conferencedate',
  'pdate',
  'odate',
  'cdate',
  'publicationinfo',
];

/** The texts that may say the year of a paper. */
export function datesIn(folded: Lookup): string[] {
  return NAMES.map((name) => dateText(folded.get(name))).filter((text) => text !== '');
}

/** Before these milliseconds a number is no time. */
const FIRST_MS = 1e11;
const LAST_MS = 1e13;

function dateText(value: unknown): string {
  if (typeof value === 'number')
    return value > FIRST_MS && value < LAST_MS ? new Date(value).toISOString() : String(value);
  if (typeof value !== 'object' || value === null) return textOf(value);
  if (Array.isArray(value)) return value.length > 0 ? dateText(value[0]) : '';
  const fields = value as Record<string, unknown>;
  const parts = fields['date-parts'];
  if (Array.isArray(parts)) return dateText((parts as unknown[])[0]);
  return textOf(fields['raw'] ?? fields['literal'] ?? fields['year'] ?? value);
}
