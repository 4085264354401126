import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const content = vi.hoisted(() => ({
  state: {} as object,
  problem: '',
  lacking: false,
  revision: 'null/0',
  sync: vi.fn(),
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library/library.svelte.ts', async () => {
  const { LibraryFacts } = await import('../../src/app/state/library/libraryFacts.ts');
  return { library: { facts: new LibraryFacts(), known: true } };
});
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { default: ImportProgress } = await import('../../src/app/components/list/ImportProgress.svelte');
const { default: SearchView } = await import('../../src/app/views/SearchView.svelte');

const NOTHING = {
  papers: 0,
  own: { papers: 0 },
  collections: [],
  credits: [],
  progress: null,
  searchable: false,
};

afterEach(cleanup);
beforeEach(() => {
  content.lacking = false;
  content.state = { ...NOTHING, status: 'importing' };
});

test('before it is known how many papers there are, something is seen to be under way', () => {
  render(ImportProgress);
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
    name: 'Asking the site for its papers…',
  });
  expect(bar.position).toBe(-1);
});

test('papers are counted as they arrive', () => {
  content.state = { ...NOTHING, status: 'importing', progress: { done: 1200, total: 4000 } };
  render(ImportProgress);
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: /1,200 of 4,000/ });
  expect(bar.position).toBe(0.3);
});

test('the search view tells that papers are on their way, and counts none before', () => {
  render(SearchView);
  expect(screen.getByRole('progressbar')).toBeTruthy();
  expect(screen.queryByText(/0 papers/)).toBeNull();
});

test('the search view tells why there are no papers, and tries again', () => {
  content.lacking = true;
  content.state = { ...NOTHING, status: 'failed' };
  content.problem = 'The site is down.';
  content.sync.mockResolvedValue(content.state);
  render(SearchView);
  expect(screen.getByText('The site is down.')).toBeTruthy();
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(content.sync).toHaveBeenCalledTimes(1);
});
