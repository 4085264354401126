import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => ({ current: { pinned: ['a'], recent: ['b'] } }));
vi.mock('../../src/app/state/keptSearches.svelte.ts', () => ({ keptSearches: kept }));
const dropSearch = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/keepSearches.ts', () => ({ dropSearch, pinSearch: vi.fn() }));

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
