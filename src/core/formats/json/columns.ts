import type { Fields } from './fields.ts';

/** What holds titles in a table that is written column by column. */
const TITLES = ['title', 'Title', 'titles', 'paper_title'];

/**
 * The rows of a table that pandas wrote column by column: `{"title": {"0": …}}`, `{"title": […], "year": […]}`, or `{"columns": […],
 * "data": [[…]]}`. Null for anything else.
 */
export function rowsOfColumns(record: Fields): Fields[] | null {
  const { columns, data } = record;
  if (Array.isArray(columns) && Array.isArray(data) && columns.some(isTitle) && data.every(Array.isArray))
    return data.map((row) => Object.fromEntries(columns.map((name, at) => [String(name), row[at]])));
  const titles = TITLES.map((name) => record[name]).find(isColumn);
  if (titles === undefined) return null;
  const named = Object.entries(record).filter((entry): entry is [string, Column] => isColumn(entry[1]));
  // A title alone in a list is how Crossref has one.
  if (named.length < 2 || (Array.isArray(titles) && !isAligned(titles, record))) return null;
  return Object.keys(titles).map((row) =>
    Object.fromEntries(named.map(([name, column]) => [name, (column as Fields)[row]])),
  );
}

type Column = Fields | readonly unknown[];

function isTitle(name: unknown): boolean {
  return typeof name === 'string' && TITLES.includes(name);
}

/** Values by the numbers of their rows. */
function isColumn(value: unknown): value is Column {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d{1,9}$/.test(key));
}

/** Several titles, each a text, and nothing in the record that is no column of the same length. */
function isAligned(titles: readonly unknown[], record: Fields): boolean {
  return (
    titles.length > 1 &&
    titles.every((title) => typeof title === 'string') &&
    Object.values(record).every((column) => Array.isArray(column) && column.length === titles.length)
  );
}
