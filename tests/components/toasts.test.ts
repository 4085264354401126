import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { banners } from '../../src/app/state/banners.svelte.ts';
import { toasts } from '../../src/app/state/toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  toasts.dismiss();
  banners.dismiss();
  vi.useRealTimers();
});

test('an undo can be reached for at least six seconds', () => {
  toasts.show({ message: 'Saved.' });
  vi.advanceTimersByTime(6000);
  expect(toasts.current?.message).toBe('Saved.');
  vi.advanceTimersByTime(60_000);
  expect(toasts.current).toBeNull();
});

test('a message that is being read stays', () => {
  toasts.show({ message: 'Saved.' });
  toasts.pause();
  vi.advanceTimersByTime(60_000);
  expect(toasts.current?.message).toBe('Saved.');
});

test('an undo runs once', async () => {
  let undone = 0;
  toasts.show({ message: 'Saved.', undo: () => Promise.resolve(void undone++) });
  await Promise.all([toasts.undo(), toasts.undo()]);
  expect(undone).toBe(1);
});

/** An undo that fails the first time. */
function failingOnce() {
  return vi
    .fn()
    .mockRejectedValueOnce(new Error('This device has no room left.'))
    .mockResolvedValue(undefined);
}

test('an undo that failed is told of and can be tried again', async () => {
  const undo = failingOnce();
  toasts.show({ message: 'Removed.', undo });
  await toasts.undo();
  expect(banners.current).toEqual({ kind: 'problem', message: 'This device has no room left.' });
  expect(toasts.current?.message).toBe('Removed.');
  await toasts.undo();
  expect(undo).toHaveBeenCalledTimes(2);
  expect(toasts.current).toBeNull();
});

test('an undo that failed does not replace a newer message', async () => {
  toasts.show({ message: 'Removed.', undo: failingOnce() });
  const undone = toasts.undo();
  toasts.show({ message: 'Saved.' });
  await undone;
  expect(toasts.current?.message).toBe('Saved.');
});
