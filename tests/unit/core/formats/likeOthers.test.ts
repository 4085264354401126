import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

type Entry = Readonly<Record<string, unknown>>;

const TITLES = [
  'Attention Is All You Need',
  'Predicting Salaries from Job Advertisements with Neural Networks',
  'The Price of Anarchy in Routing Games',
  'Podcast Summarization with Transformer Models',
];
const ABSTRACT = 'In this paper we propose a method and show that it improves over strong baselines.';
const page = (at: number) => `https://example.org/${at}`;
const arxiv = (at: number) => `https://arxiv.org/abs/1706.0376${at}`;

const parse = (name: string, text: string) =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;
const quoted = (cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`;

/** As JSON, and as a table. */
function countsOf(entries: readonly Entry[]): number[] {
  const rows = [Object.keys(entries[0]!), ...entries.map((entry) => Object.values(entry))];
  const table = rows.map((row) => row.map(quoted).join(',')).join('\n');
  return [parse('a.json', JSON.stringify(entries)), parse('a.csv', table)].map(({ length }) => length);
}

const papers = (more: (at: number) => Entry) => TITLES.map((title, at) => ({ title, ...more(at) }));

describe('a list of papers stays one with fields', () => {
  test.each<[string, (at: number) => Entry]>([
    ['of goods, and years', () => ({ price: '$31.50', year: 2019 })],
    [
      'of goods, and addresses of a publisher',
      (at) => ({ price: '$15', url: `https://www.nature.com/articles/s41586-020-${at}` }),
    ],
    ['of offers, and years', () => ({ company: 'Acme', year: 2019 })],
    ['of offers, and PDFs', (at) => ({ company: 'Acme', pdf: `${page(at)}.pdf` })],
    ['of news, where the text is an abstract', () => ({ text: ABSTRACT })],
    ['of news, and years', () => ({ body: 'It is told.', year: 2019 })],
    [
      'of books that were read, and abstracts',
      () => ({ author: 'Roe, Ann', Bookshelves: 'ml', abstract: ABSTRACT }),
    ],
    [
      'of books that were read, and venues',
      () => ({ author: 'Roe, Ann', 'Exclusive Shelf': 'read', journal: 'Ferns' }),
    ],
    ['of what somebody thinks of them', () => ({ author: 'Roe, Ann', 'My Rating': 4, review: 'Good' })],
    ['of bookmarks, one of them', (at) => ({ folder: 'thesis', url: page(at) })],
    ['of bookmarks, without addresses', () => ({ folder: 'thesis', favorite: 'yes' })],
    ['of bookmarks of arXiv', (at) => ({ excerpt: '', folder: 'thesis', cover: '', url: arxiv(at) })],
    [
      'of bookmarks of conferences',
      (at) => ({ excerpt: '', folder: 'a', url: `https://openreview.net/forum?id=a${at}` }),
    ],
    ['of talks', (at) => ({ duration: '12:30', video: page(at) })],
    ['of programs', (at) => ({ abstract: ABSTRACT, version: '1.2', license: 'MIT', stars: at })],
  ])('%s', (_, more) => {
    expect(countsOf(papers(more))).toEqual([TITLES.length, TITLES.length]);
  });

  test.each<[string, Entry]>([
    ['a package', { dependencies: { numpy: '1' } }],
    ['a repository', { url: 'https://api.github.com/repos/a/b' }],
    ['an answer', { id: 'n', forum: 'f', replyto: 'f' }],
    ['a place', { type: 'Feature', geometry: null, properties: {} }],
  ])('%s, and an abstract', (_, more) => {
    const entries = papers(() => ({ abstract: ABSTRACT, ...more }));
    expect(parse('a.json', JSON.stringify(entries))).toHaveLength(TITLES.length);
  });

  test('of recordings, where they lead to papers', () => {
    const item = (link: string) =>
      `<item><title>Ferns</title><link>${link}</link><enclosure url="https://example.org/a.mp3" type="audio/mpeg"/></item>`;
    const feed = `<rss><channel><title>A</title>${item(arxiv(2))}${item(page(1))}</channel></rss>`;
    expect(parse('a.rss', feed)).toMatchObject([{ id: 'arxiv:1706.03762' }]);
  });
});

describe('what is no list of papers is none', () => {
  test.each<[string, (at: number) => Entry]>([
    ['goods', (at) => ({ price: '9.90', vendor: 'Acme', url: page(at) })],
    ['offers', (at) => ({ company: 'Acme', location: 'Berlin', url: page(at) })],
    ['news', (at) => ({ text: 'The mayor said on Monday that it would be repaired.', url: page(at) })],
    ['films', (at) => ({ director: 'Roe', year: 2019, url: page(at) })],
    ['bookmarks', (at) => ({ excerpt: 'A page.', folder: 'later', cover: '', url: page(at) })],
    ['marked pages', (at) => ({ url: page(at), time_added: 1_700_000_000 })],
    ['books', () => ({ author: 'Roe, Ann', Bookshelves: 'novels', 'Exclusive Shelf': 'read' })],
  ])('%s', (_, more) => {
    expect(countsOf(papers(more))).toEqual([0, 0]);
  });
});
