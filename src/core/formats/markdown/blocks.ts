import { isName, listsNames } from '../pageCopy/names.ts';
import { htmlRows } from './htmlTable.ts';

/** A part of a document in Markdown. Lines are 1-based. */
export type Block =
  /** `names` stand behind the title on its line. */
  | { kind: 'heading'; level: number; text: string; line: number; names?: string }
  | { kind: 'table'; header: string[]; rows: { cells: string[]; line: number }[]; line: number }
  /** What is `isQuoted` has the sign of a quotation in front, and what is `isSetIn` begins further in than a list. */
  | { kind: 'item'; text: string; depth: number; line: number; isQuoted?: true }
  | { kind: 'text'; text: string; line: number; isQuoted?: true; isSetIn?: true }
  /** A rule is a blank line that parts what stands above it from what stands below. */
  | { kind: 'blank'; line: number; isRule?: true };

const HEADING =
  /^ {0,3}(#{1,6})[^\S\r\n\u2028\u2029]{0,9}(?=[^#\s])(.{1,3000}?)[^\S\r\n\u2028\u2029]*#{0,6}$/;
/** As pages that make a link of a whole heading are copied. */
const LINKED_HEADING = /^\[(#{1,6}) {1,3}(.{1,2000})$/;
/** "- …", "1. …", and as references are counted: "[1] …", "**[1]** …". */
const ITEM = /^(\s{0,40})(?:[-*+•]|\d{1,4}[.)]|\[\d{1,4}\](?![(:])|\*\*\[\d{1,4}\]\*\*)\s{1,9}(\S.*)$/;
/** A line in bold alone is a heading of the lowest rank. */
const BOLD = /^ {0,3}(?:\d{1,4}[.)]\s{1,3})?(\*\*|__)(?!\*)((?:(?!\1).){3,1000})\1\s*$/;
export const BOLD_LEVEL = 7;
/** A title in bold with those who wrote it behind: "**Ferns on Walls**, Jane Roe and John Doe". */
const BOLD_WITH_NAMES =
  /^ {0,3}(?:\d{1,4}[.)]\s{1,3})?(\*\*|__)(?!\*)((?:(?!\1).){10,400})\1\s?(?:,|[-–—]|by)\s(?:by\s)?(\p{Lu}[^*_[\]]{4,400})$/u;
/** What is shown of a part that is folded up: the title of what is in it. */
const SUMMARY = /^\s{0,9}(?:<details[^<>]{0,40}>\s{0,9})?<summary>(.{3,600})<\/summary>\s{0,9}$/i;
const TITLE =
  /^\s{0,9}(?:[-*+]\s{1,3}|\d{1,4}\.\s{1,3})?\*\*(?:paper )?title\s?[:：]?\*\*\s?[:：]?\s{0,3}(\S.{2,1000})$/i;
/** A heading that names a part of the paper above it. */
const PART =
  /^\W{0,4}(?:authors?|abstract|tl;?dr|summary|arxiv(?: link| id)?|links?|keywords|tags|venue|date|doi|作者|摘要|论文摘要|关键词|著者|概要|要旨|저자|초록)(?:\s?[(（][^()（）]{1,9}[)）])?\W{0,4}$/iu;
/** "(in Chinese)" behind the name of a part. */
const ASIDE = /\s?[(（][^()（）]{1,9}[)）]\s*$/;
const DELIMITER = /^\s{0,9}\|?\s{0,200}:?-{2,}:?\s{0,200}(?:\|\s{0,200}:?-{1,}:?\s{0,200}){0,60}\|?\s*$/;

/** The blocks of lines, of which those of code are left out. */
export function blocksOf(lines: readonly string[], from = 1): Block[] {
  const blocks: Block[] = [];
  let isCode = false;
  for (let i = 0; i < lines.length; i++) {
    const raw = withoutCallout(lines[i]!.replace(/^(?:> ?){1,9}/, ''));
    const line = from + i;
    if (/^\s{0,9}(?:```|~~~)/.test(raw)) isCode = !isCode;
    else if (isCode) continue;
    else if (/^\s{0,9}<table\b/i.test(raw)) i = addHtmlTable(blocks, lines, i, from);
    else if (isTableHead(raw, lines[i + 1])) i = addTable(blocks, lines, i, from);
    else if (/^(?:={3,}|-{3,})\s*$/.test(raw) && blocks.at(-1)?.kind === 'text') underline(blocks, raw);
    else blocks.push(quoted(blockOf(raw, line), lines[i]!));
  }
  return blocks;
}

function isOfPeople(text: string): boolean {
  const plain = text.replace(/,? et\.? al\.?$/i, '').replace(/ (?:and|&) /g, ', ');
  return isName(plain) || listsNames(plain);
}

function quoted(block: Block, line: string): Block {
  const isQuoted = line.startsWith('>') && (block.kind === 'item' || block.kind === 'text');
  return isQuoted ? { ...block, isQuoted } : block;
}

/** "[!abstract]- Title": the kind of a box, of which one is the abstract. */
function withoutCallout(line: string): string {
  const [whole, kind, rest = ''] = /^\s{0,3}\[!([\w-]{1,30})\][+-]?\s*(.*)$/.exec(line) ?? [];
  if (whole === undefined) return line;
  return /^(?:abstract|summary|tldr)$/i.test(kind!) ? 'Abstract:' : rest;
}

function isTableHead(line: string, next: string | undefined): boolean {
  return (
    line.includes('|') &&
    next !== undefined &&
    next.includes('-') &&
    DELIMITER.test(next) &&
    next.includes('|')
  );
}

function addTable(blocks: Block[], lines: readonly string[], start: number, from: number): number {
  const rows: { cells: string[]; line: number }[] = [];
  let i = start + 2;
  const header = cellsOf(lines[start]!);
  for (; i < lines.length && lines[i]!.includes('|') && lines[i]!.trim() !== ''; i++) {
    const line = from + i;
    let row = lines[i]!;
    for (let more = 0; more < MOST_WRAPPED && isWrapped(row, lines[i + 1], header.length); more++)
      row += ` ${lines[++i]!.trim()}`;
    rows.push({ cells: cellsOf(row), line });
  }
  blocks.push({ kind: 'table', header, rows, line: from + start });
  return i - 1;
}

const MOST_WRAPPED = 5;

/** Whether a row that has too few cells goes on in the next line. */
function isWrapped(row: string, next: string | undefined, cells: number): boolean {
  const goesOn = next !== undefined && next.trim() !== '' && !/^\s*[|#>*-]/.test(next);
  return goesOn && /^\s*\|/.test(row) && !/\|\s*$/.test(row) && cellsOf(row).length < cells;
}

function addHtmlTable(blocks: Block[], lines: readonly string[], start: number, from: number): number {
  const found = lines.findIndex((line, at) => at >= start && /<\/table>/i.test(line));
  const end = found < 0 ? lines.length - 1 : found;
  const [header, ...rows] = htmlRows(lines.slice(start, end + 1).join('\n'));
  if (header) {
    const placed = rows.map((row) => ({ cells: row.cells, line: from + start + row.line }));
    blocks.push({ kind: 'table', header: header.cells, rows: placed, line: from + start });
  }
  return end;
}

/** Bars with a backslash, in code or in formulas with dollars are none between cells. */
function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}

/** The line above a rule is a heading. */
function underline(blocks: Block[], rule: string): void {
  const last = blocks.pop()!;
  if (last.kind !== 'text') return;
  blocks.push({ kind: 'heading', level: rule.startsWith('=') ? 1 : 2, text: last.text, line: last.line });
}

function blockOf(raw: string, line: number): Block {
  if (raw.trim() === '') return { kind: 'blank', line };
  if (/^\s{0,9}(?:[-*_] ?){3,}$/.test(raw)) return { kind: 'blank', line, isRule: true };
  const title = TITLE.exec(raw);
  if (title) return { kind: 'heading', level: BOLD_LEVEL, text: title[1]!, line };
  const part = raw.replace(/^[\s#*_>-]{1,12}|[*_#:]{1,6}\s*$/g, '');
  if (raw !== part && PART.test(part)) return { kind: 'text', text: `${part.replace(ASIDE, '')}:`, line };
  const folded = SUMMARY.exec(raw)?.[1]
    ?.replace(/<\/?[a-z]{1,10}>/gi, '')
    .trim();
  if (folded && PART.test(folded)) return { kind: 'text', text: `${folded}:`, line };
  if (folded) return { kind: 'heading', level: BOLD_LEVEL, text: folded, line };
  const linked = LINKED_HEADING.exec(raw.trim());
  if (linked) return { kind: 'heading', level: linked[1]!.length, text: `[${linked[2]!}`, line };
  const heading = HEADING.exec(raw);
  if (heading) return { kind: 'heading', level: heading[1]!.length, text: heading[2]!, line };
  const named = BOLD_WITH_NAMES.exec(raw);
  if (named && isOfPeople(named[3]!))
    return { kind: 'heading', level: BOLD_LEVEL, text: named[2]!, line, names: named[3]!.trim() };
  const bold = BOLD.exec(raw);
  if (bold && !/[:：]\s*$/.test(bold[2]!))
    return { kind: 'heading', level: BOLD_LEVEL, text: bold[2]!, line };
  const item = ITEM.exec(raw);
  if (item) return { kind: 'item', text: item[2]!, depth: item[1]!.replace(/\t/g, '    ').length, line };
  return { kind: 'text', text: raw.trim(), line, ...(/^(?: {2,}|\t)/.test(raw) && { isSetIn: true }) };
}
