import fc from '../../../properties.ts';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cslItems, cslJson } from '../../../../src/core/export/cslJson.ts';
import { csv } from '../../../../src/core/export/csv.ts';
import { oneLine, shownAbstract, shownTitle } from '../../../../src/core/export/exportItem.ts';
import { FERNS, MOSS, ITEMS, read, hostileItem, paperOf } from './exportSamples.ts';

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
        volume: '12',
        issue: '3',
        page: '101-109',
        publisher: 'Fern Press',
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
      Type: 'Journal article',
      Volume: '12',
      Issue: '3',
      Pages: '101–109',
      Publisher: 'Fern Press',
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

  it('is read again without its apostrophe, and with those of papers', () => {
    const titles = ['=cmd|" /C calc"!A0 of ferns', '-2 is no fern', "'Ferns' and -moss", "'t Moss"];
    const papers = titles.map((title) => ({ paper: paperOf({ title, abstract: `+${title}` }) }));
    const again = read('a.csv', csv(papers));
    expect(again.map(({ title, abstract }) => [title, abstract])).toEqual(
      titles.map((title) => [title, `+${title}`]),
    );
  });

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
