import { describe, expect, it } from 'vitest';
import { bibtexFile } from '../../../../src/core/export/bibtex.ts';
import { cslItems } from '../../../../src/core/export/cslJson.ts';
import { exportText } from '../../../../src/core/export/exportFormats.ts';
import { ris } from '../../../../src/core/export/ris.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { FERNS, paperOf, read } from './exportSamples.ts';

/** Of each kind, as a document names it. */
const PAPERS: Paper[] = [
  paperOf({ title: 'Of a journal', venue: 'Fern', kind: 'article', volume: '7', issue: '2', pages: '1-9' }),
  paperOf({
    title: 'Of a meeting',
    venue: 'Days of Ferns',
    kind: 'conference',
    pages: 'e12',
    publisher: 'FP',
  }),
  paperOf({
    title: 'Of a book',
    venue: 'All Ferns',
    kind: 'chapter',
    pages: '33-41',
    publisher: 'Fern Press',
  }),
  paperOf({ title: 'A whole book', kind: 'book', publisher: 'Fern Press' }),
  paperOf({ title: 'A thesis', venue: 'University of Ferns', kind: 'thesis' }),
  paperOf({ title: 'A report', venue: 'Institute of Ferns', kind: 'report', issue: '12' }),
];

const publicationOf = ({ kind, volume, issue, pages, publisher, venue }: Paper) => ({
  kind,
  volume,
  issue,
  pages,
  publisher,
  venue,
});

describe('where a paper was published', () => {
  it.each([
    ['a.bib', 'bibtex'],
    ['a.ris', 'ris'],
    ['a.json', 'csl'],
    ['a.csv', 'csv'],
  ] as const)('comes back from %s', (name, format) => {
    const [ferns] = read(name, exportText([FERNS], format)!);
    expect(publicationOf(ferns!)).toEqual(publicationOf(FERNS.paper));
  });

  it.each(PAPERS.map((paper) => [paper.title, paper] as const))(
    '%s comes back from all of them',
    (_, paper) => {
      for (const [name, text] of [
        ['a.bib', bibtexFile([{ paper }])],
        ['a.ris', ris([{ paper }])],
        ['a.csv', exportText([{ paper }], 'csv')!],
      ] as const)
        expect(publicationOf(read(name, text)[0]!), name).toEqual(publicationOf(paper));
    },
  );

  it('says no more than is known of it', () => {
    const [item] = cslItems([{ paper: paperOf({ id: 'arxiv:2403.01234' }) }]);
    expect(item).toMatchObject({ type: 'article', publisher: 'arXiv', number: 'arXiv:2403.01234' });
    const [cited] = cslItems([{ paper: paperOf({ id: 'arxiv:2403.01234', venue: 'ICML 2024' }) }]);
    expect(cited).toMatchObject({ type: 'paper-conference', URL: 'https://arxiv.org/abs/2403.01234' });
    expect(cited).not.toHaveProperty('publisher');
    expect(cited).not.toHaveProperty('number');
  });

  it('is no day in a spreadsheet, and comes back', () => {
    const paper = paperOf({ venue: 'Fern', kind: 'article', volume: '7-8', issue: '3-4', pages: '3-12' });
    const text = exportText([{ paper }], 'csv')!;
    expect(text).toContain(',7–8,3–4,3–12,');
    expect(publicationOf(read('a.csv', text)[0]!)).toEqual(publicationOf(paper));
  });

  it('is named in tables where the venue tells it, as in other files', () => {
    const typeOf = (paper: Paper) => exportText([{ paper }], 'csv')!.split('\r\n')[1]!.split(',')[4];
    expect(typeOf(paperOf({ title: 'A', venue: 'ICML 2019' }))).toBe('Conference paper');
    expect(typeOf(paperOf({ title: 'A', venue: 'arXiv', kind: 'article' }))).toBe('Preprint');
    expect(typeOf(paperOf({ title: 'A', venue: 'Fern' }))).toBe('');
  });

  it('has no author "et al." in files that cannot say that there are more', () => {
    const paper = paperOf({ authors: ['Jane Doe', 'et al.'] });
    expect(cslItems([{ paper }])[0]!.author).toEqual([{ family: 'Doe', given: 'Jane' }]);
    expect(ris([{ paper }])).toContain('AU  - Doe, Jane\r\n');
    expect(ris([{ paper }])).not.toContain('et al');
  });
});
