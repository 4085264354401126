import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, text: string) => parseDocument({ name, bytes: new TextEncoder().encode(text) });
const papersOf = (name: string, text: string) => parse(name, text).papers;

describe('JSON', () => {
  test('numbers that are none, and references of a paper, are passed over', () => {
    expect(
      papersOf('a.json', '[{"title":"Boxes","abstract":"NaN \\" is","score":NaN,"x":-Infinity}]'),
    ).toMatchObject([{ title: 'Boxes', abstract: 'NaN " is' }]);
    expect(
      papersOf(
        'a.json',
        JSON.stringify({
          title: 'Boxes',
          abstract: 'We carry.',
          authors: ['Jane Roe'],
          references: [{ title: 'Other', authors: ['Jane Roe'] }],
        }),
      ),
    ).toHaveLength(1);
  });

  test.each([
    [[{ author: 'Jane Roe' }, { author: 'John Doe' }]],
    [[{ author_name: 'Jane Roe' }, { author_name: 'John Doe' }]],
    [{ 0: 'Jane Roe', 1: 'John Doe' }],
    ['Jane Roe\nJohn Doe'],
  ])('authors as %j', (authors) =>
    expect(
      papersOf('a.json', JSON.stringify([{ title: 'Boxes', abstract: 'We carry.', authors }])),
    ).toMatchObject([{ authors: ['Jane Roe', 'John Doe'] }]),
  );

  test('the name of what has an abstract and authors is its title; INSPIRE has the year with the journal', () => {
    const paper = { name: 'Boxes', abstract: 'We carry.', authors: [{ id: 1, fullname: 'Jane Roe' }] };
    expect(papersOf('a.json', JSON.stringify({ count: 1, results: [paper] }))).toMatchObject([
      { title: 'Boxes', authors: ['Jane Roe'] },
    ]);
    expect(papersOf('a.json', '[{"name": "Boxes", "abstract": "We carry."}]')).toEqual([]);
    const record = {
      titles: [{ title: 'Boxes' }],
      abstracts: [{ value: 'We carry.' }],
      publication_info: [{ journal_title: 'J. Boxes', year: 2020 }],
    };
    expect(papersOf('a.json', JSON.stringify({ hits: { hits: [{ metadata: record }] } }))).toMatchObject([
      { title: 'Boxes', venue: 'J. Boxes', year: 2020 },
    ]);
  });

  test('names of fields in capitals, and authors as one text', () => {
    const record = { Title: 'Boxes', Abstract: 'We carry.', Authors: 'Roe, Jane; Doe, John', Year: '2024' };
    expect(papersOf('a.json', JSON.stringify([record]))).toMatchObject([
      { title: 'Boxes', abstract: 'We carry.', authors: ['Jane Roe', 'John Doe'], year: 2024 },
    ]);
  });

  test('entries of one line are told by their number', () => {
    const { diagnostics } = parse('a.json', '[{"title":"A","abstract":"We"},{"x":1}]');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Entry 2: This has no title and is left out: “{"x":1}” Give it a "title".',
    ]);
  });
});
