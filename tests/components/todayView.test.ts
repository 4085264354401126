import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { summaryOf } from '../../src/core/paper/summary.ts';
import { until } from '../until.ts';
import { paper } from '../unit/data/content/fakeSite.ts';

const today = vi.hoisted(() => ({
  kept: null as { day: string; papers: object[] } | null,
  isComing: false,
  problem: null,
  need: () => undefined,
}));
const library = vi.hoisted(() => ({
  known: true,
  problem: null as string | null,
  isSaved: (id: string) => id === 'saved',
  isRead: () => false,
  isHidden: () => false,
}));
vi.mock('../../src/app/state/changes/today.svelte.ts', () => ({ today }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: { revision: 'v1', state: {} } }));
vi.mock('../../src/app/state/settings/preferences.svelte.ts', () => ({
  preferences: { current: { rows: 'full' } },
}));
vi.mock('../../src/app/state/changes/news.svelte.ts', () => ({ news: { isNew: () => false } }));
vi.mock('../../src/app/state/list/paperRows.svelte.ts', () => ({
  paperRows: { of: (id: string) => summaryOf(paper(id)), need: () => undefined },
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe: () => void;
    constructor(callback: (entries: readonly []) => void) {
      this.observe = () => callback([]);
    }
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
const { default: TodayView } = await import('../../src/app/views/TodayView.svelte');

afterEach(cleanup);

const reasons = () =>
  [...document.querySelectorAll('.why')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('the five stand under the day they are of, with the titles that reasons name in their own language', async () => {
  today.kept = {
    day: '2026-03-12',
    papers: [
      { id: 'a', why: { kind: 'near', id: 'saved', terms: ['ferns'] } },
      { id: 'b', why: { kind: 'unread' } },
    ],
  };
  render(TodayView);
  expect(screen.getByText(/^Thursday, 12 March 2026\./)).toBeTruthy();
  await until(() => screen.getByRole('link', { name: /^Title of b/ }));
  expect(reasons()).toEqual(['Near “Title of saved”, which you saved: ferns', 'You have not read it yet']);
  expect(document.querySelector('.why [lang=en]')!.textContent).toBe('Title of saved');
});

test('where it cannot be read what was read, nobody is told that they have not read a paper', async () => {
  Object.assign(library, { known: false, problem: 'The library could not be read.' });
  today.kept = { day: '2026-03-12', papers: [{ id: 'b', why: { kind: 'unread' } }] };
  render(TodayView);
  await until(() => screen.getByRole('link', { name: /^Title of b/ }));
  expect(reasons()).toEqual([]);
});
