import { namesOfLine } from '../labelled/namesOfLine.ts';
import type { Block } from './blocks.ts';
import { titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf, type Inline } from './inline.ts';
import { addressesOf, isPaperAddress, LABEL } from './paperLinks.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Column = 'title' | 'authors' | 'abstract' | 'date' | 'venue' | 'other';

/** By the name that a column has, surest first. */
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['title', /^(?:paper )?titles?$|^(?:论文)?(?:标题|题目)$|^title ?[&/].*$/i],
  ['title', /^papers?(?: ?(?:name|& ?(?:link|code)|\/ ?link))?$|^论文$|^publications?$|^works?$/i],
  ['authors', /^authors?(?:\(s\)|s)?$|^作者$|^by$/i],
  ['abstract', /^(?:abstracts?|summar(?:y|ies)|tl;?dr|摘要|一句话要点|总结)$/i],
  [
    'date',
    /^(?:(?:publish(?:ed)?|publication|submission|arxiv)? ?(?:date|year)|published|time|日期|发布日期|年份)$/i,
  ],
  ['venue', /^(?:venue|conference|journal|published in|pub\.?|conf\.?|venue\/year|会议|期刊)$/i],
];

/** The papers in the rows of a table; null if no column has their titles. */
export function papersOfTable({ header, rows }: Table): MarkdownEntry[] | null {
  const names = header.map((cell) => inlineOf(cell).text.replace(/\s+/g, ' '));
  const columns = new Map<Column, number>();
  for (const [column, form] of COLUMNS) {
    const at = names.findIndex((name) => form.test(name));
    if (at >= 0 && !columns.has(column)) columns.set(column, at);
  }
  const title = columns.get('title');
  if (title === undefined) return null;
  return rows.flatMap(({ cells, line }) => {
    const row = cells.map(inlineOf);
    const entry = row[title] && entryOf(row, columns, row[title], line);
    return entry ? [entry] : [];
  });
}

function entryOf(
  row: readonly Inline[],
  columns: ReadonlyMap<Column, number>,
  cell: Inline,
  line: number,
): MarkdownEntry | null {
  // A row that breaks off within its title has none.
  const isCut = (cell.text.split('**').length & 1) === 0;
  const named = titleOfCell(cell);
  const { title } = isCut ? { title: '' } : titleParts(named);
  if (isCut) return { line, title, authors: [cell.text], links: [] };
  if (title === '' || LABEL.test(title)) return null;
  const text = (column: Column) => {
    const at = columns.get(column);
    const value = at === undefined ? '' : (row[at]?.text ?? '');
    return value === '-' ? '' : value;
  };
  const { links, ...addresses } = addressesOf(row.flatMap((one) => one.links));
  return {
    line,
    title,
    abstract: text('abstract') || behindTitle(cell.text, named),
    authors: namesOfLine(text('authors').replace(/\n/g, ', ')),
    dates: [text('date'), text('venue')].filter(Boolean),
    venues: [text('venue')].filter((venue) => venue !== '' && !/^arxiv\b/i.test(venue)),
    ...addresses,
    links,
  };
}

/** What a cell says of a paper behind its title, if it is a text. */
function behindTitle(text: string, title: string): string {
  const at = text.indexOf(title);
  const behind = at < 0 ? '' : text.slice(at + title.length).replace(/^[\s:.–—-]{1,9}/, '');
  return behind.length >= SHORTEST_TEXT && behind.split(' ').length >= FEWEST_WORDS ? behind : '';
}

const SHORTEST_TEXT = 40;
const FEWEST_WORDS = 8;
/** "1) MEM1  This work introduces …": two blanks between title and text. */
const TITLE_AND_TEXT = /^(.{3,300}?\S) {2,}(?=\p{Lu}\S* \S+ .{40})/u;

/** A cell may hold links, badges and names beside the title. */
function titleOfCell({ text, links, bold }: Inline): string {
  const linked = links.find(
    ({ label, href }) => !LABEL.test(label) && (isPaperAddress(href) || label === text),
  );
  const [first = '', ...others] = text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean);
  if (linked) return linked.label;
  const apart = TITLE_AND_TEXT.exec(text)?.[1];
  if (apart !== undefined) return apart;
  if (bold.length > 0 && !LABEL.test(bold[0]!) && bold[0]!.includes(' ')) return bold[0]!;
  const line = LABEL.test(first) ? (others[0] ?? first) : first;
  return links.reduce((left, { label }) => (LABEL.test(label) ? left.replace(`[${label}]`, '') : left), line);
}
