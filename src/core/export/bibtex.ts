import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { citationKeys } from './citationKey.ts';
import { type ExportItem, keywordsOf, notesOf } from './exportItem.ts';
import { isOthers, nameParts } from './nameParts.ts';
import { withDashes } from './pageRange.ts';
import { publicationYear } from './publicationYear.ts';
import { texText } from './texText.ts';
import { publicationKind } from './venueKind.ts';

/** What an address or a DOI may hold, and BibTeX or the command that sets addresses cannot. */
const UNSAFE = /[{}\\^`|"<>\s]/g;
/** An old arXiv id with its subject class: "math.gt/0309136". */
const WITH_CLASS = /^([a-z-]+)\.([a-z]{2})\/(\d+)$/;

/**
 * Papers as BibTeX entries, with what is known of each: its title with formulas as TeX, who wrote it, where and when it
 * was published, its identifiers and its own address. Where it was collected, and where its code is, stand in `annote`,
 * which styles do not print. Nothing is made up.
 */
export function bibtex(...papers: readonly Paper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper, at) => entryOf({ paper }, keys[at]!)).join('\n');
}

/**
 * Papers as a file for a library of references: with abstracts, with tags among the keywords, and with notes and marked
 * passages in `annote`.
 */
export function bibtexFile(items: readonly ExportItem[]): string {
  const keys = citationKeys(items.map(({ paper }) => paper));
  return items
    .map((item, at) => {
      const { abstract, body } = item.paper;
      return entryOf(item, keys[at]!, ['abstract', texText(abstract, body).trim()]);
    })
    .join('\n');
}

function entryOf(item: ExportItem, key: string, ...more: string[][]): string {
  const { paper } = item;
  const { type, field, venue } = publicationOf(paper);
  const fields = [
    ['title', `{${texText(paper.title, paper.titleBody)}}`],
    ['author', authorsOf(paper)],
    [field, texText(venue)],
    ['year', String(publicationYear(paper) ?? '')],
    ['volume', texText(paper.volume ?? '')],
    ['number', texText(paper.issue ?? '')],
    ['pages', withDashes(texText(paper.pages ?? ''), '--')],
    ['publisher', field === 'school' || field === 'institution' ? '' : texText(paper.publisher ?? '')],
    ...eprintFields(paper),
    ['doi', percentEncoded(doiOf(paper) ?? '')],
    ['pmid', texText(paper.pmid ?? '')],
    ['url', percentEncoded(paperAddresses(paper)[0]?.href ?? '')],
    ['keywords', texText(keywordsOf(item).join(', '))],
    [
      'annote',
      [annotationOf(paper), ...notesOf(item).map((note) => texText(note))].filter(Boolean).join('\n\n'),
    ],
    ...more,
  ].filter((field): field is [string, string] => Boolean(field[1]));
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Types whose styles ask for something that is not known are `misc`. */
function publicationOf(paper: Paper): Record<'type' | 'field' | 'venue', string> {
  const { venue = '', publisher = '' } = paper;
  const house = venue || publisher;
  switch (publicationKind(paper)) {
    case 'conference':
      if (venue) return { type: 'inproceedings', field: 'booktitle', venue };
      break;
    case 'article':
      if (venue) return { type: 'article', field: 'journal', venue };
      break;
    case 'chapter':
      if (venue && publisher) return { type: 'incollection', field: 'booktitle', venue };
      break;
    case 'book':
      if (publisher) return { type: 'book', field: 'series', venue };
      break;
    case 'thesis':
      if (house) return { type: 'phdthesis', field: 'school', venue: house };
      break;
    case 'report':
      if (house) return { type: 'techreport', field: 'institution', venue: house };
      break;
    case 'preprint':
      return { type: 'misc', field: '', venue: '' };
    default:
  }
  return { type: 'misc', field: 'howpublished', venue };
}

/** A name that is no person's, or has "and" in it, is kept whole by its braces. */
function authorsOf({ authors = [] }: Paper): string {
  return authors
    .map((name, at) => (at > 0 && at === authors.length - 1 && isOthers(name) ? 'others' : authorOf(name)))
    .join(' and ');
}

/**
 * Words that BibTeX takes for what they are: it knows the case of ASCII letters alone, and takes what is in lower case,
 * behind a hyphen too, for the beginning of a family name.
 */
const PLAIN_NAME =
  /^(?:[A-Z][A-Za-z.']*(?:-[A-Z][A-Za-z.']*)* )+(?:[a-z]+ )*[A-Z][A-Za-z.']*(?:-[A-Z][A-Za-z.']*)*$/;
/** A name that is one word and needs no braces to stay one. */
const ONE_WORD = /^(?!(?:and|others)$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.'’&+]|-(?!-))*$/iu;

function authorOf(name: string): string {
  const { family, given, suffix } = nameParts(name);
  if (given === '') return ONE_WORD.test(family) ? texText(family) : `{${texText(family)}}`;
  const parts = [family, suffix, given].filter(Boolean);
  if (suffix === '' && PLAIN_NAME.test(name) && !/(?:^|\s)[a-z]/.test(given) && !parts.some(isSplit))
    return texText(name);
  return parts.map((part, at) => (isSplit(part, at) ? `{${texText(part)}}` : texText(part))).join(', ');
}

/** Words that BibTeX reads as one family name, with particles in front; others in the same name need braces. */
const FAMILY = /^(?:[a-z]+ )*[A-Z][^\s-]*(?:[\s-][A-Z][^\s-]*)*$/;

/** What BibTeX would take apart: at "and", and at words that do not begin with a capital of ASCII. */
function isSplit(part: string, at: number): boolean {
  if (/\band\b/i.test(part)) return true;
  return at === 0 && !FAMILY.test(part) && (/[\s-]/.test(part) || /^[a-z]/.test(part));
}

/** As arXiv itself writes them. */
function eprintFields(paper: Paper): string[][] {
  const id = arxivIdOf(paper);
  if (id === null) return [];
  const [, archive, part, number] = WITH_CLASS.exec(id) ?? [];
  const primaryClass = paper.primaryClass ?? (archive ? `${archive}.${part!.toUpperCase()}` : '');
  return [
    ['eprint', archive ? `${archive}/${number}` : percentEncoded(id)],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', texText(primaryClass)],
  ];
}

function percentEncoded(address: string): string {
  return address.replace(UNSAFE, encodeURIComponent);
}

function annotationOf({ source, links }: Paper): string {
  const code = links.filter(({ kind }) => kind === 'code').map(({ href }) => percentEncoded(href));
  const collected = [source.curator && `by ${source.curator}`, source.date].filter(Boolean).join(', ');
  const known = [...[...new Set(code)].map((href) => `Code: ${href}`), collected && `Collected ${collected}`];
  return texText(known.filter(Boolean).join('; '));
}
