import { expect, it } from 'vitest';
import { wordsInOrder } from '../../../../../src/core/search/meaning/wordsInOrder.ts';

it.each([
  ['roads shrink nets', 'roads of moss shrink old nets', 3],
  ['nets shrink roads', 'roads of moss shrink old nets', 1],
  ['a b c d', 'b d a c', 2],
  ['a', '', 0],
  ['', 'a', 0],
  ['a a', 'a', 1],
])('of %j and %j', (words, others, length) => {
  expect(wordsInOrder(words.split(' ').filter(Boolean), others.split(' ').filter(Boolean))).toBe(length);
});
