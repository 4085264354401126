import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bibtexFile } from '../../../../src/core/export/bibtex.ts';
import { cslItems, cslJson } from '../../../../src/core/export/cslJson.ts';
import { csv } from '../../../../src/core/export/csv.ts';
import { EXPORT_FORMATS, exportFile, exportText } from '../../../../src/core/export/exportFormats.ts';
import {
  oneLine,
  shownAbstract,
  shownTitle,
  type ExportItem,
} from '../../../../src/core/export/exportItem.ts';
import { list } from '../../../../src/core/export/list.ts';
import { nameParts } from '../../../../src/core/export/nameParts.ts';
import { markdownFile, noteFiles } from '../../../../src/core/export/noteFiles.ts';
import { ris } from '../../../../src/core/export/ris.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';

const NOW = new Date('2026-03-11T12:00:00Z');

/** A paper with plain texts. */
function paperOf(known: Partial<Paper>): Paper {
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

const FERNS: ExportItem = {
  paper: paperOf({
    id: 'arxiv:2403.01234',
    title: 'Ferns & Mosses: 100% of {Walls}, $5 @ #1',
    abstract:
      'We count ferns on walls for a whole year.\n\nThere are 50% more in the north than in the south.',
    authors: ['Jane van der Berg', 'Doe, John', 'Ann Poe, Jr.', 'Fern Team', 'Zoë Ångström', '王小明'],
    venue: 'Journal of Ferns',
    year: 2024,
    doi: '10.1000/Ferns_(1)',
    pmid: '12345678',
    keywords: ['ferns', 'walls & stones'],
    links: [{ href: 'https://github.com/a/ferns', kind: 'code' }],
  }),
  tags: ['To read', 'ferns'],
  note: 'Compare with [[Moss on North Walls|moss-id]].\n\nTY  - is no tag here\n- [ ] count',
  highlights: [{ quote: 'ferns on walls', note: 'where?' }],
};
const MOSS: ExportItem = { paper: paperOf({ authors: ['Li Wei'], venue: 'ICML 2019', year: 2019 }) };
const ITEMS = [FERNS, MOSS];

/** As this library reads documents of others. */
const read = (name: string, text: string): Paper[] =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;

/** Pieces that mean something to one format or another. */
const hostile = fc
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
const hostileItem = fc
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

describe('names', () => {
  it.each([
    ['Jane Roe', 'Roe', 'Jane', ''],
    ['Ludwig van der Berg', 'van der Berg', 'Ludwig', ''],
    ['Roe, Jane', 'Roe', 'Jane', ''],
    ['Jane Roe, Jr.', 'Roe', 'Jane', 'Jr.'],
    ['John Doe III', 'Doe', 'John', 'III'],
    ['J. R. R. Moss-Stone', 'Moss-Stone', 'J. R. R.', ''],
    ['Fern Team', 'Fern Team', '', ''],
    ['Moss and Sons', 'Moss and Sons', '', ''],
    ['Plato', 'Plato', '', ''],
    ['王 小明', '王 小明', '', ''],
    ['Nguyen Van Moss', 'Moss', 'Nguyen Van', ''],
  ])('%s', (name, family, given, suffix) => {
    expect(nameParts(name)).toEqual({ family, given, suffix });
  });
});

describe('RIS', () => {
  it('has a value a line, and notes that no line of theirs ends', () => {
    expect(ris([FERNS])).toBe(
      [
        'TY  - JOUR',
        'ID  - berg2024ferns',
        'TI  - Ferns & Mosses: 100% of {Walls}, $5 @ #1',
        'AU  - van der Berg, Jane',
        'AU  - Doe, John',
        'AU  - Poe, Ann, Jr.',
        'AU  - Fern Team',
        'AU  - Ångström, Zoë',
        'AU  - 王小明',
        'T2  - Journal of Ferns',
        'PY  - 2024',
        'DO  - 10.1000/Ferns_(1)',
        'AN  - arXiv:2403.01234',
        'AN  - PMID:12345678',
        'UR  - https://arxiv.org/abs/2403.01234',
        'UR  - https://pubmed.ncbi.nlm.nih.gov/12345678/',
        'L1  - https://arxiv.org/pdf/2403.01234',
        'KW  - ferns',
        'KW  - walls & stones',
        'KW  - To read',
        'AB  - We count ferns on walls for a whole year. There are 50% more in the north than in the south.',
        'N1  - Link: https://github.com/a/ferns',
        'N1  - Compare with [[Moss on North Walls]].',
        ' TY  - is no tag here',
        '- [ ] count',
        'N1  - “ferns on walls”',
        'where?',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('is read again as the same papers', () => {
    expect(read('a.ris', ris(ITEMS))).toMatchObject([
      {
        id: 'arxiv:2403.01234',
        title: FERNS.paper.title,
        doi: '10.1000/Ferns_(1)',
        pmid: '12345678',
        venue: 'Journal of Ferns',
        year: 2024,
        keywords: ['ferns', 'walls & stones', 'To read'],
        authors: ['Jane van der Berg', 'John Doe', 'Ann Poe, Jr.', 'Fern Team', 'Zoë Ångström', '王小明'],
      },
      { id: MOSS.paper.id, title: MOSS.paper.title, abstract: MOSS.paper.abstract, authors: ['Li Wei'] },
    ]);
  });

  it('has one record for each paper, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostileItem, { minLength: 1, maxLength: 4 }), (items) => {
        const lines = ris(items).split('\r\n');
        const of = (tag: string) =>
          lines.filter((line) => line.startsWith(`${tag}  - `)).map((line) => line.slice(6));
        expect(of('TY')).toHaveLength(items.length);
        expect(of('ER')).toHaveLength(items.length);
        expect(of('TI')).toEqual(items.map(({ paper }) => oneLine(paper.title)));
        expect(of('AB')).toEqual(items.map(({ paper }) => oneLine(paper.abstract)));
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('has the variables that styles know', () => {
    expect(JSON.parse(cslJson([FERNS]))).toEqual([
      {
        id: 'berg2024ferns',
        type: 'article-journal',
        title: FERNS.paper.title,
        author: [
          { family: 'van der Berg', given: 'Jane' },
          { family: 'Doe', given: 'John' },
          { family: 'Poe', given: 'Ann', suffix: 'Jr.' },
          { literal: 'Fern Team' },
          { family: 'Ångström', given: 'Zoë' },
          { literal: '王小明' },
        ],
        issued: { 'date-parts': [[2024]] },
        'container-title': 'Journal of Ferns',
        publisher: 'arXiv',
        number: 'arXiv:2403.01234',
        DOI: '10.1000/Ferns_(1)',
        PMID: '12345678',
        URL: 'https://arxiv.org/abs/2403.01234',
        abstract: FERNS.paper.abstract,
        keyword: 'ferns, walls & stones, To read',
        note: 'Link: https://github.com/a/ferns\n\nCompare with [[Moss on North Walls]].\n\nTY  - is no tag here\n- [ ] count\n\n“ferns on walls”\nwhere?',
      },
    ]);
  });

  it('is read again as the same papers', () => {
    expect(read('a.json', cslJson(ITEMS))).toMatchObject([
      { id: 'arxiv:2403.01234', title: FERNS.paper.title, doi: '10.1000/Ferns_(1)', year: 2024 },
      { id: MOSS.paper.id, authors: ['Li Wei'], venue: 'ICML 2019', abstract: MOSS.paper.abstract },
    ]);
  });

  it('gives texts back as they are shown', () => {
    fc.assert(
      fc.property(fc.array(hostileItem), (items) => {
        expect(JSON.parse(cslJson(items))).toEqual(cslItems(items));
        expect(cslItems(items).map(({ title, abstract }) => [title, abstract])).toEqual(
          items.map(({ paper }) => [shownTitle(paper), shownAbstract(paper)]),
        );
      }),
    );
  });
});

describe('CSV', () => {
  const rows = (text: string) =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

  it('is read as rows with a column for each thing', () => {
    const [ferns, moss] = rows(csv(ITEMS));
    expect(ferns).toEqual({
      Title: FERNS.paper.title,
      Authors: 'Jane van der Berg; Doe, John; Ann Poe, Jr.; Fern Team; Zoë Ångström; 王小明',
      Venue: 'Journal of Ferns',
      Year: '2024',
      DOI: '10.1000/Ferns_(1)',
      'arXiv ID': '2403.01234',
      PMID: '12345678',
      URL: 'https://arxiv.org/abs/2403.01234',
      PDF: 'https://arxiv.org/pdf/2403.01234',
      Links: 'https://github.com/a/ferns',
      Keywords: 'ferns; walls & stones',
      Tags: 'To read; ferns',
      Notes:
        'Compare with [[Moss on North Walls]].\n\nTY  - is no tag here\n- [ ] count\n\n“ferns on walls”\nwhere?',
      Abstract: FERNS.paper.abstract,
    });
    expect(moss).toMatchObject({ Title: MOSS.paper.title, Year: '2019', Notes: '' });
  });

  it('is read again as the same papers', () => {
    expect(read('a.csv', csv(ITEMS))).toMatchObject([
      {
        id: 'arxiv:2403.01234',
        title: FERNS.paper.title,
        doi: '10.1000/Ferns_(1)',
        abstract: FERNS.paper.abstract,
      },
      { id: MOSS.paper.id, authors: ['Li Wei'], venue: 'ICML 2019', abstract: MOSS.paper.abstract },
    ]);
  });

  it.each(['=cmd|" /C calc"!A0', '+1+1', '-2', '@SUM(A1)', '\t=1', '＝1', ' =1'])(
    'lets no spreadsheet compute %j',
    (title) => {
      const [row] = rows(csv([{ paper: paperOf({}), tags: [title] }]));
      expect(row!['Tags']).toBe(`'${title}`);
    },
  );

  it('gives every cell back, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(hostileItem, { minLength: 1 }), (items) => {
        const plain = (text = '') => text.replace(/^'(?=\s*[=+\-@])/, '');
        const found = rows(csv(items));
        expect(found.map((row) => [plain(row['Title']), plain(row['Tags']), plain(row['Abstract'])])).toEqual(
          items.map(({ paper, tags }) => [
            plain(oneLine(paper.title)),
            plain(tags!.join('; ')),
            plain(paper.abstract),
          ]),
        );
      }),
    );
  });
});

describe('BibTeX as a file', () => {
  it('has abstract, tags, notes and marked passages', () => {
    const text = bibtexFile([FERNS]);
    expect(text).toContain('@article{berg2024ferns,');
    expect(text).toContain(
      '  author = {Jane van der Berg and Doe, John and Poe, Jr., Ann and {Fern Team} and Zoë Ångström and 王小明},\n',
    );
    expect(text).toContain('  pmid = {12345678},\n');
    expect(text).toContain('  keywords = {ferns, walls \\& stones, To read},\n');
    expect(text).toContain('{Code: https://github.com/a/ferns\n\nCompare with [[Moss on North Walls]].');
    expect(text).toContain('“ferns on walls”\nwhere?},\n');
    expect(text).toContain('There are 50\\% more in the north than in the south.}\n}\n');
  });

  it('is read again as the same papers', () => {
    expect(read('a.bib', bibtexFile(ITEMS))).toMatchObject([
      {
        id: 'arxiv:2403.01234',
        abstract: FERNS.paper.abstract,
        doi: '10.1000/Ferns_(1)',
        pmid: '12345678',
        authors: ['Jane van der Berg', 'John Doe', 'Ann Poe, Jr.', 'Fern Team', 'Zoë Ångström', '王小明'],
      },
      { id: MOSS.paper.id, authors: ['Li Wei'], venue: 'ICML 2019', abstract: MOSS.paper.abstract },
    ]);
  });

  it('is read again as the texts that were shown, whatever signs they have', () => {
    const text = 'Signs $5 of {this} & 50% a_b c#d ~ ^ \\ \\foo <x> here';
    const [again] = read('a.bib', bibtexFile([{ paper: paperOf({ title: text, abstract: text }) }]));
    expect(shownTitle(again!)).toBe(text);
    expect(shownAbstract(again!)).toBe(text);
  });

  it('is read by a reader of BibTeX of others as what was shown', () => {
    const spaced = (text: unknown) => oneLine(typeof text === 'string' ? text : '');
    const shapes = fc.array(hostileItem, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shapes, (items) => {
        const { entries, errors } = parse(bibtexFile(items), { sentenceCase: false, raw: false });
        expect(errors).toEqual([]);
        expect(entries.map(({ fields }) => [spaced(fields['title']), spaced(fields['abstract'])])).toEqual(
          items.map(({ paper }) => [oneLine(paper.title), oneLine(paper.abstract)]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('Markdown', () => {
  it('of several papers has rules between them', () => {
    const text = markdownFile(ITEMS);
    expect(text).toContain('Tags: To read, ferns\n\n## Notes\n\nCompare with [[Moss on North Walls]].');
    expect(text).toContain('## Highlights\n\n> ferns on walls\n\nwhere?\n\n---\n\n# Moss on North Walls\n');
  });

  it('in files of their own has properties in front, and links by file names', () => {
    const moss = { paper: paperOf({ id: 'moss-id', title: 'Moss: on/North <Walls>?' }) };
    const [ferns, other] = noteFiles([FERNS, moss]);
    expect(other!.name).toBe('Moss on North Walls.md');
    expect(ferns!.name).toBe('Ferns & Mosses 100 of {Walls}, $5 @ 1.md');
    expect(ferns!.text).toMatch(
      /^---\ntitle: "Ferns & Mosses: 100% of \{Walls\}, \$5 @ #1"\nauthors: \["Jane/,
    );
    expect(ferns!.text).toContain(
      '\ntags: ["To-read","ferns"]\ncitekey: "berg2024ferns"\nid: "arxiv:2403.01234"\n---\n',
    );
    expect(ferns!.text).toContain('Compare with [[Moss on North Walls]].');
  });

  it('has file names that differ on every system and are short, whatever titles are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.constantFrom('CON', 'con', '..', '', '界'.repeat(300)))),
        (titles) => {
          const names = noteFiles(
            titles.map((title, at) => ({ paper: paperOf({ title, id: `p${at}` }) })),
          ).map(({ name }) => name);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
          for (const name of names) {
            expect(name).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/);
            expect(name).not.toMatch(/^(?:con)?\.md$/i);
            expect(new TextEncoder().encode(name).length).toBeLessThan(200);
          }
        },
      ),
    );
  });

  it('has properties that are values of JSON, which YAML reads', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const lines = noteFiles([item])[0]!.text.split('\n');
        expect(lines[0]).toBe('---');
        const properties = lines.slice(1, lines.indexOf('---', 1));
        const known = Object.fromEntries(
          properties.map((line) => [
            line.slice(0, line.indexOf(':')),
            JSON.parse(line.slice(line.indexOf(':') + 1)) as unknown,
          ]),
        );
        expect(known).toMatchObject({ title: oneLine(item.paper.title), id: item.paper.id });
      }),
    );
  });
});

it('a list has a line a paper, and what was added below', () => {
  expect(list(ITEMS)).toBe(
    `1. Jane van der Berg, Doe, John, Ann Poe, Jr., Fern Team, Zoë Ångström, 王小明. Ferns & Mosses: 100% of {Walls}, $5 @ #1. Journal of Ferns 2024. https://doi.org/10.1000/Ferns_(1)
   Tags: To read, ferns
   Compare with [[Moss on North Walls]].
   TY  - is no tag here
   - [ ] count
   “ferns on walls”
   where?
2. Li Wei. Moss on North Walls. ICML 2019.
`,
  );
});

describe('a file', () => {
  it('of any format has all papers, also where a letter is half of one', () => {
    const broken = { paper: paperOf({ title: 'Half \ud83c of a leaf' }) };
    for (const format of EXPORT_FORMATS) {
      const { bytes, extension } = exportFile([...ITEMS, broken], format, NOW);
      const text =
        extension === 'zip'
          ? Object.values(unzipSync(bytes))
              .map((file) => strFromU8(file))
              .join('\n')
          : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text).toContain('Moss on North Walls');
      expect(text).toContain('Half \ufffd of a leaf');
      expect(exportText(ITEMS, format) === null).toBe(extension === 'zip');
    }
  });

  it('that is an archive has a file for each paper, and is the same for the same papers', () => {
    const { bytes } = exportFile(ITEMS, 'vault', NOW);
    expect(Object.keys(unzipSync(bytes))).toEqual(noteFiles(ITEMS).map(({ name }) => name));
    expect(exportFile(ITEMS, 'vault', NOW).bytes).toEqual(bytes);
  });
});
