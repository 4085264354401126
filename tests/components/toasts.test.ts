import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import ToastSlot from '../../src/app/components/frame/ToastSlot.svelte';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';
import { lateParts } from '../../src/app/lateParts.ts';
import { FaultError } from '../../src/data/fault.ts';
import { toasts } from '../../src/app/state/frame/toasts.svelte.ts';
import { undoneBy } from './changes.ts';

vi.mock('../../src/data/library/undo.ts', () => import('./changes.ts'));

// Where the focus goes back to is the matter of whole views.
vi.mock('../../src/app/navigation/navigationFocus.svelte.ts', () => ({ returnFocus: () => undefined }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  toasts.resume();
  vi.runAllTimers();
  banners.dismiss();
  vi.useRealTimers();
});

test('an undo can be reached for at least six seconds', () => {
  toasts.show({ message: 'Saved.' });
  vi.advanceTimersByTime(6000);
  expect(toasts.shown[0]?.message).toBe('Saved.');
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown).toEqual([]);
});

test('a message that is being read stays', () => {
  toasts.show({ message: 'Saved.' });
  toasts.pause();
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown[0]?.message).toBe('Saved.');
});

test('what is told beside a change stands in its message, and goes with it', () => {
  const change = undoneBy(() => Promise.resolve());
  toasts.show({ message: 'Saved.', change });
  toasts.hint('Swipes do it, too.');
  expect(toasts.shown.map((toast) => [toast.message, toasts.hintOf(toast)])).toEqual([
    ['Saved.', 'Swipes do it, too.'],
  ]);
  toasts.show({ message: 'Removed.', change });
  expect(toasts.hintOf(toasts.shown[0]!)).toBe('');
});

test('an undo runs once', async () => {
  let undone = 0;
  toasts.show({ message: 'Saved.', change: undoneBy(() => Promise.resolve(void undone++)) });
  await Promise.all([toasts.undo(), toasts.undo()]);
  expect(undone).toBe(1);
});

/** An undo that fails the first time. */
function failingOnce() {
  return vi.fn().mockRejectedValueOnce(new DataError('quota')).mockResolvedValue(undefined);
}

test('an undo that failed is told of and can be tried again', async () => {
  const undo = failingOnce();
  toasts.show({ message: 'Removed.', change: undoneBy(undo) });
  await toasts.undo();
  expect(banners.current).toEqual({
    kind: 'problem',
    message: expect.stringMatching(/^This device has no room left/) as string,
  });
  expect(toasts.shown[0]?.message).toBe('Removed.');
  await toasts.undo();
  expect(undo).toHaveBeenCalledTimes(2);
  expect(toasts.shown).toEqual([]);
});

test('what undoes is read with the change, and a change that it could not be read for is offered again', async () => {
  const load = vi.spyOn(lateParts.undo, 'load').mockRejectedValue(new FaultError({ kind: 'part-missing' }));
  let undone = 0;
  toasts.show({ message: 'Removed.', change: undoneBy(() => Promise.resolve(void undone++)) });
  expect(load).toHaveBeenCalledTimes(1);
  await toasts.undo();
  expect([toasts.shown[0]?.message, undone]).toEqual(['Removed.', 0]);
  expect(banners.current?.kind).toBe('problem');
  load.mockRestore();
  await toasts.undo();
  expect([toasts.shown, undone]).toEqual([[], 1]);
});

test('an undo that failed does not replace a newer message', async () => {
  toasts.show({ message: 'Removed.', change: undoneBy(failingOnce()) });
  const undone = toasts.undo();
  toasts.show({ message: 'Saved.' });
  await undone;
  expect(toasts.shown[0]?.message).toBe('Saved.');
});

test('an undo that failed is offered again after the changes before it, not before a newer one', async () => {
  toasts.show({ message: 'First.', change: undoneBy() });
  toasts.show({ message: 'Second.', change: undoneBy(failingOnce()) });
  await toasts.undo();
  expect(toasts.shown[0]?.message).toBe('Second.');
  await toasts.undo();
  toasts.show({ message: 'Third.', change: undoneBy(failingOnce()) });
  const undone = toasts.undo();
  toasts.show({ message: 'Fourth.', change: undoneBy() });
  await undone;
  expect([toasts.shown[0]?.message, toasts.undoable]).toEqual(['Fourth.', 2]);
});

test('every change can be undone for its own time, the newest first', async () => {
  const undone: string[] = [];
  const remove = (name: string) =>
    toasts.show({
      message: `${name} removed.`,
      change: undoneBy(() => Promise.resolve(void undone.push(name))),
    });
  remove('One');
  vi.advanceTimersByTime(5000);
  remove('Two');
  remove('Three');
  vi.advanceTimersByTime(1000);
  expect(toasts.undoable).toBe(3);
  await toasts.undo();
  expect(toasts.shown[0]?.message).toBe('Two removed.');
  await toasts.undo();
  await toasts.undo();
  expect(undone).toEqual(['Three', 'Two', 'One']);
  remove('Four');
  vi.advanceTimersByTime(5000);
  remove('Five');
  vi.advanceTimersByTime(5000);
  expect([toasts.shown[0]?.message, toasts.undoable]).toEqual(['Five removed.', 1]);
});

test('after an undo the time of the changes before it goes on', async () => {
  toasts.show({ message: 'One removed.', change: undoneBy() });
  toasts.show({ message: 'Two removed.', change: undoneBy() });
  toasts.pause();
  await toasts.undo();
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown).toEqual([]);
});

test('a message that tells of no change leaves the undo in reach, beside how many there are', async () => {
  render(ToastSlot);
  toasts.show({ message: 'Removed.', change: undoneBy() });
  toasts.show({ message: 'Removed.', change: undoneBy() });
  toasts.show({ message: 'Copied as Text.' });
  await tick();
  expect(screen.getByText('Copied as Text.')).toBeTruthy();
  expect(screen.getByText('Removed. 2 changes can be undone.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
});

test('whoever offers an undo is told when it is over: in time, once undone, but not while it failed and is offered again', async () => {
  const ongone = vi.fn();
  toasts.show({ message: 'Saved.', change: undoneBy(() => Promise.resolve()), ongone });
  vi.advanceTimersByTime(60_000);
  expect(ongone).toHaveBeenCalledTimes(1);
  toasts.show({ message: 'Saved.', change: undoneBy(failingOnce()), ongone });
  await toasts.undo();
  expect(ongone).toHaveBeenCalledTimes(1);
  await toasts.undo();
  expect(ongone).toHaveBeenCalledTimes(2);
});
