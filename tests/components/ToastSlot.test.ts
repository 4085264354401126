import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import ToastSlot from '../../src/app/components/frame/ToastSlot.svelte';
import { banners } from '../../src/app/state/frame/banners.svelte.ts';
import { toasts } from '../../src/app/state/frame/toasts.svelte.ts';
import { undoneBy } from './changes.ts';

vi.mock('../../src/data/library/undo.ts', () => import('./changes.ts'));

// Where the focus goes back to is the matter of whole views.
vi.mock('../../src/app/navigation/navigationFocus.svelte.ts', () => ({ returnFocus: () => undefined }));

afterEach(() => {
  cleanup();
  banners.dismiss();
});

test('what the banner says is not said by a message too, and what it does not say is', async () => {
  render(ToastSlot, { pane: 'list' });
  toasts.show({ message: 'A new version was found.', about: 'update' });
  await tick();
  expect(screen.getByText('A new version was found.')).toBeTruthy();
  banners.show({ kind: 'update', message: 'A new version is ready.' });
  await tick();
  expect(screen.queryByText('A new version was found.')).toBeNull();
  toasts.show({ message: 'Copied.' });
  await tick();
  expect(screen.getByText('Copied.')).toBeTruthy();
});

test('a message comes up where one acted, and stays there when one goes on elsewhere', async () => {
  const { rerender } = render(ToastSlot, { pane: 'reader' });
  toasts.show({ message: 'Saved.', change: undoneBy() });
  await tick();
  const slot = screen.getByRole('status');
  expect(slot.classList.contains('reader')).toBe(true);
  await rerender({ pane: 'list' });
  expect(slot.classList.contains('reader')).toBe(true);
  toasts.show({ message: 'Removed.', change: undoneBy() });
  await tick();
  expect(slot.classList.contains('list')).toBe(true);
});
