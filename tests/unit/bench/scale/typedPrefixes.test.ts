import { expect, test } from 'vitest';
import { typedPrefixes } from '../../../bench/scale/typedPrefixes.ts';

test('titles are typed letter by letter, as many keystrokes as asked for', () => {
  expect(typedPrefixes([' NeRF 𝕏 '], 8, 1)).toEqual([
    ['N', 'Ne', 'NeR', 'NeRF', 'NeRF ', 'NeRF 𝕏'],
    ['N', 'Ne'],
  ]);
});

test('of a long title a person types the beginning', () => {
  const [typing] = typedPrefixes(['a'.repeat(100)], 60, 1);
  expect(typing!.at(-1)).toBe('a'.repeat(32));
});

test('titles are chosen by chance, the same each time', () => {
  const titles = ['Ferns', 'Moss', 'Chalk', 'Rust', ''];
  const typed = (seed: number) => typedPrefixes(titles, 500, seed).map((typing) => typing.at(-1)!);
  expect(typed(1)).toEqual(typed(1));
  expect(typed(1)).not.toEqual(typed(2));
  expect([...new Set(typed(1).slice(0, 20))].sort()).toEqual(['Chalk', 'Ferns', 'Moss', 'Rust']);
});

test('where there is nothing to type, nothing is typed', () => {
  expect(typedPrefixes([], 500, 1)).toEqual([]);
  expect(typedPrefixes([' '], 500, 1)).toEqual([]);
});
