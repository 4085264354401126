import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepVisit } from '../../../src/app/actions/keepHistory.ts';
import { library } from '../../../src/app/state/library/library.svelte.ts';
import { preferences } from '../../../src/app/state/settings/preferences.svelte.ts';
import { toasts } from '../../../src/app/state/frame/toasts.svelte.ts';
import HistoryView from '../../../src/app/views/HistoryView.svelte';
import { getHistory, noteVisit } from '../../../src/data/library/visits.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';
import { follow } from '../follow.svelte.ts';

const { database } = library;
const DAY = 24 * 60 * 60 * 1000;
const visit = (id: string, ago: number) =>
  noteVisit(database, { id, title: `On ${id}` }, Date.now() - ago * DAY);
const titles = () => screen.queryAllByRole('link').map(({ textContent }) => textContent.trim());

beforeEach(async () => {
  await database.delete();
  await database.open();
});
afterEach(cleanup);

test('no visit is noted where no history is wanted, nor while it is not known whether it is', async () => {
  const noted = async () => (await getHistory(database, '2000-01-01')).days.length;
  await keepVisit(paper('g'));
  expect(await noted()).toBe(0);
  const stop = follow(() => void preferences.pending);
  await until(() => expect(preferences.pending).toBe(false));
  await preferences.set('history', 'off');
  await keepVisit(paper('g'));
  expect(await noted()).toBe(0);
  await preferences.set('history', 'on');
  await keepVisit(paper('g'));
  expect(await noted()).toBe(1);
  stop();
});

test('papers stand by day, and earlier days are shown when they are asked for', async () => {
  for (const [id, ago] of [
    ['a', 0],
    ['b', 1],
    ['c', 45],
  ] as const)
    await visit(id, ago);
  render(HistoryView);
  await until(() => expect(titles()).toEqual(['On a', 'On b']));
  expect(within(screen.getByRole('region', { name: 'Yesterday' })).getByRole('link').textContent).toBe(
    'On b',
  );
  screen.getByRole('button', { name: 'Show earlier days' }).click();
  await until(() => expect(titles()).toEqual(['On a', 'On b', 'On c']));
  expect(screen.queryByRole('button', { name: 'Show earlier days' })).toBeNull();
});

test('one visit, a day or all are erased, each with undo, and the focus goes on', async () => {
  for (const [id, ago] of [
    ['d', 0],
    ['e', 0],
    ['f', 1],
  ] as const)
    await visit(id, ago);
  render(HistoryView);
  await until(() => expect(titles().sort()).toEqual(['On d', 'On e', 'On f']));
  screen.getByRole('button', { name: 'Erase On d' }).click();
  await until(() => expect(titles()).toEqual(['On e', 'On f']));
  await until(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Erase /));
  expect(toasts.shown.at(-1)?.message).toBe('Erased 1 paper from your history.');
  screen.getByRole('button', { name: 'Erase Yesterday' }).click();
  await until(() => expect(titles()).toEqual(['On e']));
  screen.getByRole('button', { name: 'Erase all history' }).click();
  await until(() => expect(screen.getByRole('heading', { name: 'No history yet' })).toBeTruthy());
  for (const left of [1, 2, 3]) {
    await toasts.undo();
    await until(() => expect(screen.queryAllByRole('listitem')).toHaveLength(left));
  }
});
