import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { parseQueryText } from '../../src/core/query/parse.ts';

const search = vi.hoisted(() => ({
  asks: true,
  isFinal: false,
  answer: { total: 3 },
  parsed: null as unknown,
}));
vi.mock('../../src/app/state/search/search.svelte.ts', () => ({ search }));
vi.mock('../../src/app/state/search/suggestions.svelte.ts', () => ({
  suggestions: { shownFor: () => [], areNoneFor: () => false, current: [] },
}));

vi.mock('../../src/app/state/content/content.svelte.ts', async () => ({
  content: { state: (await import('../../src/worker/protocol.ts')).NO_CONTENT },
}));

const { default: AskedBar } = await import('../../src/app/components/search/AskedBar.svelte');

afterEach(cleanup);

const nothing = () => undefined;
function count(isFinal: boolean): string {
  Object.assign(search, { isFinal, parsed: parseQueryText('graphs') });
  render(AskedBar, {
    facts: [],
    onchange: nothing,
    onchosen: nothing,
    onremove: nothing,
    onempty: nothing,
    onbox: nothing,
    onresults: nothing,
  });
  return screen.getByRole('button', { name: /papers/ }).textContent;
}

test.each([
  ['as long as papers come in, the count says that it is not the last', false, '3 papers so far'],
  ['once all are here, the count is that of all', true, '3 papers'],
])('%s', (_, isFinal, told) => {
  expect(count(isFinal)).toBe(told);
});
