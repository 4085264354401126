import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/core/export/bibtex.ts';
import { markdown } from '../../../../src/core/export/markdown.ts';
import { plainText } from '../../../../src/core/export/plainText.ts';
import { texText } from '../../../../src/core/export/texText.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import type { InlineNode, Paper } from '../../../../src/core/paper/paper.ts';

const PAPER: Paper = {
  id: 'sharper-bounds-for-ell-p-0a1b',
  title: 'Sharper Bounds for ell_p',
  titleBody: [
    { t: 'text', start: 0, end: 19 },
    { t: 'math', start: 19, end: 24, tex: '\\ell_p', display: 'ℓₚ' },
  ],
  abstract: 'We save 50\\% of *all* work; see github.com/a/b.',
  body: [
    { t: 'text', start: 0, end: 10 },
    { t: 'char', start: 10, end: 12, display: '%' },
    { t: 'text', start: 12, end: 16 },
    {
      t: 'emphasis',
      start: 16,
      end: 21,
      children: [
        { t: 'char', start: 16, end: 17, display: '' },
        { t: 'text', start: 17, end: 20 },
        { t: 'char', start: 20, end: 21, display: '' },
      ],
    },
    { t: 'text', start: 21, end: 32 },
    {
      t: 'link',
      start: 32,
      end: 46,
      href: 'https://github.com/a/b',
      children: [{ t: 'text', start: 32, end: 46 }],
    },
    { t: 'text', start: 46, end: 47 },
  ],
  links: [{ href: 'https://github.com/a/b', kind: 'code', start: 32, end: 46 }],
  source: { document: 'list.txt', line: 1, curator: 'AK', date: 'Mar 11' },
};

/** Where BibTeX takes an entry to end: every brace counts, a backslash before it or not. -1 if it never ends. */
function closesAt(entry: string): number {
  let depth = 0;
  for (const { 0: brace, index } of entry.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

describe('BibTeX', () => {
  it('has what is known and makes nothing up', () => {
    expect(bibtex(PAPER)).toBe(
      `@misc{sharper-bounds-ell,
  title = {{Sharper Bounds for $\\ell_p$}},
  annote = {Code: https://github.com/a/b; Collected by AK, Mar 11}
}
`,
    );
  });

  it('of a paper on arXiv is as arXiv writes it, with the address of the paper and never that of its code', () => {
    const known = { authors: ['Jane Doe'], doi: '10.1000/XYZ', primaryClass: 'cs.CL' };
    expect(bibtex({ ...PAPER, ...known, id: 'arxiv:2403.01234' })).toBe(
      `@misc{doe2024sharper,
  title = {{Sharper Bounds for $\\ell_p$}},
  author = {Jane Doe},
  year = {2024},
  eprint = {2403.01234},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.1000/XYZ},
  url = {https://arxiv.org/abs/2403.01234},
  annote = {Code: https://github.com/a/b; Collected by AK, Mar 11}
}
`,
    );
    expect(bibtex({ ...PAPER, id: 'arxiv:math.gt/0309136', venue: 'arXiv', year: 2004 })).toContain(
      `  year = {2004},
  eprint = {math/0309136},
  archivePrefix = {arXiv},
  primaryClass = {math.GT},
  url = {https://arxiv.org/abs/math/0309136},
`,
    );
  });

  it('has the DOI and its address', () => {
    expect(bibtex({ ...PAPER, id: 'doi:10.1000/xyz' })).toContain(
      '  doi = {10.1000/xyz},\n  url = {https://doi.org/10.1000/xyz},\n',
    );
  });

  it('has who wrote it, where and when, if that is known', () => {
    const known = {
      authors: ['Jane Doe', 'Moss and Sons', 'R&D'],
      venue: 'ICML',
      year: 2019,
      keywords: ['a_b', 'c'],
      url: 'https://proceedings.example.org/v97/doe19a.html',
    };
    expect(bibtex({ ...PAPER, ...known })).toBe(
      `@inproceedings{doe2019sharper,
  title = {{Sharper Bounds for $\\ell_p$}},
  author = {Jane Doe and {Moss and Sons} and R\\&D},
  booktitle = {ICML},
  year = {2019},
  url = {https://proceedings.example.org/v97/doe19a.html},
  keywords = {a\\_b, c},
  annote = {Code: https://github.com/a/b; Collected by AK, Mar 11}
}
`,
    );
    expect(bibtex({ ...PAPER, venue: 'Journal of Ferns' })).toMatch(
      /^@article\{[^]*\n {2}journal = \{Journal of Ferns\},/,
    );
    expect(bibtex({ ...PAPER, venue: 'Walls' })).toMatch(/^@misc\{[^]*\n {2}howpublished = \{Walls\},/);
  });

  it('has an entry for each of several papers, with keys of their own', () => {
    const [first, second] = bibtex(PAPER, { ...PAPER, id: 'z' }).split('}\n\n');
    expect(first).toMatch(/^@misc\{sharper-bounds-ell,/);
    expect(second).toMatch(/^@misc\{sharper-bounds-ella,[^]*\n\}\n$/);
  });

  it('percent-encodes what an address may hold and BibTeX may not', () => {
    const url = 'https://a.org/x?q={b&c=%7D#d_e|';
    expect(bibtex({ ...PAPER, url })).toContain('url = {https://a.org/x?q=%7Bb&c=%7D#d_e%7C},');
    expect(bibtex({ ...PAPER, id: 'doi:10.1000/x{y' })).toContain('doi = {10.1000/x%7By}');
  });

  it('has braces that balance, as BibTeX counts them, whatever title and address are', () => {
    const piece = fc.constantFrom('{', '}', '\\', '\\{', '"', '@', '%', 'a', 'B', ' ', ',');
    const text = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (title, path) => {
        const address = `https://a.org/?${path}`;
        const entry = bibtex({
          ...PAPER,
          id: `doi:10.1000/${path}`,
          title,
          titleBody: undefined as never,
          authors: [title],
          venue: title,
          primaryClass: title,
          url: address,
          links: [{ href: address, kind: 'code', start: 0, end: 1 }],
        });
        expect(closesAt(entry)).toBe(entry.length - 2);
      }),
    );
  });

  it('has braces that balance where a formula has one alone', () => {
    const tex = '\\left\\{ x \\\\ y \\right.';
    const titleBody: InlineNode[] = [{ t: 'math', start: 0, end: 24, tex, display: '{x' }];
    const entry = bibtex({ ...PAPER, titleBody });
    expect(entry).toContain('title = {{$\\left\\lbrace  x \\\\ y \\right.$}},');
    expect(closesAt(entry)).toBe(entry.length - 2);
  });
});

it('TeX text keeps characters that TeX would act on', () => {
  expect(texText('100% of {a_b} & C:\\x ^~ #1 $5')).toBe(
    '100\\% of \\textbraceleft{}a\\_b\\textbraceright{} \\& C:\\textbackslash{}x \\textasciicircum{}\\textasciitilde{} \\#1 \\$5',
  );
});

it('Markdown has formulas as TeX, emphasis, links, and escapes the rest', () => {
  expect(markdown(PAPER)).toBe(
    `# Sharper Bounds for $\\ell_p$

*by AK, Mar 11*

We save 50% of *all* work; see <https://github.com/a/b>.

- <https://github.com/a/b>
`,
  );
  expect(markdown({ ...PAPER, title: 'a*b_c <x>', titleBody: undefined as never })).toMatch(
    /^# a\\\*b\\_c \\<x\\>\n/,
  );
});

it('Markdown has authors and venue, if they are known', () => {
  const known = { authors: ['Jane Doe', 'J*n Roe'], venue: 'ICML', year: 2019 };
  expect(markdown({ ...PAPER, ...known })).toContain(
    '$\\ell_p$\n\nJane Doe, J\\*n Roe\n\n*ICML 2019, by AK, Mar 11*\n\nWe save',
  );
});

it('Markdown has the identifiers and addresses of the paper, apart from its links', () => {
  const known = { id: 'arxiv:2403.01234', doi: '10.1000/a_(b)', url: 'https://a.example.org/?q=\\<b>' };
  expect(markdown({ ...PAPER, ...known })).toContain(
    `*by AK, Mar 11*

[arXiv:2403.01234](<https://arxiv.org/abs/2403.01234>) · [a.example.org](<https://a.example.org/?q=%5C%3Cb%3E>) · [PDF](<https://arxiv.org/pdf/2403.01234>) · [doi:10.1000/a\\_(b)](<https://doi.org/10.1000/a_(b)>)

We save`,
  );
});

describe('plain text', () => {
  const reread = (text: string) =>
    parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).papers;

  it('has all that is known of a paper, and gives the same paper when it is read again', () => {
    const known = { authors: ['Jane Doe', 'John Roe'], venue: 'ICML', year: 2019, doi: '10.1000/XYZ' };
    const text = plainText({ ...PAPER, ...known, id: 'arxiv:2403.01234' });
    expect(text).toBe(
      `Sharper Bounds for ell_p

Authors: Jane Doe, John Roe
Venue: ICML 2019
arXiv:2403.01234
DOI: 10.1000/XYZ
Paper: https://arxiv.org/abs/2403.01234

Abstract: We save 50\\% of *all* work; see github.com/a/b.
`,
    );
    expect(reread(text)).toMatchObject([
      { id: 'arxiv:2403.01234', doi: '10.1000/XYZ', title: PAPER.title, abstract: PAPER.abstract },
    ]);
  });

  it('of papers with one thing known each, and many authors, is read again too', () => {
    for (const known of [
      { authors: Array.from({ length: 80 }, (_, at) => `Jane${'e'.repeat(at % 7)} Doe`) },
      { venue: 'Walls' },
      { id: 'doi:10.1000/xyz' },
      { url: 'https://openreview.net/forum?id=2XAAdvSlP2' },
    ]) {
      const papers = reread(plainText({ ...PAPER, ...known }));
      expect(papers).toMatchObject([{ title: PAPER.title, abstract: PAPER.abstract }]);
      if ('id' in known) expect(papers[0]!.id).toBe(known.id);
    }
  });

  it('is the source, not what is shown', () => {
    expect(plainText(PAPER)).toBe(
      'Sharper Bounds for ell_p\n\nWe save 50\\% of *all* work; see github.com/a/b.\n',
    );
  });
});
