import { expect, it } from 'vitest';
import { pauseAfter } from '../../../../src/worker/papers/ownFollowing.ts';

it.each([
  [10, 400],
  [1000, 1000],
  [30_000, 2000],
])('after a round of %i ms the next begins %i ms later', (took, pause) => {
  expect(pauseAfter(took)).toBe(pause);
});
