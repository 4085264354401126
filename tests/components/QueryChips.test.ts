import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { parseQueryText } from '../../src/core/query/parse.ts';
import { shareOut } from '../../src/core/query/shareOut.ts';

vi.mock('../../src/app/state/search/personalFacts.svelte.ts', () => ({
  personalFacts: {
    namesBeginning: (field: string, value: string) =>
      field === 'tag'
        ? [{ name: 'to do' }, { name: 'thesis' }].filter(({ name }) => name.startsWith(value))
        : [],
  },
}));
const { default: QueryChips } = await import('../../src/app/components/search/QueryChips.svelte');

afterEach(cleanup);

test.each([
  ['nets tag:', ['Tag: to do', 'Tag: thesis'], 'Tag: to do', 'nets tag:"to do" '],
  ['nets -tag:th', ['Not tag: thesis'], 'Not tag: thesis', 'nets -tag:thesis '],
  ['nets is:h', ['Hidden'], 'Hidden', 'nets is:hidden '],
])('%s is completed by tap', async (typed, labels, chosen, query) => {
  const onchange = vi.fn();
  const oncomplete = vi.fn();
  const parsed = parseQueryText(typed);
  const facts = typed.endsWith('th') ? [] : shareOut(parsed).facts;
  render(QueryChips, {
    facts,
    query: parsed,
    onchange,
    onremove: () => undefined,
    onempty: () => undefined,
    oncomplete,
  });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual(labels);
  screen.getByRole('button', { name: chosen }).click();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(query);
  expect(oncomplete).toHaveBeenCalledTimes(1);
});
