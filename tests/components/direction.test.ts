import { render } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { summaryOf } from '../../src/core/paper/summary.ts';
import { paper } from '../unit/data/content/fakeSite.ts';

vi.mock('../../src/app/state/content/content.svelte.ts', async () => ({
  content: { state: (await import('../../src/worker/protocol.ts')).NO_CONTENT },
}));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({
  library: { isSaved: () => false, isRead: () => false, facts: { has: () => false } },
}));

const { default: PaperArticle } = await import('../../src/app/components/reader/PaperArticle.svelte');
const { default: PaperRow } = await import('../../src/app/components/list/PaperRow.svelte');

const hebrew = paper('a', 'רשתות נוירונים', 'מודל חדש.');

/** The direction of the innermost block around a text. */
const directionOf = (container: Element, text: string) =>
  [...container.querySelectorAll('[dir]')]
    .find((block) => block.textContent.includes(text))
    ?.getAttribute('dir');

test('title and abstract of an article run as their script does', () => {
  const { container } = render(PaperArticle, { paper: hebrew, vanished: false });
  expect(directionOf(container, hebrew.title)).toBe('auto');
  expect(directionOf(container, hebrew.abstract)).toBe('auto');
});

test('title and excerpt of a row run as their script does', () => {
  const { container } = render(PaperRow, { paper: summaryOf(hebrew) });
  expect(directionOf(container, hebrew.title)).toBe('auto');
  expect(directionOf(container, hebrew.abstract)).toBe('auto');
});
