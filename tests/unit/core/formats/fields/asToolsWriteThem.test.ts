import { expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, text: string) =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;

test.each([
  ['URL', 'https://pubmed.ncbi.nlm.nih.gov/12345678/', { pmid: '12345678' }],
  ['URL', 'https://www.ncbi.nlm.nih.gov/pubmed/12345678', { pmid: '12345678' }],
  ['PMID', '12345678.0', { pmid: '12345678' }],
  ['Volume', '12.0', { volume: '12' }],
  ['Year', '2020.0', { year: 2020 }],
  ['tags', 'ferns|walls', { keywords: ['ferns', 'walls'] }],
  ['keywords', "['ferns', 'walls']", { keywords: ['ferns', 'walls'] }],
])('a table’s column %s with %j', (column, value, fields) =>
  expect(parse('a.csv', `Title,Abstract,${column}\nFerns on Walls,We look.,"${value}"\n`)).toMatchObject([
    { title: 'Ferns on Walls', ...fields },
  ]),
);

test.each(['CoRR', 'ArXiv', 'arXiv preprint'])(
  'the volume of %s is arXiv’s number, as DBLP has it',
  (journal) =>
    expect(
      parse(
        'a.bib',
        `@article{a, title = {Ferns}, journal = {${journal}}, volume = {abs/2001.01234}, year = 2020}`,
      ),
    ).toMatchObject([{ id: 'arxiv:2001.01234' }]),
);

test('a notebook calls the column of titles "Name"', () =>
  expect(parse('a.csv', 'Name,Authors,Tags,Summary\nFerns on Walls,Jane Roe,a,We look.\n')).toMatchObject([
    { title: 'Ferns on Walls', abstract: 'We look.', authors: ['Jane Roe'] },
  ]));
