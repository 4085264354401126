import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReadAloudPlace, readAloudPlace } from '../../../src/app/state/reader/readAloudPlaces.ts';

const KEY = 'offprint:/:read-aloud';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('a place is kept for each paper, and forgotten when it is read out', () => {
  keepReadAloudPlace('a', { part: 'title', start: 0 });
  keepReadAloudPlace('b', { part: 'abstract', start: 120 });
  expect(readAloudPlace('a')).toEqual({ part: 'title', start: 0 });
  expect(readAloudPlace('b')).toEqual({ part: 'abstract', start: 120 });
  keepReadAloudPlace('a', null);
  expect(readAloudPlace('a')).toBeUndefined();
  expect(readAloudPlace('b')).toEqual({ part: 'abstract', start: 120 });
});

test('the hundred papers that were listened to last are remembered', () => {
  for (let i = 0; i < 100; i++) keepReadAloudPlace(`p${i}`, { part: 'abstract', start: i });
  keepReadAloudPlace('p0', { part: 'abstract', start: 7 });
  keepReadAloudPlace('new', { part: 'title', start: 0 });
  expect(readAloudPlace('p0')).toEqual({ part: 'abstract', start: 7 });
  expect(readAloudPlace('p1')).toBeUndefined();
  expect(readAloudPlace('p2')).toEqual({ part: 'abstract', start: 2 });
});

test.each([
  ['no JSON', '{'],
  ['no list', '{"a":1}'],
  ['no places', '["a",["a"],["a",null],["a",{"part":"body","start":1}],["a",{"part":"title","start":"1"}]]'],
])('what cannot be read is nothing: %s', (_, stored) => {
  localStorage.setItem(KEY, stored);
  expect(readAloudPlace('a')).toBeUndefined();
});

test('where storage is refused, reading aloud goes on without', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => keepReadAloudPlace('a', { part: 'title', start: 0 })).not.toThrow();
  expect(readAloudPlace('a')).toBeUndefined();
});
