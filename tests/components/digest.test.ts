import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Paper } from '../../src/core/paper/paper.ts';
import { MOST } from '../../src/app/state/changes/digest.svelte.ts';
import { paper } from '../unit/data/content/fakeSite.ts';
import { until } from '../until.ts';

const content = vi.hoisted(() => ({
  revision: 'v1',
  lacking: false,
  problem: null,
  papers: vi.fn<(ids: string[]) => Promise<Paper[]>>(),
}));
const news = vi.hoisted(() => ({ ids: [] as string[] }));
const today = vi.hoisted(() => ({
  papers: null as { id: string }[] | null,
  isComing: false,
  problem: null,
  need: () => undefined,
  retry: () => undefined,
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/changes/news.svelte.ts', () => ({ news }));
vi.mock('../../src/app/state/changes/today.svelte.ts', () => ({ today }));
const { default: DigestView } = await import('../../src/app/views/DigestView.svelte');

const many = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const entries = () => [...document.querySelectorAll('li b')].map(({ textContent }) => textContent);
const mail = () =>
  decodeURIComponent(screen.getByRole<HTMLAnchorElement>('link', { name: 'Mail' }).href.slice(16));

beforeEach(() => {
  cleanup();
  content.papers.mockImplementation((ids) => Promise.resolve(ids.map((id) => paper(id))));
  news.ids = [];
  today.papers = null;
});

test('papers that share an address stand in it side by side', async () => {
  const url = 'https://site.test/both';
  content.papers.mockImplementation((ids) => Promise.resolve(ids.map((id) => ({ ...paper(id), url }))));
  news.ids = ['a', 'b'];
  render(DigestView);
  await until(() => expect(entries()).toEqual(['Title of a', 'Title of b']));
  expect([...document.querySelectorAll('li small')].map(({ textContent }) => textContent)).toEqual([
    url,
    url,
  ]);
});

test('more papers than it has room for are counted, in what is shown and in what is sent', async () => {
  news.ids = many(MOST + 23);
  render(DigestView);
  await until(() => expect(entries()).toHaveLength(MOST));
  expect(screen.getByText('These are the first 50 of 73 papers.')).toBeTruthy();
  expect(mail()).toMatch(/^73 new papers in /);
  const inMail = mail().match(/Title of /g)!.length;
  expect(mail()).toContain(`${73 - inMail} more papers, and all others: `);
});

test('of other papers it says nothing of those before, and that five are chosen only of the five', async () => {
  news.ids = ['a'];
  let arrive: () => void = () => undefined;
  content.papers.mockImplementationOnce(
    (ids) => new Promise((settle) => (arrive = () => settle(ids.map((id) => paper(id))))),
  );
  render(DigestView);
  await until(() => expect(screen.getByRole('status').textContent).toBe('Reading the papers…'));
  arrive();
  await until(() => expect(entries()).toEqual(['Title of a']));

  today.papers = many(5).map((id) => ({ id }));
  content.papers.mockReturnValueOnce(new Promise(() => undefined));
  await fireEvent.change(screen.getByRole('combobox'), { target: { value: 'five' } });
  expect(entries()).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('Reading the papers…');
});
