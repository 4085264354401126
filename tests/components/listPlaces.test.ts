import { afterEach, beforeEach, expect, test, vi } from 'vitest';

async function newVisit() {
  vi.resetModules();
  return (await import('../../src/app/state/list/listPlaces.ts')).listPlaces;
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a place is stored once one stops scrolling, not with each frame', async () => {
  const listPlaces = await newVisit();
  const stored = vi.spyOn(Storage.prototype, 'setItem');
  for (let row = 0; row < 60; row++) {
    listPlaces.set('papers', { row, past: 0 });
    vi.advanceTimersByTime(16);
  }
  expect(listPlaces.get('papers')?.row).toBe(59);
  expect(stored).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(stored).toHaveBeenCalledTimes(1);
  expect((await newVisit()).get('papers')?.row).toBe(59);
});

test('a page that is left in the middle of it leaves the place behind', async () => {
  const listPlaces = await newVisit();
  listPlaces.set('papers', { row: 7, past: 3 });
  dispatchEvent(new Event('pagehide'));
  expect((await newVisit()).get('papers')).toEqual({ row: 7, past: 3 });
});

test('each search has its own place, and those left long ago are forgotten', async () => {
  const listPlaces = await newVisit();
  listPlaces.set('search', { row: 7, past: 3 }, 'nets');
  expect(listPlaces.get('search', 'graphs')).toBeNull();
  for (let search = 0; search < 39; search++)
    listPlaces.set('search', { row: 1, past: 0 }, `graph ${search}`);
  expect(listPlaces.get('search', 'nets')?.row).toBe(7);
  listPlaces.set('search', { row: 1, past: 0 }, 'one more');
  expect(listPlaces.get('search', 'nets')).toBeNull();
  expect(listPlaces.get('search', 'one more')?.row).toBe(1);
});

test.each([
  '{"papers":{"row":1,"past":0}}',
  '[["papers ",{"row":-1,"past":0}],["papers "],null]',
  'no places',
])('what is stored and holds no places is passed by: %s', async (stored) => {
  const { storageKey } = await import('../../src/platform/basePath.ts');
  localStorage.setItem(storageKey('places'), stored);
  expect((await newVisit()).get('papers')).toBeNull();
});
