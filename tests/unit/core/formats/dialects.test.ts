import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, text: string) => parseDocument({ name, bytes: new TextEncoder().encode(text) });
const papersOf = (name: string, text: string) => parse(name, text).papers;

describe('BibTeX', () => {
  test('journals that are named by a macro', () => {
    const [paper] = papersOf('a.bib', String.raw`@article{a, title = {T}, journal = {\apj}}`);
    expect(paper!.venue).toBe('Astrophysical Journal');
  });

  test('what names arXiv gives the id', () => {
    for (const field of [
      'eprint = {2403.00001}, archivePrefix = {arXiv}',
      'note = {arXiv:2403.00001 [cs]}',
      'journal = {arXiv:2403.00001 [cs]}',
      'url = {http://arxiv.org/abs/2403.00001}',
    ])
      expect(papersOf('a.bib', `@misc{a, title = {Boxes}, ${field}}`)[0]!.id).toBe('arxiv:2403.00001');
    const other = papersOf('a.bib', '@misc{a, title = {Boxes}, note = {Comment on arXiv:2403.00001}}');
    expect(other[0]!.id).not.toContain('arxiv');
  });

  test('a copy of a page that has an entry in it is no BibTeX', () => {
    const cite = '@article{roe2020, title = {Ferns on Walls}, author = {Roe, Jane}}';
    const abstract = 'We study how sheep find their way home at dusk. A flock was followed over two summers.';
    const { papers } = parse(
      'a.txt',
      `Sheep Remember Slopes\n\n${abstract}\n\n${cite}\n\nChalk and Slate Apart\n\n${abstract}\n`,
    );
    expect(papers.map(({ title }) => title)).toContain('Sheep Remember Slopes');
    expect(papers.map(({ title }) => title)).toContain('Chalk and Slate Apart');
  });

  test.each([
    '% of the year\n\n',
    '\ufeff\r\n',
    'Scopus\nEXPORT DATE: 12 March 2024\n\n',
    'This file was created with JabRef 2.9.\nEncoding: UTF8\n\n',
  ])('an entry that stands first is one, by content alone: after %j', (before) => {
    expect(papersOf('a.txt', `${before}@article{a, title = {Ferns on Walls}}`)).toMatchObject([
      { title: 'Ferns on Walls' },
    ]);
  });

  test('text between entries is said; comments, headings and what programs write are not', () => {
    const { diagnostics, papers } = parse(
      'a.bib',
      [
        '@article{a, title = {Whole}, abstract = {A text.}}',
        'Of sheep we know that they remember\nwhich slopes are wet in spring.',
        '@comment{jabref-meta: of a program that writes down what it will not read again; {really}}',
        '% A comment with many words that nobody is to read once more\n% at all',
        '== Moss ==\nwrite to jane@moss.example',
        '@article{b, title = {Half}, abstract = {A text.}}',
      ].join('\n\n'),
    );
    expect(papers).toHaveLength(2);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', line: 3, message: expect.stringContaining('“Of sheep we know') },
    ]);
  });

  test('a file of which most stands outside of entries is none', () => {
    const prose = 'Of sheep we know that they remember which slopes are wet.\n\n'.repeat(9);
    expect(parse('a.bib', `@article{a, title = {Whole}}\n\n${prose}`)).toMatchObject({
      papers: [],
      diagnostics: [{ severity: 'error', message: expect.stringContaining('9 other parts') }],
    });
  });

  test('an entry that never ends costs itself alone, and is said', () => {
    const { papers, diagnostics } = parse(
      'a.bib',
      '@article{a, title = {Open {x, year = 1}\n\n@article{b, title = {Whole}}',
    );
    expect(papers.map(({ title }) => title)).toEqual(['Whole']);
    expect(diagnostics.map(({ severity, line }) => [severity, line])).toContainEqual(['warning', 1]);
  });

  test('names of groups keep their commas, and others are nobody', () => {
    const [paper] = papersOf(
      'a.bib',
      '@misc{a, title = {T}, author = {{Ferns, Moss and Co} and de la Roe, Jr., J{\\"o}rg and others}}',
    );
    expect(paper!.authors).toEqual(['Ferns, Moss and Co', 'Jörg de la Roe, Jr.']);
  });

  test('two papers that share a DOI are both kept', () => {
    const { papers } = parse(
      'a.bib',
      '@article{a, title={Ferns on Walls}, doi={10.1000/x}}\n@article{b, title={Chalk and Slate}, doi={10.1000/x}}',
    );
    expect(papers.map(({ id, doi }) => [id.slice(0, 5), doi])).toEqual([
      ['doi:1', undefined],
      ['chalk', '10.1000/x'],
    ]);
  });
});

describe('RIS in its dialects', () => {
  test('dashes and blanks of all kinds, records with no end, values on bare lines', () => {
    const text =
      'Record #3 of 18\nTY -  JOUR\nTI  -  Ferns\u2028on Walls\nAU - Roe, Jane\nAB - One\ntwo.\nTY  - JOUR\nTI  - Moss\nER  - \n7.\n';
    expect(papersOf('a.ris', text)).toMatchObject([
      { title: 'Ferns on Walls', authors: ['Jane Roe'], abstract: 'One two.' },
      { title: 'Moss' },
    ]);
  });

  test('one line that lists all authors', () => {
    const text = 'TY  - JOUR\nTI  - Ferns\nAU  - Roe, Jane and Doe, John\nER  -\n';
    expect(papersOf('a.ris', text)[0]!.authors).toEqual(['Jane Roe', 'John Doe']);
    const group = text.replace('Roe, Jane and Doe, John', 'Department of Ferns and Moss');
    expect(papersOf('a.ris', group)[0]!.authors).toEqual(['Department of Ferns and Moss']);
  });

  test('what has no title is left out and said', () => {
    const { papers, diagnostics } = parse(
      'a.ris',
      'TY  - JOUR\nAU  - Roe, Jane\nER  -\nTY  - JOUR\nTI  - Ferns\nER  -\n',
    );
    expect(papers).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      line: 1,
      message: 'An entry (“Roe, Jane”) has no title and is left out. Give it one.',
    });
  });
});

describe('tables with quotation marks that do not match', () => {
  const row = (title: string) => `${title},${title} is studied.,2020`;
  const table = (...rows: string[]) => ['Title,Abstract,Year', ...rows].join('\n') + '\n';
  const told = (text: string) => {
    const { papers, diagnostics } = parse('a.csv', text);
    return {
      titles: papers.map(({ title }) => title),
      lines: diagnostics.map(({ severity, line }) => `${severity} ${line}`),
    };
  };

  test.each([
    ['never closed', '"Chalk,Chalk is studied.,2020', 'Chalk'],
    ['never closed, in a later cell', 'Chalk,"Chalk, and slate,2020', 'Chalk'],
    ['closed within a cell', '"Chalk" and slate,Chalk is studied.,2020', 'Chalk" and slate'],
    ['not doubled', 'Chalk,"Of "white" chalk, and slate",2020', 'Chalk'],
  ])('a quotation mark %s costs its row alone, and is said', (_, broken, title) => {
    const rows = [row('Ferns'), broken, row('Moss'), '"Sheep, and","Two\nlines.",2021', row('Slopes')];
    expect(told(table(...rows))).toEqual({
      titles: ['Ferns', title, 'Moss', 'Sheep, and', 'Slopes'],
      lines: ['warning 3'],
    });
  });

  test('a table that breaks off keeps what it has of its last row', () => {
    const { papers } = parse('a.csv', table(row('Ferns'), 'Chalk,"Chalk is studied\nover two summers,\nand'));
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Ferns', 'Ferns is studied.'],
      ['Chalk', 'Chalk is studied over two summers, and'],
    ]);
  });

  test('a mark in the first line, and in every line', () => {
    expect(told(`"Title,Abstract,Year\n${row('Ferns')}\n${row('Moss')}\n`)).toEqual({
      titles: ['Ferns', 'Moss'],
      lines: ['warning 1'],
    });
    const many = Array.from({ length: 5000 }, (_, at) => `"${row(`Fern ${at}`)}`);
    expect(told(table(...many)).titles).toHaveLength(5000);
  });
});

describe('Ovid', () => {
  const record = (number: number, lines: string) =>
    `<${number}. >\nVN  - Ovid Technologies\nDB  - Ferns\n${lines}\n`;

  test('names without their degrees, the source taken apart', () => {
    const { papers } = parse(
      'a.txt',
      record(
        3,
        `AU  - Roe, Jane Ph.D., FACSM\nAU  - Poe, Ed [Reprint Author]\nAU  - Doe, Ann 1,2,+\nTI  - Ferns on Walls. [References]\nSO  - Journal of Walls. Vol.43(5), Sep 2015, pp. 62-64.\nYR  - 2015\nDO  - http://dx.doi.org/10.1000/ferns.1\nPM  - 24892981\nAB  - We count ferns\n  on old walls.`,
      ) +
        record(
          7,
          'AU  - Roe, Jane\nTI  - Moss\nSO  - Walls Quarterly March 2010;14(1):56\nAB  - We count moss.',
        ),
    );
    expect(papers).toEqual([
      expect.objectContaining({
        id: 'doi:10.1000/ferns.1',
        title: 'Ferns on Walls',
        authors: ['Jane Roe', 'Ed Poe', 'Ann Doe'],
        venue: 'Journal of Walls',
        year: 2015,
        volume: '43',
        issue: '5',
        pages: '62-64',
        abstract: 'We count ferns on old walls.',
      }),
      expect.objectContaining({
        title: 'Moss',
        venue: 'Walls Quarterly',
        year: 2010,
        volume: '14',
        pages: '56',
      }),
    ]);
  });

  test('set in by a blank, and with a book that has no names', () => {
    const { papers } = parse(
      'a.txt',
      ' <1. >\n VN  - Ovid Technologies\n TI  - All Ferns\n PU  - Fern Press\n PB  - Fern Press\n',
    );
    expect(papers.map(({ title }) => title)).toEqual(['All Ferns']);
  });
});

test('entries of BibTeX between records of RIS are read as well', () => {
  const ris = 'TY  - JOUR\nTI  - Moss on Roofs\nAU  - Poe, Ed\nER  - \n';
  const entry = '@article{a, title = {Ferns on Walls}, author = {Roe, Jane}, abstract = {We count.}}\n';
  for (const text of [`${entry}\n${ris}`, `${ris}\n${entry}`])
    expect(
      papersOf('a.ris', text)
        .map(({ title, authors }) => [title, authors])
        .sort(),
    ).toEqual([
      ['Ferns on Walls', ['Jane Roe']],
      ['Moss on Roofs', ['Ed Poe']],
    ]);
});
