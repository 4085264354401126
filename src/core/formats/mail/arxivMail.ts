import { decodeText } from '../decodeText.ts';
import type { DocumentFormat, FormatResult } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { readEntries } from '../fields/readEntries.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { type Told } from '../sayings.ts';

/**
 * The mails that arXiv sends to its subscribers: records of fields and an abstract between lines that begin with two
 * backslashes, also quoted (`> `) and with breaks of records that are missing.
 */
export const arxivMail: DocumentFormat = {
  name: 'mail of arXiv',
  matches: ({ head }) => isArxivMail(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readArxivMail(document, decoded.text, decoded.warning);
  },
};

const QUOTED = /^(?:> ?){0,9}/;
const BORDER = /^\\\\(?:\s|$)/;

export function isArxivMail(head: string): boolean {
  return /^(?:> ?){0,9}\\\\[^\S\r\n\u2028\u2029]{0,80}\r?\n(?:(?:> ?){0,9}[^\S\r\n\u2028\u2029]{0,20}\r?\n)?(?:> ?){0,9}(?:arXiv ?:|Paper: |Date:|Title: |From: )/im.test(
    head,
  );
}

export function readArxivMail(
  document: string,
  text: string,
  warning?: Told & { line: number },
): FormatResult {
  return readEntries(document, entriesOf(text), warning);
}

/** What a line of a record may begin with, as arXiv names it. */
const FIELD =
  /^(arxiv|paper|title|authors?|categories|subj-class|comments|journal-ref|doi|report-no|msc-class|acm-class|license|proxy|note|date|from|replaced with|(?:date )?\(?(?:revised )?v\d{1,3}\)?)\s?:\s*(.*)$/i;
const RULE = /^-{20,}\s*$/;

interface Record {
  line: number;
  fields: Map<string, string>;
  abstract: string[];
}

/** Where a reader stands: between records, in the fields of one, or in its abstract. */
type Place = 'between' | 'fields' | 'abstract';

function* entriesOf(text: string): Generator<Entry> {
  let place: Place = 'between' as Place;
  let record: Record | null = null;
  let field = '';
  let number = 0;
  for (const raw of text.split(/\r\n?|\n/)) {
    number++;
    const line = raw.replace(QUOTED, '');
    if (RULE.test(line) || BORDER.test(line)) {
      const isEnd: boolean = RULE.test(line) || /^\\\\\s*\(/.test(line) || place === 'abstract';
      if (isEnd && record) yield* entryOf(record);
      // A border behind an abstract that has no closing line begins the next record.
      const opens: boolean = BORDER.test(line) && !/^\\\\\s*\(/.test(line) && place !== 'fields';
      if (isEnd) record = null;
      if (opens) record = { line: number + 1, fields: new Map(), abstract: [] };
      place = opens ? 'fields' : record ? 'abstract' : 'between';
      field = '';
    } else if (record && place === 'abstract') record.abstract.push(line);
    else if (record && place === 'fields') field = addField(record, field, line, number);
  }
  if (record) yield* entryOf(record);
}

/** The field that the next line may go on with. */
function addField({ fields }: Record, open: string, line: string, number: number): string {
  const [, named, value = ''] = FIELD.exec(line) ?? [];
  if (named === undefined) {
    if (line.trim() !== '' && open !== '') fields.set(open, `${fields.get(open)!} ${line.trim()}`);
    return line.trim() === '' ? '' : open;
  }
  const name = named
    .toLowerCase()
    .replace(/^author$/, 'authors')
    .replace(/^paper$/, 'arxiv');
  if (fields.has(name)) return '';
  fields.set(name, value.trim());
  if (name === 'title') fields.set('line', String(number));
  return name;
}

function* entryOf({ line, fields, abstract }: Record): Generator<Entry> {
  const value = (name: string) => fields.get(name) ?? '';
  const lineOfTitle = fields.get('line');
  if (lineOfTitle === undefined && value('authors') === '' && abstract.join('').trim() === '') return;
  yield {
    line: Number(lineOfTitle ?? line),
    title: value('title'),
    abstract: paragraphs(abstract),
    authors: namesOfLine(value('authors')),
    arxiv: [`arXiv:${value('arxiv')}`],
    dois: value('doi').split(/[\s,;]+(?=10\.)/),
    ...publicationOfReference(value('journal-ref')),
    dates: ['date', 'date (v1)', '(v1)', 'v1'].map(value).filter(Boolean).map(fullYear),
  };
}

/** "Wed, 21 Jan 26 19:00:00" and "12 Jan 2026": the sizes behind are no years. */
function fullYear(date: string): string {
  return date
    .replace(/\(.*$/, '')
    .replace(
      /\b(\d{1,2} [A-Z][a-z]{2}) (\d\d)(?= |$)/,
      (_, day: string, year: string) => `${day} ${Number(year) > 80 ? '19' : '20'}${year}`,
    );
}

/** A line that is set in begins a paragraph. */
function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => (/^\s{2,}\S/.test(line) ? `\n${line.trim()}` : line)).join('\n');
}
