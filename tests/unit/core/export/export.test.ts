import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/core/export/bibtex.ts';
import { markdown } from '../../../../src/core/export/markdown.ts';
import { plainText } from '../../../../src/core/export/plainText.ts';
import { texText } from '../../../../src/core/export/texText.ts';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import type { InlineNode, Paper } from '../../../../src/core/paper.ts';

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
  url = {https://github.com/a/b},
  note = {collected by AK, Mar 11}
}
`,
    );
  });

  it('carries identifiers in their own fields', () => {
    expect(bibtex({ ...PAPER, id: 'arxiv:2403.01234' })).toContain(
      'eprint = {2403.01234},\n  archiveprefix = {arXiv}',
    );
    expect(bibtex({ ...PAPER, id: 'doi:10.1000/xyz' })).toContain('doi = {10.1000/xyz}');
  });

  it('has who wrote it, where and when, if that is known', () => {
    const known = {
      authors: ['Jane Doe', 'Moss and Sons', 'R&D'],
      venue: 'ICML',
      year: 2019,
      keywords: ['a_b', 'c'],
    };
    expect(bibtex({ ...PAPER, ...known })).toContain(
      `  author = {Jane Doe and {Moss and Sons} and R\\&D},
  howpublished = {ICML},
  year = {2019},
  keywords = {a\\_b, c},
`,
    );
  });

  it('percent-encodes what an address may hold and BibTeX may not', () => {
    const link = { href: 'https://a.org/x?q={b&c=%7D#d_e|', kind: 'other', start: 0, end: 1 } as const;
    expect(bibtex({ ...PAPER, links: [link] })).toContain('url = {https://a.org/x?q=%7Bb&c=%7D#d_e%7C},');
    expect(bibtex({ ...PAPER, id: 'doi:10.1000/x{y' })).toContain('doi = {10.1000/x%7By}');
  });

  it('has braces that balance, as BibTeX counts them, whatever title and address are', () => {
    const piece = fc.constantFrom('{', '}', '\\', '\\{', '"', '@', '%', 'a', 'B', ' ', ',');
    const text = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (title, path) => {
        const link = { href: `https://a.org/?${path}`, kind: 'other', start: 0, end: 1 } as const;
        const entry = bibtex({
          ...PAPER,
          title,
          titleBody: undefined as never,
          authors: [title],
          links: [link],
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

  it('has a key for a title without Latin letters', () => {
    expect(bibtex({ ...PAPER, title: '注意力', titleBody: undefined as never })).toMatch(/^@misc\{paper,/);
  });
});

it('TeX text keeps characters that TeX would act on', () => {
  expect(texText('100% of {a_b} & C:\\x ^~ #1 $5')).toBe(
    '100\\% of \\textbraceleft{}a\\_b\\textbraceright{} \\& C:\\textbackslash{}x \\^{}\\~{} \\#1 \\$5',
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

it('plain text with authors gives the same paper when it is read again', () => {
  const text = plainText({ ...PAPER, authors: ['Jane Doe', 'John Roe'] });
  expect(text).toBe(
    'Sharper Bounds for ell_p\n\nAuthors: Jane Doe, John Roe\n\nAbstract: We save 50\\% of *all* work; see github.com/a/b.\n',
  );
  expect(parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).papers).toMatchObject([
    { title: PAPER.title, abstract: PAPER.abstract },
  ]);
});

it('plain text is the source, not what is shown', () => {
  expect(plainText(PAPER)).toBe(
    'Sharper Bounds for ell_p\n\nWe save 50\\% of *all* work; see github.com/a/b.\n',
  );
});
