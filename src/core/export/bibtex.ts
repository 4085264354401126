import type { Paper } from '../paper.ts';
import { texText } from './texText.ts';

/** Words of a title that do not tell papers apart. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'on',
  'of',
  'in',
  'for',
  'and',
  'to',
  'with',
  'is',
  'as',
  'by',
]);
const KEY_WORDS = 3;
/** What an address or a DOI may hold, and BibTeX or the command that sets addresses cannot. */
const UNSAFE = /[{}\\^`|"<>\s]/g;
/** arXiv and DOI ids carry their kind in front. */
const IDENTIFIER = /^(arxiv|doi):(.+)$/;

/**
 * A BibTeX entry with what is known of a paper: its title with formulas as TeX, who wrote it, where and when it was
 * published, its identifier, the first of its links, and where it was collected. Nothing is made up.
 */
export function bibtex(paper: Paper): string {
  const fields = [
    ['title', `{${texText(paper.title, paper.titleBody)}}`],
    ['author', authorsOf(paper)],
    ['howpublished', texText(paper.venue ?? '')],
    ['year', paper.year === undefined ? '' : String(paper.year)],
    ['keywords', texText(paper.keywords?.join(', ') ?? '')],
    ...identifierFields(paper.id),
    ...paper.links.slice(0, 1).map(({ href }) => ['url', percentEncoded(href)]),
    ['note', noteOf(paper)],
  ].filter((field): field is [string, string] => Boolean(field[1]));
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(paper.title)},\n${lines.join(',\n')}\n}\n`;
}

/** A name with "and" in it, such as a group's, is kept whole by its braces. */
function authorsOf({ authors = [] }: Paper): string {
  const names = authors.map((name) => texText(name));
  return names.map((name) => (/\band\b/i.test(name) ? `{${name}}` : name)).join(' and ');
}

function identifierFields(id: string): string[][] {
  const [, kind, value = ''] = IDENTIFIER.exec(id) ?? [];
  if (kind === 'arxiv')
    return [
      ['eprint', value],
      ['archiveprefix', 'arXiv'],
    ];
  return kind === 'doi' ? [['doi', percentEncoded(value)]] : [];
}

function percentEncoded(address: string): string {
  return address.replace(UNSAFE, encodeURIComponent);
}

function noteOf({ source }: Paper): string {
  const collected = [source.curator && `collected by ${source.curator}`, source.date].filter(Boolean);
  return texText(collected.join(', '));
}

/** The first words of the title that mean something: stable, readable, and plain ASCII. */
function keyOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word)).slice(0, KEY_WORDS);
  return telling.join('-') || 'paper';
}
