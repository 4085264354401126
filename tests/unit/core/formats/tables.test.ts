import { describe, expect, test } from 'vitest';
import { pythonValue } from '../../../../src/core/formats/json/pythonValue.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, text: string) => parseDocument({ name, bytes: new TextEncoder().encode(text) });

describe('values as Python prints them', () => {
  test.each([
    [`['Roe, Jane', "D'Arcy, Ann"]`, ['Roe, Jane', "D'Arcy, Ann"]],
    [`['Jane Roe' 'John Doe'\n 'Ann Poe']`, ['Jane Roe', 'John Doe', 'Ann Poe']],
    [`[{'name': 'Jane Roe', 'id': None, 'h': 3}]`, [{ name: 'Jane Roe', id: null, h: 3 }]],
    [`{'a': (1, 2,), 'b': True, 'c': nan}`, { a: [1, 2], b: true, c: null }],
    [String.raw`['caf\xe9', 'a\'b', 'c\\d']`, ['café', "a'b", String.raw`c\d`]],
    ['[]', []],
  ])('%s', (text, value) => expect(pythonValue(text)).toEqual(value));

  test.each(['[Parasites of ferns]', "['open", '{ferns}', "['a' + 'b']", '[1, 2]', ''])(
    '%j is none',
    (text) => expect(pythonValue(text)).toBeUndefined(),
  );

  test('in cells of a table and on lines of JSON', () => {
    const table = `title,authors,keywords,year\n[On ferns],"['Roe, Jane', 'Doe, John']","['walls', 'moss']",2019\n`;
    expect(parse('a.csv', table).papers).toEqual([
      expect.objectContaining({
        title: '[On ferns]',
        authors: ['Jane Roe', 'John Doe'],
        keywords: ['walls', 'moss'],
      }),
    ]);
    const line = `{'title': "Roe's Ferns", 'abstract': 'We count.', 'authors': 'Jane Roe, John Doe', 'year': None}\n`;
    expect(parse('a.jsonl', line + line.replace('Ferns', 'Moss')).papers.map(({ title }) => title)).toEqual([
      "Roe's Ferns",
      "Roe's Moss",
    ]);
  });
});

describe('tables', () => {
  const papersOf = (text: string, name = 'a.csv') => parse(name, text).papers;

  test('of which lines above the names of columns say what was searched for', () => {
    const { papers, diagnostics } = parse(
      'a.csv',
      '"SEARCH QUERY","fern:ti"\n---------\n\n"Title","Author Names","Source title","Publication Year","Abstract"\n"Ferns","Roe J., Doe K.","Walls","2019","We count."\n,,,,"Lost."\n',
    );
    expect(papers).toEqual([
      expect.objectContaining({ title: 'Ferns', authors: ['Roe J', 'Doe K'], venue: 'Walls', year: 2019 }),
    ]);
    expect(papers[0]!.source.line).toBe(5);
    expect(diagnostics.map(({ line }) => line)).toContain(6);
  });

  test('of Springer, with names that stand side by side', () => {
    expect(
      papersOf(
        'Item Title,Publication Title,Journal Volume,Item DOI,Authors,Publication Year,Content Type\nFerns,Walls,3,10.1000/f.1,Jane A. RoeEd McDonaldProf. Ann Poe,2020,Chapter\n',
      ),
    ).toEqual([
      expect.objectContaining({
        id: 'doi:10.1000/f.1',
        authors: ['Jane A. Roe', 'Ed McDonald', 'Ann Poe'],
        venue: 'Walls',
        volume: '3',
        kind: 'chapter',
      }),
    ]);
  });

  test('with the venue in a column “Source”, unless that names a database', () => {
    const venue = (source: string) =>
      papersOf(`Title,Source,Year,Volume\nFerns,${source},2019,3\n`)[0]!.venue;
    expect(venue('Walls')).toBe('Walls');
    expect(venue('Scopus')).toBeUndefined();
    expect(papersOf('Title,Source\nFerns,Fern Letters (2014) 3:3 (152-160).\n')[0]).toMatchObject({
      venue: 'Fern Letters',
      year: 2014,
    });
  });
});

describe('works of schema.org', () => {
  test('have a name or a headline', () => {
    const work = (fields: object) => JSON.stringify({ '@context': 'https://schema.org', ...fields });
    const [one] = parse(
      'a.json',
      work({
        '@type': 'ScholarlyArticle',
        '@id': 'https://doi.org/10.1000/f.1',
        name: 'Ferns',
        author: [{ '@type': 'Person', name: 'Jane Roe' }],
        datePublished: '2019-05-01',
      }),
    ).papers;
    expect(one).toMatchObject({ id: 'doi:10.1000/f.1', title: 'Ferns', authors: ['Jane Roe'], year: 2019 });
    expect(
      parse('a.json', work({ '@type': 'BlogPosting', headline: 'Moss', description: 'We count.' })).papers,
    ).toHaveLength(1);
    expect(parse('a.json', work({ '@type': 'Person', name: 'Jane Roe' })).papers).toEqual([]);
  });

  test('what a paper cites is no paper of the document', () => {
    const paper = {
      id: 'x',
      titles: [{ title: 'Ferns' }],
      references: [{ title: 'Moss', doi: '10.1000/m', year: 2001 }],
    };
    expect(parse('a.json', JSON.stringify(paper)).papers.map(({ title }) => title)).toEqual(['Ferns']);
  });
});

test('a quotation mark that is never closed, before lines that are no rows', () => {
  const lines = 'and more of the text,\n'.repeat(3000);
  const { papers, diagnostics } = parse(
    'a.csv',
    `title,authors,abstract\nFerns,Jane Roe,"We count\n${lines}Moss,Ann Poe,We look\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual(['Ferns', 'Moss']);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      line: 2,
      message:
        'A quotation mark of this row is never closed, and 3000 lines behind it could not be read. Close it.',
    }),
  ]);
});

test('a list of more authors than are kept is cut, and that is said', () => {
  const letters = (n: number) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  const authors = Array.from({ length: 20_001 }, (_, n) => `Jane R${letters(n)}`);
  const said = '“Ferns” has a list of 20001 authors: all after the first 20000 are left out.';
  const record = { title: 'Ferns', abstract: 'We count.', authors };
  const labelled = `Title: Ferns\nAuthors: ${authors.join(', ')}\nAbstract: We count ferns on walls and say so.\n`;
  for (const { papers, diagnostics } of [parse('a.json', JSON.stringify(record)), parse('a.txt', labelled)]) {
    expect(papers[0]!.authors).toEqual(authors.slice(0, 20_000));
    expect(diagnostics.map(({ message }) => message)).toEqual([said]);
  }
});
