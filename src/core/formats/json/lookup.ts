import type { Fields } from './fields.ts';

/** The fields of a record by the letters and digits of their names, in lower case: "Author/s", "author_s" and "authors" are one. */
export interface Lookup {
  get(name: string): unknown;
  /** The first of these that holds anything. */
  first(names: readonly string[]): unknown;
}

/** Solr says behind the name of a field what it holds: "title_s", "producedDateY_i". */
const SOLR = /_(?:s|ss|t|txt|i|dt|tdate)$/;

/** More columns than tables of papers have. */
const MOST_FIELDS = 2000;

export function foldedKeys(record: Fields): Lookup {
  const folded = new Map<string, unknown>();
  for (const key of Object.keys(record).slice(0, MOST_FIELDS)) {
    const name = key
      .slice(0, 100)
      .replace(SOLR, '')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    if (!folded.has(name) || isEmpty(folded.get(name))) folded.set(name, record[key]);
  }
  return {
    get: (name) => folded.get(name),
    first: (names) => names.map((name) => folded.get(name)).find((value) => !isEmpty(value)),
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** What an object calls the one text that it is for. */
const TEXTS = [
  'value',
  'title',
  'name',
  'display_name',
  'full_name',
  'text',
  '#text',
  '_text',
  '$',
  'tag',
  'subject',
  'keyword',
  'full',
  'content',
  'journal_title',
];
const DEEPEST = 4;

/** The text of a value: its own, that of the first element, or of the field that an object is for; empty if there is none. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return '';
  if (Array.isArray(value))
    return textOf(
      value.find((one) => textOf(one, depth + 1) !== ''),
      depth + 1,
    );
  const fields = value as Fields;
  for (const name of TEXTS) {
    const text = Object.hasOwn(fields, name) ? textOf(fields[name], depth + 1) : '';
    if (text !== '') return text;
  }
  return '';
}

/** All the texts of a value that may be a list. */
export function textsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map((one) => textOf(one)) : [textOf(value)];
  return texts.filter((text) => text.trim() !== '');
}
