import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/core/export/exportItem.ts';
import { ris } from '../../../../src/core/export/ris.ts';
import { FERNS, MOSS, ITEMS, read, hostileItem } from './exportSamples.ts';

describe('RIS', () => {
  it('has a value a line, and notes that no line of theirs ends', () => {
    expect(ris([FERNS])).toBe(
      [
        'TY  - JOUR',
        'ID  - berg2024ferns',
        'TI  - Ferns & Mosses: 100% of {0, 1} Walls, $5 @ #1',
        'AU  - van der Berg, Jane',
        'AU  - Doe, John',
        'AU  - Poe, Ann, Jr.',
        'AU  - Fern Team',
        'AU  - Ångström, Zoë',
        'AU  - 王小明',
        'T2  - Journal of Ferns',
        'PY  - 2024',
        'VL  - 12',
        'IS  - 3',
        'SP  - 101',
        'EP  - 109',
        'PB  - Fern Press',
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
