import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Closest } from '../../src/worker/protocol.ts';

const library = vi.hoisted(() => ({
  isSaved: () => false,
  isRead: () => false,
  facts: { has: () => false },
}));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));
vi.mock('../../src/app/state/content/content.svelte.ts', async () => ({
  content: { state: (await import('../../src/worker/protocol.ts')).NO_CONTENT },
}));

const { default: NothingFound } = await import('../../src/app/components/search/NothingFound.svelte');

afterEach(cleanup);

const hit = {
  id: 'a',
  title: 'Nets',
  minutes: 1,
  links: [],
  titleRanges: [],
  excerpt: '',
  score: 1,
  excerptStart: 0,
  excerptRanges: [],
  through: [],
};

test.each<[string, Omit<Closest, 'byAuthor'>, RegExp]>([
  ['neurol', { hits: [], words: [{ typed: 'neurol', nearest: ['neural'] }] }, /“neurol”. Perhaps you mean/],
  ['nets has:code', { hits: [hit], words: [] }, /Take out a part above/],
  ['author:hinton -is:read', { hits: [], words: [] }, /Take a filter out above/],
  ['qqq author:hinton', { hits: [], words: [] }, /Try fewer or shorter words/],
])('where nothing matches %s, what to do next fits', (query, closest, advice) => {
  const answer = {
    query,
    total: 0,
    hits: [],
    corrected: [],
    unknown: [],
    refined: true,
    took: 1,
    closest: { ...closest, byAuthor: 0 },
  };
  render(NothingFound, { props: { title: 'Nothing', answer, current: null, onchange: () => undefined } });
  expect(screen.getByText(advice)).toBeTruthy();
});

test('a name that papers have for an author is told of, and searched for with a tap', () => {
  const words = [{ typed: 'Sandström', nearest: ['sandbox'] }];
  const closest = { hits: [], words, byAuthor: 2 };
  const answer = {
    query: 'Erik Sandström',
    total: 0,
    hits: [],
    corrected: [],
    unknown: [],
    refined: true,
    took: 1,
    closest,
  };
  const onchange = vi.fn();
  render(NothingFound, { props: { title: 'Nothing', answer, current: null, onchange } });
  const told = 'No title or abstract has “Sandström”. 2 papers name such an author:';
  expect(screen.getByText(told)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'sandbox' })).toBeNull();
  screen.getByRole('button', { name: 'Author: Erik Sandström' }).click();
  expect(onchange).toHaveBeenCalledWith('author:"Erik Sandström');
});
