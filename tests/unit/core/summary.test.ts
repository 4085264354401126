import { describe, expect, it } from 'vitest';
import type { LinkKind, Paper } from '../../../src/core/paper.ts';
import { summaryOf } from '../../../src/core/summary.ts';

function paper(abstract: string, kinds: LinkKind[] = []): Paper {
  const links = kinds.map((kind, at) => ({ href: `https://a.test/${at}`, kind, start: 0, end: 1 }));
  return { id: 'p', title: 'A title', abstract, body: [], links, source: { document: 'd', line: 1 } };
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
