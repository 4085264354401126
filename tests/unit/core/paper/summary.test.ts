import { describe, expect, it } from 'vitest';
import type { LinkKind, Paper } from '../../../../src/core/paper/paper.ts';
import { bylineOf, summaryOf } from '../../../../src/core/paper/summary.ts';

function paper(abstract: string, kinds: LinkKind[] = []): Paper {
  const body = [{ t: 'text' as const, start: 0, end: abstract.length }];
  const links = kinds.map((kind, at) => ({ href: `https://a.test/${at}`, kind, start: 0, end: 1 }));
  return { id: 'p', title: 'A title', abstract, body, links, source: { document: 'd', line: 1 } };
}

describe('a summary', () => {
  it('holds a short abstract whole', () => {
    expect(summaryOf(paper('Short and plain.'))).toEqual({
      id: 'p',
      title: 'A title',
      excerpt: 'Short and plain.',
      minutes: 1,
      links: [],
    });
  });

  it('cuts a long abstract at a word', () => {
    const { excerpt } = summaryOf(paper('compress the weights '.repeat(40).trim()));
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(excerpt).toMatch(/^compress the weights .* (compress|the|weights)$/);
  });

  it('names each kind of link once, in order of first mention', () => {
    expect(summaryOf(paper('x', ['project', 'code', 'project'])).links).toEqual(['project', 'code']);
  });
});

it('shows the excerpt, and hands on the title, as restored', () => {
  const restored: Paper = {
    ...paper('Given Ain R^n.'),
    title: 'Bounds for ell_p',
    titleBody: [
      { t: 'text', start: 0, end: 11 },
      { t: 'math', start: 11, end: 16, tex: '\\ell_p', display: 'ℓₚ' },
    ],
    body: [
      { t: 'text', start: 0, end: 6 },
      { t: 'math', start: 6, end: 13, tex: 'A\\in \\mathbb{R}^n', display: 'A ∈ ℝⁿ' },
      { t: 'text', start: 13, end: 14 },
    ],
  };
  expect(summaryOf(restored)).toMatchObject({ excerpt: 'Given A ∈ ℝⁿ.', titleBody: restored.titleBody });
});

it('says in a few words who wrote a paper and where it was published, as far as is known', () => {
  const one = ['Jane Doe'];
  const two = [...one, 'John Roe'];
  expect(bylineOf({ authors: one, venue: 'ICML', year: 2019 })).toBe('Jane Doe · ICML 2019');
  expect(bylineOf({ authors: two, venue: 'icml2019', year: 2019 })).toBe('Jane Doe and John Roe · ICML 2019');
  expect(bylineOf({ authors: [...two, 'Ada Chalk'], year: 2019 })).toBe('Jane Doe et al. · 2019');
  expect(summaryOf({ ...paper('x'), authors: one })).toMatchObject({ byline: 'Jane Doe' });
  expect(summaryOf(paper('x'))).not.toHaveProperty('byline');
});

it('says what a paper is about where neither author nor venue is known', () => {
  const keywords = ['Pruning', 'Sparsity', 'Transformers'];
  expect(summaryOf({ ...paper('x'), keywords })).toMatchObject({ byline: 'Pruning, Sparsity' });
  expect(summaryOf({ ...paper('x'), keywords, venue: 'acl2022' })).toMatchObject({ byline: 'ACL 2022' });
});
