import fc from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { noteFiles } from '../../../../src/core/export/noteFiles.ts';
import { exportFile, type ExportFormat } from '../../../../src/core/export/exportFormats.ts';
import { shownAbstract, shownTitle } from '../../../../src/core/export/exportItem.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { doiOf } from '../../../../src/core/paper/paperId.ts';

/** What means something to a format or another, among words. */
const sign = fc.constantFrom(
  ...' , ; : . " \' ` { } [ ] ( ) < > & % $ # _ ^ ~ \\ / | * - – — = + @ ! ? « » “ ” ’ …'.split(' '),
  ...'é ß ø Å ı 王小明 имя 界 ER - TI - AU - %0 PMID- </title> &amp; &lt; <i>x</i> **b** # - 1. ---'.split(
    ' ',
  ),
);
const word = fc.constantFrom(
  ...'moss walls counted years bees dance robots carry boxes slowly north summer'.split(' '),
);
const text = (least: number, most: number) =>
  fc
    .array(fc.tuple(word, fc.option(sign, { freq: 2, nil: '' }), fc.constantFrom('', ' ')), {
      minLength: least,
      maxLength: most,
    })
    .map((parts) => parts.map(([one, behind, gap]) => `${one}${gap}${behind}`).join(' '))
    .map((whole) => `Fern ${whole} end`);
const letters = fc.constantFrom(
  ..."Roe Doe Ångström O'Neill García-López Müller Łukasz Đặng Nguyễn Şahin Čapek".split(' '),
);
const person = fc
  .tuple(letters, letters, fc.constantFrom('', 'van ', 'de la ', 'von '), fc.constantFrom('', ' Jr.'))
  .map(([given, family, particle]) => `${given} ${particle}${family}`);
const record = fc.record({
  title: text(2, 8),
  abstract: fc
    .array(
      text(8, 30).map((one) => `${one}.`),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => all.join('\n\n')),
  authors: fc.uniqueArray(person, { maxLength: 5 }),
  venue: text(0, 3),
  year: fc.integer({ min: 1950, max: 2049 }),
  doi: fc.stringMatching(/^10\.[1-9]\d{3}\/[a-z0-9._;()/:-]{1,20}[a-z0-9]$/),
});

const read = (name: string, bytes: Uint8Array): Paper[] => parseDocument({ name, bytes }).papers;
const said = (paper: Paper) => ({
  title: shownTitle(paper),
  abstract: shownAbstract(paper).replace(/[^\S\n]+/g, ' '),
  authors: paper.authors ?? [],
  venue: paper.venue,
  year: paper.year,
  doi: doiOf(paper),
});

function readBack(format: ExportFormat, papers: readonly Paper[]): Paper[] {
  const items = papers.map((paper) => ({ paper }));
  const { extension, bytes } = exportFile(items, format, new Date('2024-03-11'));
  return read(`a.${extension}`, bytes);
}

describe('what is exported is read back as it was', () => {
  test.each<ExportFormat>(['bibtex', 'ris', 'csl', 'csv', 'markdown'])('%s', (format) => {
    // In RIS a value is a line.
    const told = (paper: Paper) => {
      const { abstract, ...others } = said(paper);
      return { ...others, abstract: format === 'ris' ? abstract.replace(/\s+/g, ' ') : abstract };
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(record, { minLength: 1, maxLength: 4, selector: ({ doi }) => doi }),
        (records) => {
          const papers = read('a.json', new TextEncoder().encode(JSON.stringify(records)));
          fc.pre(papers.length === records.length);
          expect(readBack(format, papers).map(told)).toEqual(papers.map(told));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('notes for Obsidian, a file each', () => {
    fc.assert(
      fc.property(record, (one) => {
        // Others write the venue as Markdown ("In *Ferns*"), so that signs of it are none of its name.
        const plain = [{ ...one, venue: 'Journal of Ferns' }];
        const [paper, ...others] = read('a.json', new TextEncoder().encode(JSON.stringify(plain)));
        fc.pre(paper !== undefined && others.length === 0);
        const [note] = noteFiles([{ paper: paper! }]);
        expect(read(note!.name, new TextEncoder().encode(note!.text)).map(said)).toEqual([said(paper!)]);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    'Costs of $5 and $10 in ferns',
    'Ferns [x](y) on walls',
    'Ferns of $n^2$ stones and $\\alpha$',
    "It's # all * good _here_ `code`",
  ])('a note for Obsidian with the title %s', (title) => {
    const lines = JSON.stringify({
      title,
      abstract: 'We count ferns on walls of the north.',
      doi: '10.1234/x',
    });
    const [paper] = read('a.jsonl', new TextEncoder().encode(lines));
    const [note] = noteFiles([{ paper: paper! }]);
    const [back, ...others] = read(note!.name, new TextEncoder().encode(note!.text));
    expect(others).toEqual([]);
    expect([shownTitle(back!), shownAbstract(back!)]).toEqual([shownTitle(paper!), shownAbstract(paper!)]);
  });
});
