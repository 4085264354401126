import { expect, test, vi } from 'vitest';
import { UnpackedWords } from '../../../../../src/core/search/index/unpackedWords.ts';

const filled = (length: number, word: number) => (into: Uint32Array) => {
  into.fill(word, 0, length);
  return length;
};

test('the words of a paper are unpacked once', () => {
  const unpacked = new UnpackedWords();
  const unpack = vi.fn(filled(2, 5));
  expect([...unpacked.of(1, 8, unpack)]).toEqual([5, 5]);
  expect([...unpacked.of(1, 8, unpack)]).toEqual([5, 5]);
  expect(unpack).toHaveBeenCalledTimes(1);
});

test('what was handed out stays as it is, however much follows, and the oldest is unpacked again', () => {
  const unpacked = new UnpackedWords();
  const first = unpacked.of(0, 3, filled(3, 9));
  const long = 200_000;
  for (let paper = 1; paper < 5; paper++) unpacked.of(paper, long, filled(long, paper));
  expect([...first]).toEqual([9, 9, 9]);
  const again = vi.fn(filled(3, 9));
  unpacked.of(0, 3, again);
  expect(again).toHaveBeenCalledTimes(1);
});

test('a paper longer than all that is kept is unpacked whole', () => {
  const length = (1 << 18) + 1;
  expect(new UnpackedWords().of(0, length, filled(length, 1))).toHaveLength(length);
});

test('after clearing, nothing is known', () => {
  const unpacked = new UnpackedWords();
  unpacked.of(0, 1, filled(1, 1));
  unpacked.clear();
  expect([...unpacked.of(0, 1, filled(1, 2))]).toEqual([2]);
});
