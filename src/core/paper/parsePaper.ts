import { isFields, isTextUpTo, isTiling } from './nodeShape.ts';
import type { LinkKind, Paper } from './paper.ts';

/** UTF-16 units: far more than documents have, and no more than a device can show. */
const LONGEST_ABSTRACT = 10_000_000;
const LONGEST_TITLE = 1_000_000;
const LONGEST_FIELD = 100_000;
/** Authors, keywords, links: the papers with most authors have some thousands. */
const LONGEST_LIST = 100_000;

const LINK_KINDS: readonly unknown[] = ['code', 'project', 'other'] satisfies LinkKind[];
const TEXTS = [
  ...(['venue', 'kind', 'volume', 'issue', 'pages', 'publisher'] as const),
  ...(['doi', 'primaryClass', 'pmid', 'url', 'pdf'] as const),
];
const LISTS = ['authors', 'keywords'] as const;

/**
 * A value from outside as a paper; null if anything of it that this app reads is not as it should be: ids and texts,
 * nodes that do not tile their text, nodes of unknown kinds, ranges outside of the text, sizes beyond all measure. The
 * paper is the value itself. Fields that are not known stay: nothing reads them, and a copy that is written back must
 * not lose what a newer version of the app put there. Which addresses may be links, and which elements formulas may
 * have, is told where they are shown.
 */
export function parsePaper(value: unknown): Paper | null {
  if (!isFields(value)) return null;
  const { id, title, abstract, body, titleBody, suspect, links, source, year } = value;
  if (!isTextUpTo(id, LONGEST_FIELD) || id === '') return null;
  if (!isTextUpTo(title, LONGEST_TITLE) || !isTextUpTo(abstract, LONGEST_ABSTRACT)) return null;
  if (!isTiling(body, abstract) || (titleBody !== undefined && !isTiling(titleBody, title))) return null;
  if (suspect !== undefined && suspect !== true) return null;
  if (year !== undefined && !Number.isSafeInteger(year)) return null;
  if (!isList(links, (link) => isLink(link, abstract.length)) || !isSource(source)) return null;
  if (!TEXTS.every((field) => isOptionalText(value[field]))) return null;
  if (!LISTS.every((field) => value[field] === undefined || isList(value[field], isText))) return null;
  return value as unknown as Paper;
}

/**
 * A copy that may be the only one, as well as it can be read: where its formatting is not as it should be, its plain
 * text, and where anything else is not, its texts alone. Null if it has none.
 */
export function salvagePaper(value: unknown): Paper | null {
  const whole = parsePaper(value);
  if (whole || !isFields(value)) return whole;
  const { id, title, abstract } = value;
  if (typeof abstract !== 'string') return null;
  const body = abstract === '' ? [] : [{ t: 'text', start: 0, end: abstract.length }];
  const plain = parsePaper({ ...value, body, titleBody: undefined });
  return plain ?? parsePaper({ id, title, abstract, body, links: [], source: { document: '' } });
}

function isLink(value: unknown, length: number): boolean {
  if (!isFields(value) || !isText(value['href']) || !LINK_KINDS.includes(value['kind'])) return false;
  const { start, end } = value;
  if (start === undefined && end === undefined) return true;
  return isPlace(start, length) && isPlace(end, length) && start <= end;
}

function isSource(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { document, line, curator, date } = value;
  return (
    isText(document) &&
    (line === undefined || isPlace(line, Infinity)) &&
    [curator, date].every(isOptionalText)
  );
}

function isPlace(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isItem);
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isText(value: unknown): value is string {
  return isTextUpTo(value, LONGEST_FIELD);
}
