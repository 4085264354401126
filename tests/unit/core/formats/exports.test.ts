import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, given: unknown) => {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return parseDocument({ name, bytes: new TextEncoder().encode(text) });
};
const papersOf = (name: string, given: unknown) => parse(name, given).papers;

describe('numbers of PubMed', () => {
  test.each([
    ['a note of Zotero', 'a.ris', 'TY  - JOUR\nTI  - Ferns\nN1  - PMCID: PMC1\nPMID: 123\nER  - \n'],
    ['Scopus', 'a.ris', 'TY  - JOUR\nTI  - Ferns\nDB  - Scopus\nC2  - 123\nER  - \n'],
    ['Embase', 'a.ris', 'TY  - JOUR\nT1  - Ferns\nU2  - L2001234567\nC5  - 123\nER  - \n'],
    [
      'the number of a record in MEDLINE',
      'a.txt',
      '<1. >\nVN  - Ovid Technologies\nDB  - Ovid MEDLINE(R)\nAN  - 123\nTI  - Ferns\n',
    ],
    ['“Extra” of Zotero', 'a.csv', 'Title,Extra\nFerns,"PMID: 123\nCitation Key: roe"\n'],
    ['a note of CSL', 'a.json', [{ title: 'Ferns', note: 'PMID: 123\nPMCID: PMC1' }]],
    [
      'a number with its address',
      'a.csv',
      'Title,PMID\nFerns,123 (http://www.ncbi.nlm.nih.gov/pubmed/123)\n',
    ],
  ])('%s', (_, name, given) => expect(papersOf(name, given)[0]!.pmid).toBe('123'));

  test.each([
    [
      'of another database',
      'a.txt',
      '<1. >\nVN  - Ovid Technologies\nDB  - Embase\nAN  - 123\nTI  - Ferns\n',
    ],
    ['that a note mentions', 'a.ris', 'TY  - JOUR\nTI  - Ferns\nN1  - A reply to PMID: 123 by Roe\nER  - \n'],
    ['of a tag that another program has', 'a.ris', 'TY  - JOUR\nTI  - Ferns\nC2  - 123\nC5  - 123\nER  - \n'],
  ])('not a number %s', (_, name, text) => expect(papersOf(name, text)[0]).not.toHaveProperty('pmid'));
});

describe('addresses by DOI are of the paper', () => {
  test.each([
    ['https://doi.org/10.1000/f.1', '10.1000/f.1'],
    ['https://dl.acm.org/doi/10.1145/1.2', '10.1145/1.2'],
    ['https://link.springer.com/article/10.1007/s00222-019-1#Sec2', '10.1007/s00222-019-1'],
    ['https://www.biorxiv.org/content/10.1101/2023.12.30.573720v1.full', '10.1101/2023.12.30.573720'],
  ])('%s', (url, doi) => {
    expect(papersOf('a.json', [{ title: 'Ferns on Walls', url }])[0]!.id).toBe(`doi:${doi}`);
    expect(papersOf('a.csv', `Title,Link,Year\nFerns on Walls,${url},2020\n`)[0]!.id).toBe(`doi:${doi}`);
    expect(papersOf('a.ris', `TY  - JOUR\nTI  - Ferns\nUR  - ${url}\nER  - \n`)[0]!.id).toBe(`doi:${doi}`);
  });

  test('a DOI in the query of another page is not', () => {
    const [paper] = papersOf('a.json', [
      { title: 'Ferns on Walls', url: 'https://x.example/s?doi=10.1000/f.1' },
    ]);
    expect(paper!.id).not.toContain('doi:');
  });
});

describe('names', () => {
  test('in the form that BibLaTeX has for names with parts, and with what is behind them', () => {
    const author =
      'family=Roe, given=Jane, prefix=van, useprefix=true and Doe, J., Jr. and Ed Q. Poe, III and Fern, {Jr.}, Ann';
    expect(papersOf('a.bib', `@article{a, title = {Ferns}, author = {${author}}}`)[0]!.authors).toEqual([
      'Jane van Roe',
      'J. Doe, Jr.',
      'Ed Q. Poe, III',
      'Ann Fern, Jr.',
    ]);
  });

  test('of Ovid in full, where both stand there', () => {
    const text = '<1. >\nVN  - Ovid Technologies\nAU  - Roe JA\nFA  - Roe, Jane A\nTI  - Ferns\n';
    expect(papersOf('a.txt', text)[0]!.authors).toEqual(['Jane A Roe']);
  });

  test.each([
    [{ creators: [{ creator: 'Roe, Jane' }, { creator: 'Doe, J.' }] }, ['Jane Roe', 'J. Doe']],
    [
      { authors: [{ first_name: 'Jane', last_name: 'Roe' }, { collective_name: 'Fern Group' }] },
      ['Jane Roe', 'Fern Group'],
    ],
    [{ authFullName_s: ['Jane Roe'] }, ['Jane Roe']],
    [{ authors: 'Jane Roe, Jr., Ed Doe' }, ['Jane Roe Jr.', 'Ed Doe']],
  ])('%j', (given, authors) =>
    expect(papersOf('a.json', [{ title: 'Ferns on Walls', year: 2020, ...given }])[0]!.authors).toEqual(
      authors,
    ),
  );

  test('nobody is called that there is no name', () => {
    const text = 'Authors,Title,Year\n[No author name available],Ferns on Walls,2020\n';
    expect(papersOf('a.csv', text)[0]).not.toHaveProperty('authors');
  });
});

test('arXivRaw has affiliations behind names, and suffixes', () => {
  const authors = String.raw`\AA{}sa Roe (1), J. Doe, Jr. (2) ((1) Fern House, Wall, (2) Moss House)`;
  const [paper] = papersOf(
    'a.xml',
    `<?xml version="1.0"?><OAI-PMH><record><metadata><arXivRaw><id>2205.12345</id><title>Ferns</title><authors>${authors}</authors><abstract>We count.</abstract></arXivRaw></metadata></record></OAI-PMH>`,
  );
  expect(paper!.authors).toEqual(['Åsa Roe', 'J. Doe Jr.']);
});

describe('venues', () => {
  test('a conference of EndNote may stand where its series does', () => {
    const text = (kind: string) => `%0 ${kind}\n%T Ferns\n%A Roe, Jane\n%S Proceedings of Walls\n%D 2020\n`;
    expect(papersOf('a.enw', text('Conference Proceedings'))[0]!.venue).toBe('Proceedings of Walls');
    expect(papersOf('a.enw', text('Book'))[0]).not.toHaveProperty('venue');
  });

  test('ADS writes all of the place behind the name', () => {
    const text =
      '%R 2019FernJ.875L...9Z\n%T Ferns\n%A Roe, Jane\n%J The Fern Journal, Volume 875, Issue 1, article id. L9 (2019).\n%D 04/2019\n';
    expect(papersOf('a.txt', text)[0]!.venue).toBe('The Fern Journal');
  });

  test('Semantic Scholar calls a preprint’s journal ArXiv beside its conference', () => {
    const [paper] = papersOf('a.json', {
      data: [
        {
          title: 'Ferns',
          venue: '',
          publicationVenue: { name: 'Conference of Walls' },
          journal: { name: 'ArXiv' },
          year: 2020,
        },
      ],
    });
    expect(paper!.venue).toBe('Conference of Walls');
  });
});

describe('headings of abstracts', () => {
  test.each([
    ['Abstract\nFerns grow.', 'Ferns grow.'],
    ['Abstract\n              \n            Background\n Ferns grow.', 'Background Ferns grow.'],
    ['Abstract We count ferns.', 'We count ferns.'],
    ['Abstract Background: Ferns grow.', 'Background: Ferns grow.'],
    ['Abstract interpretation proves it.', 'Abstract interpretation proves it.'],
    ['Abstract Meaning Representation is a graph.', 'Abstract Meaning Representation is a graph.'],
    ['Abstract\nalgebra is old.', 'Abstract algebra is old.'],
  ])('%j', (abstract, shown) => {
    const [paper] = papersOf('a.json', [{ title: 'Ferns', abstract }]);
    expect(paper!.abstract.replace(/\s+/g, ' ')).toBe(shown);
  });

  test('what was escaped twice is read', () => {
    const [paper] = papersOf('a.json', [
      { title: 'Ferns', abstract: '<jats:p>Few (p &amp;lt; 0.01 at 3&amp;#xB0;).</jats:p>' },
    ]);
    expect(paper!.abstract).toBe('Few (p < 0.01 at 3°).');
  });
});

test('abbreviations of BibTeX hold where they are given before, anew, or behind all entries', () => {
  const entry = (key: string) =>
    `@article{${key}, title = {Ferns ${key}}, journal = jf # " A", month = jan}\n`;
  const file = (...parts: string[]) => papersOf('a.bib', parts.join('')).map(({ venue }) => venue);
  expect(file(entry('a'), '@string{jf = {Journal of Ferns}}\n')).toEqual(['Journal of Ferns A']);
  expect(
    file('@string{jf = {Ferns}}\n', entry('a'), '@string{jf = {Moss}}\n', entry('b'), '@string{x = {Y}}\n'),
  ).toEqual(['Ferns A', 'Moss A']);
});
