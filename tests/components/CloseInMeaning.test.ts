import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

const library = vi.hoisted(() => ({
  isSaved: () => false,
  isRead: () => false,
  facts: { has: () => false },
}));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));
vi.mock('../../src/app/state/content/content.svelte.ts', async () => ({
  content: { state: (await import('../../src/worker/protocol.ts')).NO_CONTENT },
}));

const { default: CloseInMeaning } = await import('../../src/app/components/search/CloseInMeaning.svelte');

afterEach(cleanup);

const hit = (id: string, title: string) => ({
  id,
  title,
  minutes: 1,
  links: [],
  titleRanges: [],
  excerpt: 'Moss grows.',
  score: 0.4,
  excerptStart: 0,
  excerptRanges: [],
  through: [],
});

test('papers that are close in meaning stand under a heading of their own, with nothing marked', () => {
  render(CloseInMeaning, { props: { hits: [hit('a', 'Moss'), hit('b', 'Ferns')], current: 'b' } });
  const list = screen.getByRole('list', { name: 'Close in meaning' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText(/none of your words/)).toBeTruthy();
  expect(list.querySelector('mark')).toBeNull();
});
