import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../../src/app/state/toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  toasts.dismiss();
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
