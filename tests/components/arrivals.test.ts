import { beforeEach, expect, test } from 'vitest';
import { arrivals, noteArrivals } from '../../src/app/state/changes/arrivals.ts';

beforeEach(() => localStorage.clear());

test('what came keeps its day, the newest first', () => {
  noteArrivals(['b', 'a'], '2026-03-11');
  noteArrivals(['c', 'b', 'a'], '2026-03-12');
  expect(arrivals()).toEqual([
    ['c', '2026-03-12'],
    ['b', '2026-03-11'],
    ['a', '2026-03-11'],
  ]);
});

test('of more than are kept, none comes again on a later day', () => {
  const ids = Array.from({ length: 500 }, (_, at) => `p${at}`);
  noteArrivals(ids, '2026-03-11');
  const first = arrivals();
  noteArrivals(ids, '2026-03-12');
  expect(arrivals()).toEqual(first);
  expect(new Set(first.map(([, day]) => day))).toEqual(new Set(['2026-03-11']));
});
