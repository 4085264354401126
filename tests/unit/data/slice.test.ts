import { afterEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../../src/data/slice.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Each step takes longer than a slice. */
function slowClock(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
}

function* steps(done: number[]): Generator<void, string> {
  for (let at = 0; at < 5; at++) {
    done.push(at);
    yield;
  }
  return 'all';
}

test('steps are gone through to their end without timers, which hardly run in a page that nobody sees', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'requestAnimationFrame'] });
  slowClock();
  const done: number[] = [];
  expect(await inSlices(steps(done))).toBe('all');
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

test('what is not wanted any more ends with the slice', async () => {
  slowClock();
  const [done, controller] = [[] as number[], new AbortController()];
  const ended = inSlices(steps(done), controller.signal);
  controller.abort(new Error('left'));
  await expect(ended).rejects.toThrow('left');
  expect(done).toEqual([0]);
});
