import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => ({ current: { pinned: ['a'], recent: ['b'] } }));
vi.mock('../../src/app/state/search/keptSearches.svelte.ts', () => ({ keptSearches: kept }));
const dropSearch = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/keepSearches.ts', () => ({ dropSearch, pinSearch: vi.fn() }));

const searchNews = vi.hoisted(() => ({
  follow: vi.fn(() => Promise.resolve()),
  count: (query: string) => (query === 'a' ? 3 : 0),
  look: vi.fn(),
  show: vi.fn(),
}));
vi.mock('../../src/app/state/search/searchNews.svelte.ts', () => ({ searchNews }));
vi.mock('../../src/app/state/changes/changes.svelte.ts', () => ({ changes: { known: true } }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: { complete: true } }));

const { default: KeptSearches } = await import('../../src/app/components/search/KeptSearches.svelte');

afterEach(cleanup);

test('the focus goes from a search that is forgotten to the next one, or the one before', async () => {
  render(KeptSearches, { onsearch: vi.fn(), onempty: vi.fn() });
  const forget = (query: string) => screen.getByRole('button', { name: `Forget ${query}` });
  for (const [query, next] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    forget(query).focus();
    forget(query).click();
    await tick();
    expect(dropSearch).toHaveBeenLastCalledWith(query);
    expect(document.activeElement).toBe(forget(next));
  }
});

test('a pinned search tells how many new papers it finds, and shows them', () => {
  const onsearch = vi.fn();
  render(KeptSearches, { onsearch, onempty: vi.fn() });
  expect(searchNews.follow).toHaveBeenCalledWith(['a'], expect.anything());
  const shown = screen.getAllByRole('button', { name: /^Show \d/ });
  expect(shown.map((button) => button.textContent.trim())).toEqual(['3 new']);
  screen.getByRole('button', { name: 'Show 3 new papers for a' }).click();
  expect(searchNews.show).toHaveBeenCalledWith('a');
  expect(onsearch).toHaveBeenLastCalledWith('is:new a ');
  screen.getByRole('button', { name: 'a' }).click();
  expect(searchNews.look).toHaveBeenCalledWith('a');
  expect(onsearch).toHaveBeenLastCalledWith('a');
});
