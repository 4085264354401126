import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fillReserve } from '../../../../src/data/library/fillReserve.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { RESERVE } from '../../../../src/data/library/reserve.ts';
import { save, savedIds } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

let library: LibraryDatabase;
let libraries = 0;
const { put } = IDBObjectStore.prototype;

/** A device with so little room that nothing can be put while the reserve is there, or ever. */
function fill(everFull: boolean): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (everFull || held) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

/** Whether the reserve is there, as the store sees it. */
let held = false;

beforeEach(async () => {
  library = openLibrary(`library with a reserve ${++libraries}`);
  held = await fillReserve(library);
  library.device.hook('deleting', (key) => {
    if (key === RESERVE) held = false;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await library.delete();
});

it('is given up for what a person saves when the device is full', async () => {
  fill(false);
  await save(library, paper('a'), 5);
  expect(await savedIds(library)).toEqual(['a']);
  expect(await library.device.get(RESERVE)).toBeUndefined();
});

it('does not help where nothing can be stored: that is told, and nothing is half saved', async () => {
  fill(true);
  await expect(save(library, paper('a'), 5)).rejects.toMatchObject({ kind: 'quota' });
  vi.restoreAllMocks();
  expect(await savedIds(library)).toEqual([]);
  expect(await library.papers.count()).toBe(0);
});

it('is filled again once there is room, and not twice', async () => {
  fill(true);
  await library.device.delete(RESERVE);
  expect(await fillReserve(library)).toBe(false);
  vi.restoreAllMocks();
  expect(await fillReserve(library)).toBe(true);
  const first = await library.device.get(RESERVE);
  expect(await fillReserve(library)).toBe(true);
  expect(await library.device.get(RESERVE)).toEqual(first);
});
