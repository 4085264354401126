import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { pagesOf, papersOfLines, parsePage, shardText } from '../../../../src/core/bundle/shardText.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';
import { arbitraryPaper } from './arbitraryPaper.ts';

const PER_PAGE = 3;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const papersIn = (shard: string) => papersOfLines(JSON.parse(shard) as unknown[]);

const title = 'A Title';
const abstract = 'We use $x$ and show that $y^2$ is more.';
const plain: Paper = {
  id: paperId({ title }),
  title,
  abstract,
  body: [{ t: 'text', start: 0, end: abstract.length }],
  links: [],
  source: { document: 'list.txt' },
};

describe('a shard', () => {
  it('gives the papers back that were written, whole and by page', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPaper, { minLength: 1, maxLength: 8 }), (papers) => {
        const shard = shardText(papers);
        expect(papersIn(shard)).toEqual(papers);
        const pages = pagesOf(papers, PER_PAGE);
        expect(pages.map((page) => parsePage(page).length)).toEqual(
          pages.map((_, at) => Math.min(PER_PAGE, papers.length - at * PER_PAGE)),
        );
        expect(pages.flatMap(parsePage)).toEqual(papers);
      }),
    );
  });

  it('is written with the texts of all papers first, without what follows from them', () => {
    const formula = { t: 'math' as const, start: 7, end: 10, tex: 'x', display: 'x' };
    const power = { t: 'math' as const, start: 25, end: 30, tex: 'y^2', display: 'y²' };
    const body = [
      { t: 'text' as const, start: 0, end: 7 },
      { ...formula, mathml: ['math', null, ['mi', null, 'x']] as ['math', null, ['mi', null, string]] },
      { t: 'text' as const, start: 10, end: 25 },
      power,
      { t: 'text' as const, start: 30, end: abstract.length },
    ];
    expect(shardText([plain, { ...plain, id: 'doi:10.1/x', body }])).toBe(
      [
        '[',
        `["${title}","${abstract}"],`,
        `["${title}","${abstract}"],`,
        '{"source":{"document":"list.txt"}},',
        '{"id":"doi:10.1/x","body":[[7,3,"math",0,0,["math",["mi","x"]]],[15,5,"math",0,"y²"]],"source":{"document":"list.txt"}}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('leaves out in which line of its document a paper stands', () => {
    const placed = { ...plain, source: { document: 'list.txt', line: 7 } };
    expect(shardText([placed])).toBe(shardText([plain]));
  });
});

describe('a page', () => {
  it('has whole papers, as apps of format 3 store and read them', () => {
    const lines = [plain, plain].map((paper) => JSON.stringify(paper));
    expect(pagesOf([plain, plain], PER_PAGE)).toEqual([bytesOf(lines.join(','))]);
    expect(parsePage(bytesOf(lines.join(',')))).toEqual([plain, plain]);
  });

  it('that an app of before wrote, with a line for each paper, is read', () => {
    const lines = [plain, plain].map((paper) => JSON.stringify(paper));
    expect(parsePage(bytesOf(lines.join(',\n')))).toEqual([plain, plain]);
  });

  it('that is torn throws', () => expect(() => parsePage(bytesOf('{"id":1'))).toThrow());
});
