import { expect, it } from 'vitest';
import { bibtexFile } from '../../../../src/core/export/bibtex.ts';
import { pageRange, withDashes } from '../../../../src/core/export/pageRange.ts';
import { ris } from '../../../../src/core/export/ris.ts';
import { paperOf, read } from './exportSamples.ts';

it.each([
  ['101-109', '101', '109'],
  ['1234-56', '1234', '56'],
  ['e12-e15', 'e12', 'e15'],
  ['e0123-e0131', 'e0123', 'e0131'],
  ['12:1-12:20', '12:1', '12:20'],
  ['S-1-S-9', 'S-1', 'S-9'],
  ['xi-xv', 'xi', 'xv'],
])('%s is from %s to %s', (pages, first, last) => {
  expect(pageRange(pages)).toEqual({ first, last });
  expect(withDashes(pages, '–')).toBe(`${first}–${last}`);
});

it.each(['S-12', '021001-1', '123456-7', 'e12', '7', '', 'A1-B2', '1-2-3'])('%s is no range', (pages) => {
  expect(pageRange(pages)).toBeNull();
  expect(withDashes(pages, '--')).toBe(pages);
});

it('of several pages each range has its dash', () => {
  expect(withDashes('S-12, 20-25', '–')).toBe('S-12, 20–25');
});

it('a hyphen of a page stays one in files, and comes back', () => {
  for (const pages of ['S-12', '021001-1', '101-109']) {
    const item = { paper: paperOf({ venue: 'Fern', kind: 'article', pages }) };
    expect(read('a.ris', ris([item]))[0]!.pages).toBe(pages);
    expect(read('a.bib', bibtexFile([item]))[0]!.pages).toBe(pages);
  }
  expect(ris([{ paper: paperOf({ pages: 'S-12' }) }])).toContain('SP  - S-12\r\n');
  expect(ris([{ paper: paperOf({ pages: '101-109' }) }])).toContain('SP  - 101\r\nEP  - 109\r\n');
});
