import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';

const markOpened = vi.hoisted(() => vi.fn());
const content = vi.hoisted(() => ({
  state: { status: 'ready' },
  revision: 'v1/1',
  paper: vi.fn(),
  related: () => Promise.resolve([]),
  acronymsIn: () => Promise.resolve([]),
  neighbours: () => Promise.resolve({ previous: null, next: null }),
}));
const library = vi.hoisted(() => ({ saved: [], isSaved: () => false, isRead: () => false }));
vi.mock('../../src/app/actions/markOpened.ts', () => ({ markOpened }));
vi.mock('../../src/app/actions/readingPlace.ts', () => ({ recallPlace: () => Promise.resolve(null) }));
vi.mock('../../src/app/state/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library.svelte.ts', () => ({ library }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { openPaper } = await import('../../src/app/state/openPaper.svelte.ts');
const { default: ReaderView } = await import('../../src/app/views/ReaderView.svelte');

test('a newer text of the paper that is open does not mark it as read again', async () => {
  content.paper.mockResolvedValue(paper('a'));
  render(ReaderView, { id: 'a' });
  await screen.findByRole('heading', { name: 'Title of a' });
  expect(markOpened.mock.calls).toEqual([[{ id: 'a' }]]);

  content.paper.mockResolvedValue(paper('a', 'A better title'));
  await openPaper.open('a');
  await screen.findByRole('heading', { name: 'A better title' });
  await tick();
  expect(markOpened).toHaveBeenCalledTimes(1);
});
