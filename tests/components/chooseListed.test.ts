import { beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';
import { selection } from '../../src/app/state/organise/selection.svelte.ts';

const listedIds = vi.hoisted(() => ({ count: 5, between: vi.fn() }));
vi.mock('../../src/app/state/list/listedIds.svelte.ts', () => ({ listedIds }));

const { chooseAbove, chooseAll, chooseBetween } = await import('../../src/app/navigation/chooseListed.ts');

const ALL = ['a', 'b', 'c', 'd', 'e'];
const chosen = () => selection.ids && [...selection.ids].sort();

beforeEach(() => {
  selection.end();
  banners.dismiss();
  listedIds.between.mockImplementation((from: number, to: number) => Promise.resolve(ALL.slice(from, to)));
});

test('rows are chosen, all above the last chosen, or all', async () => {
  await chooseBetween(1, 3);
  expect(chosen()).toEqual(['b', 'c']);
  await chooseAbove();
  expect(chosen()).toEqual(['a', 'b', 'c']);
  await chooseAll();
  expect(chosen()).toEqual(ALL);
});

test('whoever ends choosing while rows are read does not choose them', async () => {
  selection.put('e', true);
  const choosing = chooseAll();
  selection.end();
  await choosing;
  expect(selection.ids).toBeNull();
});

test('what is chosen anew meanwhile is not joined by rows that were asked for before', async () => {
  selection.put('e', true);
  const choosing = chooseAbove();
  selection.end();
  selection.put('b', true);
  await choosing;
  expect(chosen()).toEqual(['b']);
});

test('that rows cannot be read is told, and what was chosen stays', async () => {
  listedIds.between.mockRejectedValue(new DataError('lost'));
  selection.put('b', true);
  await chooseAll();
  expect(chosen()).toEqual(['b']);
  expect(banners.current?.message).toContain('The browser lost its connection');
});
