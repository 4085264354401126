import { afterEach, beforeEach, expect, test, vi } from 'vitest';

async function newVisit() {
  vi.resetModules();
  return (await import('../../src/app/state/places.ts')).places;
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
  const places = await newVisit();
  const stored = vi.spyOn(Storage.prototype, 'setItem');
  for (let row = 0; row < 60; row++) {
    places.set('papers', { row, past: 0 });
    vi.advanceTimersByTime(16);
  }
  expect(places.get('papers')?.row).toBe(59);
  expect(stored).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(stored).toHaveBeenCalledTimes(1);
  expect((await newVisit()).get('papers')?.row).toBe(59);
});

test('a page that is left in the middle of it leaves the place behind', async () => {
  const places = await newVisit();
  places.set('papers', { row: 7, past: 3 });
  dispatchEvent(new Event('pagehide'));
  expect((await newVisit()).get('papers')).toEqual({ row: 7, past: 3 });
});

test('each search has its own place, and those left long ago are forgotten', async () => {
  const places = await newVisit();
  places.set('search', { row: 7, past: 3 }, 'nets');
  expect(places.get('search', 'graphs')).toBeNull();
  for (let search = 0; search < 39; search++) places.set('search', { row: 1, past: 0 }, `graph ${search}`);
  expect(places.get('search', 'nets')?.row).toBe(7);
  places.set('search', { row: 1, past: 0 }, 'one more');
  expect(places.get('search', 'nets')).toBeNull();
  expect(places.get('search', 'one more')?.row).toBe(1);
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
