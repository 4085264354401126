import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounced } from '../../src/app/debounced.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a write that waits is done at once when the page is left', () => {
  const write = vi.fn();
  debounced(write).ask();
  dispatchEvent(new Event('pagehide'));
  expect(write).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(write).toHaveBeenCalledTimes(1);
});

test('what has ended listens to the page no more', () => {
  const [listened, left] = [vi.spyOn(globalThis, 'addEventListener'), vi.fn()];
  const ended = new AbortController();
  debounced(left, ended.signal).ask();
  for (const [, , options] of listened.mock.calls) expect(options).toMatchObject({ signal: ended.signal });
  ended.abort();
  dispatchEvent(new Event('pagehide'));
  expect(left).not.toHaveBeenCalled();
});
