import fc from '../../../properties.ts';
import type { ExportItem } from '../../../../src/core/export/exportItem.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';

/** A paper with plain texts. */
export function paperOf(known: Partial<Paper>): Paper {
  const { title = 'Moss on North Walls', abstract = 'We look at moss, and count it for a year.' } = known;
  const whole = (text: string): Paper['body'] => [{ t: 'text', start: 0, end: text.length }];
  return {
    id: paperId({ title, doi: known.doi }),
    title,
    abstract,
    body: whole(abstract),
    titleBody: whole(title),
    links: [],
    source: { document: 'list.txt' },
    ...known,
  };
}

export const FERNS: ExportItem = {
  paper: paperOf({
    id: 'arxiv:2403.01234',
    title: 'Ferns & Mosses: 100% of {0, 1} Walls, $5 @ #1',
    abstract:
      'We count ferns on walls for a whole year.\n\nThere are 50% more in the north than in the south.',
    authors: ['Jane van der Berg', 'Doe, John', 'Ann Poe, Jr.', 'Fern Team', 'Zoë Ångström', '王小明'],
    venue: 'Journal of Ferns',
    year: 2024,
    kind: 'article',
    volume: '12',
    issue: '3',
    pages: '101-109',
    publisher: 'Fern Press',
    doi: '10.1000/Ferns_(1)',
    pmid: '12345678',
    keywords: ['ferns', 'walls & stones'],
    links: [{ href: 'https://github.com/a/ferns', kind: 'code' }],
  }),
  tags: ['To read', 'ferns'],
  note: 'Compare with [[Moss on North Walls|moss-id]].\n\nTY  - is no tag here\n- [ ] count',
  highlights: [{ quote: 'ferns on walls', note: 'where?' }],
};
export const MOSS: ExportItem = { paper: paperOf({ authors: ['Li Wei'], venue: 'ICML 2019', year: 2019 }) };
export const ITEMS = [FERNS, MOSS];

/** As this library reads documents of others. */
export const read = (name: string, text: string): Paper[] =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;

/** Pieces that mean something to one format or another. */
export const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '"',
        "'",
        '`',
        ',',
        ';',
        '\\',
        '{',
        '}',
        '$',
        '%',
        '@',
        '#',
        '&',
        '_',
        '~',
        '^',
        '<b>',
        '</b>',
        '&amp;',
        '|',
      ],
      ...[
        '=cmd()',
        '+1',
        '-x',
        '[[a|b]]',
        'ER  - ',
        'TY  - JOUR',
        '---',
        ': ',
        '“',
        'שלום',
        'مرحبا',
        'é',
        '界',
        '🌿',
      ],
      ...['fern', ' wall', ' of ', 'Moss', '--', "''", '``', '?`'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
export const hostileItem = fc
  .record({
    title: hostile,
    abstract: hostile,
    note: fc.array(hostile, { minLength: 1 }).map((lines) => lines.join('\n')),
    tag: hostile,
    author: hostile,
    venue: hostile,
  })
  .map(({ title, abstract, note, tag, author, venue }): ExportItem => ({
    paper: paperOf({ title, abstract, authors: [author, 'Jane Doe'], venue, year: 2020 }),
    tags: [tag],
    note,
    highlights: [{ quote: abstract, note }],
  }));
