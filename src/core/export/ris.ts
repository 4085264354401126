import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { citationKeys } from './citationKey.ts';
import { type ExportItem, keywordsOf, notesOf, oneLine, shownAbstract, shownTitle } from './exportItem.ts';
import { namedAuthors, nameParts } from './nameParts.ts';
import { pageRange } from './pageRange.ts';
import { publicationYear } from './publicationYear.ts';
import { publicationKind } from './venueKind.ts';

/**
 * Papers as RIS, for Zotero, EndNote and Mendeley: one value a line, but notes, which go on in further lines. Tags of the
 * library are keywords; notes and marked passages are notes.
 */
export function ris(items: readonly ExportItem[]): string {
  const keys = citationKeys(items.map(({ paper }) => paper));
  return items.map((item, at) => recordOf(item, keys[at]!)).join('\r\n');
}

function recordOf(item: ExportItem, key: string): string {
  const { paper } = item;
  const arxiv = arxivIdOf(paper);
  const { first, last } = pageRange(paper.pages ?? '') ?? { first: paper.pages, last: '' };
  const addresses = paperAddresses(paper);
  const of = (kind: string) => addresses.filter((address) => address.kind === kind).map(({ href }) => href);
  const type = typeOf(paper);
  const isOfSchool = type === 'THES' || type === 'RPRT';
  const lines: [tag: string, values: readonly (string | null | undefined)[]][] = [
    ['TY', [type]],
    ['ID', [key]],
    ['TI', [shownTitle(paper)]],
    ['AU', namedAuthors(paper.authors).map(authorOf)],
    ['T2', [isOfSchool ? '' : paper.venue]],
    ['PY', [String(publicationYear(paper) ?? '')]],
    ['VL', [paper.volume]],
    ['IS', [paper.issue]],
    ['SP', [first]],
    ['EP', [last]],
    ['PB', [isOfSchool ? paper.venue || paper.publisher : paper.publisher]],
    ['DO', [doiOf(paper)]],
    ['AN', [arxiv && `arXiv:${arxiv}`, paper.pmid && `PMID:${paper.pmid}`]],
    ['UR', of('page')],
    ['L1', of('pdf')],
    ['KW', keywordsOf(item)],
    ['AB', [shownAbstract(paper)]],
  ];
  const links = [...new Set(paper.links.map(({ href }) => href))].map((href) => `Link: ${href}`);
  const written = lines.flatMap(([tag, values]) => values.map((value) => lineOf(tag, oneLine(value ?? ''))));
  const notes = [...links, ...notesOf(item)].map((note) => lineOf('N1', indented(note)));
  return [...written, ...notes, 'ER  - \r\n'].filter(Boolean).join('\r\n');
}

function lineOf(tag: string, value: string): string {
  return value === '' ? '' : `${tag}  - ${value}`;
}

/** Lines that go on with a value, without those that would be read as tags of their own, or as the end. */
function indented(note: string): string {
  return note
    .split(/\r\n|[\n\r]/)
    .map((line, at) => (at > 0 && /^\ufeff?[A-Z][A-Z0-9] {0,3}-/.test(line) ? ` ${line}` : line))
    .filter((line) => line.trim() !== '')
    .join('\r\n');
}

const TYPES = {
  article: 'JOUR',
  conference: 'CPAPER',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
} as const;

function typeOf(paper: Paper): string {
  const kind = publicationKind(paper);
  return kind ? TYPES[kind] : paper.venue ? 'GEN' : 'UNPB';
}

/** "Family, Given, Suffix"; a group's as a whole. */
function authorOf(name: string): string {
  const { family, given, suffix } = nameParts(name);
  return [family, given, suffix].filter(Boolean).join(', ');
}
