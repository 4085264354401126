import { parse } from '@retorquere/bibtex-parser';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { bibtexFile } from '../../../../src/core/export/bibtex.ts';
import { oneLine, shownAbstract, shownTitle } from '../../../../src/core/export/exportItem.ts';
import { FERNS, MOSS, ITEMS, read, hostileItem, paperOf } from './exportSamples.ts';

describe('BibTeX as a file', () => {
  it('has abstract, tags, notes and marked passages', () => {
    const text = bibtexFile([FERNS]);
    expect(text).toContain('@article{berg2024ferns,');
    expect(text).toContain(
      '  author = {Jane van der Berg and Doe, John and Poe, Jr., Ann and {Fern Team} and Ångström, Zoë and 王小明},\n',
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

  it.each([
    ['Jane Roe', 'Jane Roe'],
    ['Jane van der Berg', 'Jane van der Berg'],
    ['Álvaro Torralba', 'Torralba, Álvaro'],
    ['Seung-kook Yun', 'Yun, Seung-kook'],
    ['koray kavukcuoglu', '{kavukcuoglu}, koray'],
    ['Elena Álvarez-Mellado', '{Álvarez-Mellado}, Elena'],
    ['Xavier Giro-i-Nieto', '{Giro-i-Nieto}, Xavier'],
    ['Tin lun Lam', 'Lam, Tin lun'],
    ['Ferdinando Rodriguez y Baena', '{Rodriguez y Baena}, Ferdinando'],
    ['Barnes and Noble, Inc.', '{Barnes and Noble, Inc.}'],
    ['R&D', 'R\\&D'],
    ['Plato', 'Plato'],
  ])('names %s as BibTeX takes it', (name, written) => {
    expect(bibtexFile([{ paper: paperOf({ authors: [name] }) }])).toContain(`  author = {${written}}`);
    expect(read('a.bib', bibtexFile([{ paper: paperOf({ authors: [name] }) }]))[0]!.authors).toEqual([name]);
  });

  it('keeps from a reader what is no name', () => {
    const authors = ['Jane Roe', ',', 'and others'];
    expect(bibtexFile([{ paper: paperOf({ authors }) }])).toContain(
      '  author = {Jane Roe and {,} and others}',
    );
    expect(bibtexFile([{ paper: paperOf({ authors: ['others'] }) }])).toContain('  author = {{others}}');
  });
});
