import { decodeText } from './decodeText.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, FormatResult, PaperDraft } from './documentFormat.ts';
import { SeenFields, withoutOthers } from './fields/bareTitles.ts';
import { isAttachment } from './json/attachments.ts';
import { draftOf } from './json/draftOf.ts';
import { pythonValue } from './json/pythonValue.ts';
import { listsNames } from './pageCopy/names.ts';
import { delimiterOf, headerOf, headerStart, ownNames } from './table/columns.ts';
import { fieldRecords, isOfFieldRows } from './table/fieldRows.ts';
import { headlessColumns } from './table/headless.ts';
import { readRows } from './table/readRows.ts';
import { tell, type Told } from './sayings.ts';

/**
 * Tables with a line of column names: CSV and TSV of Zotero, Scopus, PubMed, OpenAlex, Lens, IEEE, Web of Science and
 * spreadsheets. Columns are known by their names; a row is a paper.
 */
export const table: DocumentFormat = {
  name: 'CSV',
  matches: ({ name, head }) =>
    NAMED.test(name) || headerOf(head) !== null || isOfFieldRows(head) || isHeadless(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return refused(document, decoded.problem);
    return readTable(document, decoded.text, decoded.warning);
  },
};

/** Whether rows begin without the names of their columns. */
function isHeadless(head: string): boolean {
  return head.includes('\t') && headerOf(head) === null && headlessColumns(wholeLines(head)) !== null;
}

/** The lines of the beginning of a text but for the last, which may break off. */
function wholeLines(head: string): string {
  return head.length < HEAD ? head : head.slice(0, head.lastIndexOf('\n') + 1);
}

const NAMED = /\.(?:csv|tsv|tab)(?:\.gz)?$/i;

function readTable(document: string, given: string, warning?: Told & { line: number }): FormatResult {
  // Excel names the delimiter on a line of its own.
  const whole = given.replace(/^sep=(.)\r?\n/i, '');
  if (isOfFieldRows(whole.slice(0, HEAD))) return readFieldRows(document, whole);
  const { first, rows, header, names, valueOf } = columnsAndRows(whole);
  if (!names.includes('title')) return refused(document, withoutTitleColumn(header));
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = warning ? [{ severity: 'warning', document, ...warning }] : [];
  if (first?.isFaulty)
    diagnostics.push({ severity: 'warning', document, line: first.line, ...misquoted(header) });
  let leftOver = 0;
  const seen = new SeenFields(header);
  for (const { cells: row, line, isFaulty, lost } of rows) {
    const fault = lost !== undefined ? unread(lost) : isFaulty ? misquoted(row) : null;
    if (fault) diagnostics.push({ severity: 'warning', document, line, ...fault });
    if (row.every((cell) => cell.trim() === '')) continue;
    const record = Object.fromEntries(row.map((cell, at) => [names[at] ?? `column ${at}`, valueOf(cell)]));
    if (isAttachment(record)) continue;
    seen.add(record);
    const draft = draftOf(record, line);
    if (draft) papers.push(draft);
    if (!draft) {
      leftOver++;
      diagnostics.push({ severity: 'warning', document, line, ...withoutTitle(row) });
    } else if (draft?.abstract === '')
      diagnostics.push({ severity: 'note', document, line, ...withoutAbstract(draft) });
  }
  return withoutOthers(document, { papers, diagnostics, leftOver }, seen);
}

/** The rows of a table behind the names of its columns, or all of them where it has none and what is in them tells. */
function columnsAndRows(whole: string) {
  const head = whole.slice(0, HEAD);
  const told = isHeadless(head) ? headlessColumns(wholeLines(head)) : null;
  const start = headerStart(whole);
  const text = whole.slice(start);
  const above = whole.slice(0, start).split('\n').length - 1;
  const all = readRows(text, told ? '\t' : delimiterOf(text)).map((row) => ({
    ...row,
    line: row.line + above,
  }));
  const [first, ...below] = all;
  if (told) return { first, rows: all, header: told, names: told, valueOf: oneByOne };
  const header = first?.cells ?? [];
  return { first, rows: below, header, names: ownNames(header), valueOf: valueOfCell };
}

/** Enough for the fields that a record begins with. */
const HEAD = 20_000;

function readFieldRows(document: string, text: string): FormatResult {
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { fields, line } of fieldRecords(readRows(text, ','))) {
    const draft = draftOf(fields, line);
    if (draft) papers.push(draft);
    if (draft?.abstract === '')
      diagnostics.push({ severity: 'note', document, line, ...withoutAbstract(draft) });
  }
  return { papers, diagnostics };
}

/** Tables for spreadsheets have an apostrophe before what those would compute. */
const GUARD = /^'(?=\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n])/;

/** The text of a cell, or the list that Python printed into it. */
function valueOfCell(cell: string): unknown {
  return (/^\s*[[{].*[\]}]\s*$/s.test(cell) ? pythonValue(cell) : undefined) ?? cell.replace(GUARD, '');
}

/** Names in a cell, which what is not said to be names might take for a family and a given name. */
function oneByOne(cell: string): unknown {
  return listsNames(cell) ? cell.replace(/\s*[,;]\s*/g, '; ') : cell;
}

function misquoted(row: readonly string[]): Told & Pick<Diagnostic, 'several'> {
  return {
    ...tell('misquoted', { row: shownOf(row) }),
    several: 'rows have quotation marks that do not match, and may be read wrongly',
  };
}

function unread(lines: number): Told & Pick<Diagnostic, 'several' | 'leftOut'> {
  return {
    ...tell('unclosed', { lines }),
    several: 'rows have a quotation mark that is never closed',
    leftOut: true,
  };
}

function withoutTitle(row: readonly string[]): Told & Pick<Diagnostic, 'several' | 'leftOut'> {
  return {
    ...tell('row-without-title', { row: shownOf(row) }),
    several: 'rows have no title and are left out',
    leftOut: true,
  };
}

function withoutAbstract({ title }: PaperDraft): Told & Pick<Diagnostic, 'several'> {
  return {
    ...tell('no-abstract', { title: excerpt(title) }),
    several: 'papers have no abstract',
  };
}

function shownOf(row: readonly string[]): string {
  return excerpt(row.filter(Boolean).join(' | '));
}

function withoutTitleColumn(header: readonly string[]): Told {
  const columns = header.slice(0, 8).filter((name) => name.trim() !== '');
  return tell('no-title-column', { columns: excerpt(columns.join(', ')) });
}

function refused(document: string, why: Told): FormatResult {
  return { papers: [], diagnostics: [{ severity: 'error', document, ...why }] };
}
