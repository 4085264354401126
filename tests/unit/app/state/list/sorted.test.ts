import fc from '../../../../properties.ts';
import { expect, test } from 'vitest';
import { sorted, type PaperSort, type SortKey } from '../../../../../src/app/state/list/sorted.ts';

const keys = new Map<string, SortKey>([
  ['a', { title: 'Zebras', venue: 'ICML', year: 2019 }],
  ['b', { title: 'ants 10', venue: 'ACL', year: 2021 }],
  ['c', { title: 'Ants 9', venue: '', year: 0 }],
  ['d', { title: 'Émile', venue: 'ICML', year: 2022 }],
  ['e', { title: '', venue: '', year: 0 }],
]);
const ids = [...keys.keys()];

test('titles stand as in a dictionary, numbers by their value, and what has none last', () => {
  expect(sorted(ids, 'title', keys)).toEqual(['c', 'b', 'd', 'a', 'e']);
});

test('venues stand by name, in each the newest year first; papers without one stand last', () => {
  expect(sorted(ids, 'venue', keys)).toEqual(['b', 'd', 'a', 'c', 'e']);
});

test('the newest year stands first', () => {
  expect(sorted(ids, 'year', keys)).toEqual(['d', 'b', 'a', 'c', 'e']);
});

test('no paper is lost or doubled, known or not, and what is sorted stays so', () => {
  const sort = fc.constantFrom<PaperSort>('title', 'venue', 'year');
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids, 'x', 'y')), sort, (some, by) => {
      const once = sorted(some, by, keys);
      expect([...once].sort()).toEqual([...some].sort());
      expect(sorted(once, by, keys)).toEqual(once);
    }),
  );
});
