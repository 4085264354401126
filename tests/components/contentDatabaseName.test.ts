import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseName, storageKey } from '../../src/platform/basePath.ts';
import { ContentDatabaseName } from '../../src/app/state/content/contentDatabaseName.ts';
import { until } from '../until.ts';

const KEY = storageKey('content');
const FIRST = databaseName('content');
const deleted = vi.fn();
let stored: string[];
let locked: string[];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  deleted.mockClear();
  stored = locked = [];
  const databases = () => Promise.resolve(stored.map((name) => ({ name, version: 1 })));
  vi.stubGlobal('indexedDB', { databases, deleteDatabase: deleted });
  const request = (name: string, _: object, work: (lock: object | null) => void) =>
    Promise.resolve(work(locked.includes(name) ? null : {}));
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

/** A tab of its own: what it alone notes is not known to others. */
function newTab(): ContentDatabaseName {
  sessionStorage.clear();
  return new ContentDatabaseName();
}

test('papers are in the first database; one that is left is left for the next, in this tab until all are there', () => {
  const place = newTab();
  expect(place.name).toBe(FIRST);
  place.leave(true);
  expect(place.name).toBe(`${FIRST} 2`);
  expect(new ContentDatabaseName().name).toBe(`${FIRST} 2`);
  expect(newTab().name).toBe(FIRST);
  place.settle();
  expect(newTab().name).toBe(`${FIRST} 2`);
});

test('where no database answers there is none, and that is for this visit', () => {
  const place = newTab();
  place.leave(false);
  place.settle();
  expect(place.name).toBeNull();
  expect(newTab().name).toBe(FIRST);
});

test('a tab that stayed in the first takes nobody back to it, and goes where another has all papers', () => {
  const [stayed, left] = [newTab(), newTab()];
  left.leave(true);
  left.leave(true);
  left.settle();
  stayed.settle();
  expect(localStorage.getItem(KEY)).toBe('3');
  stayed.leave(true);
  expect(stayed.name).toBe(`${FIRST} 3`);
});

test('a start drops all others of this site, but none that another tab is filling', async () => {
  localStorage.setItem(KEY, '2');
  stored = [
    FIRST,
    `${FIRST} 2`,
    `${FIRST} 3`,
    `${FIRST} 4`,
    databaseName('library'),
    'offprint:/other/:content',
  ];
  locked = [`${FIRST} 3:import`];
  newTab();
  await until(() => expect(deleted).toHaveBeenCalledTimes(2));
  expect(deleted.mock.calls.flat()).toEqual([FIRST, `${FIRST} 4`]);
});

test('the packs that were chosen are known after the database that has the choice was left', () => {
  const place = newTab();
  expect(place.packs).toBeNull();
  place.packs = ['graphs', 'proteins'];
  place.leave(true);
  expect(newTab().packs).toEqual(['graphs', 'proteins']);
});

test('where storage is refused all of it holds for this tab', () => {
  const refused = () => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refused, setItem: refused });
  vi.stubGlobal('sessionStorage', { getItem: refused, setItem: refused });
  const place = new ContentDatabaseName();
  place.packs = ['graphs'];
  place.leave(true);
  place.settle();
  expect(place.name).toBe(`${FIRST} 2`);
  expect(place.packs).toBeNull();
});
