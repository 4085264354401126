import { render } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';

vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: {} }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: { isSaved: () => false } }));

const { default: PaperArticle } = await import('../../src/app/components/reader/PaperArticle.svelte');

/** What a copy of all of an article puts on the clipboard. */
function copyOf(article: Element): string {
  getSelection()!.selectAllChildren(article);
  const setData = vi.fn();
  article.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: { setData } }));
  return (setData.mock.calls as [type: string, text: string][])[0]![1];
}

test('a copied article has its lines as they are shown, and its abstract set off', () => {
  const shown = paper('a', 'A title', 'First line.\nSecond line.');
  const { container } = render(PaperArticle, {
    paper: {
      ...shown,
      authors: ['Jane Doe'],
      doi: '10.1000/1',
      links: [{ href: 'https://github.com/a/b', kind: 'code', start: 0, end: 1 }],
      source: { ...shown.source, curator: 'AK', date: 'Mar 11' },
    },
    vanished: false,
    acronyms: [],
  });
  expect(copyOf(container.querySelector('article')!)).toBe(
    'A title\nJane Doe\nCollected by AK, Mar\u00a011 · 1\u00a0min\n\nFirst line.\nSecond line.\n\nPaper doi.org\nCode github.com',
  );
});
