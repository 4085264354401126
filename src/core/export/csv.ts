import type { PaperKind } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { type ExportItem, notesOf, shownAbstract, shownTitle } from './exportItem.ts';
import { publicationYear } from './publicationYear.ts';
import { publicationKind } from './venueKind.ts';

/** Columns, and what stands in them; lists have "; " between. */
const COLUMNS: Readonly<Record<string, (item: ExportItem) => string | null | undefined>> = {
  Title: ({ paper }) => shownTitle(paper),
  Authors: ({ paper }) => paper.authors?.join('; '),
  Venue: ({ paper }) => paper.venue,
  Year: ({ paper }) => String(publicationYear(paper) ?? ''),
  Type: ({ paper }) => TYPES[publicationKind(paper) ?? 'unknown'],
  Volume: ({ paper }) => undated(paper.volume),
  Issue: ({ paper }) => undated(paper.issue),
  Pages: ({ paper }) => undated(paper.pages),
  Publisher: ({ paper }) => paper.publisher,
  DOI: ({ paper }) => doiOf(paper),
  'arXiv ID': ({ paper }) => arxivIdOf(paper),
  PMID: ({ paper }) => paper.pmid,
  URL: ({ paper }) => paperAddresses(paper)[0]?.href,
  PDF: ({ paper }) => paperAddresses(paper).find(({ kind }) => kind === 'pdf')?.href,
  Links: ({ paper }) => [...new Set(paper.links.map(({ href }) => href))].join('; '),
  Keywords: ({ paper }) => paper.keywords?.join('; '),
  Tags: ({ tags }) => tags?.join('; '),
  Notes: (item) => notesOf(item).join('\n\n'),
  Abstract: ({ paper }) => shownAbstract(paper),
};

/** Of those that say what they are, or of which the venue says it. */
const TYPES: Readonly<Record<PaperKind | 'unknown', string>> = {
  article: 'Journal article',
  conference: 'Conference paper',
  chapter: 'Book chapter',
  book: 'Book',
  thesis: 'Thesis',
  report: 'Report',
  preprint: 'Preprint',
  unknown: '',
};

/** Excel takes "3-12" for a day in December: numbers have a dash between, which readers take for a hyphen. */
function undated(text: string | undefined): string | undefined {
  return text?.replace(/(?<=\d)-(?=\d)/g, '–');
}

/** With one of these in front, a spreadsheet computes a cell instead of showing it. */
const COMPUTED = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;
/** Opened by a double click, Excel takes a file without it for one in the letters of the system. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Papers as a table, for spreadsheets (RFC 4180, UTF-8). A cell that a spreadsheet would compute has an apostrophe in
 * front: nothing that a document says is ever run.
 */
export function csv(items: readonly ExportItem[]): string {
  const cells = Object.values(COLUMNS);
  const rows = [Object.keys(COLUMNS), ...items.map((item) => cells.map((cell) => cell(item) ?? ''))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = COMPUTED.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
