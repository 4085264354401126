import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

const preferences = vi.hoisted(() => ({ current: { rows: 'full' } }));
vi.mock('../../src/app/state/settings/preferences.svelte.ts', () => ({ preferences }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({
  library: { isSaved: () => false, isRead: () => false, facts: { has: () => false } },
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: { state: {} } }));
const { default: PaperRow } = await import('../../src/app/components/list/PaperRow.svelte');

afterEach(cleanup);

const paper = { id: 'a', title: 'On ferns', excerpt: 'We count ferns on walls.', minutes: 1, links: [] };
const inExcerpt = { start: 3, end: 8 };
const inTitle = { start: 3, end: 8 };

function excerptOf(rows: string, found: object = {}): string | undefined {
  cleanup();
  preferences.current = { rows };
  const { container } = render(PaperRow, { paper, ...found });
  return container.querySelector('.excerpt')?.textContent.trim();
}

test('short rows have no excerpt, unless that alone tells why the paper was found', () => {
  expect(excerptOf('full')).toBe(paper.excerpt);
  expect(excerptOf('short')).toBeUndefined();
  expect(excerptOf('short', { excerptRanges: [inExcerpt] })).toBe(paper.excerpt);
  expect(excerptOf('short', { excerptRanges: [inExcerpt], titleRanges: [inTitle] })).toBeUndefined();
});
