import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { until } from '../until.ts';

vi.mock('../../src/app/state/content.svelte.ts', () => ({ content: { state: { persistent: true } } }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { library } = await import('../../src/app/state/library.svelte.ts');
const { default: LibraryView } = await import('../../src/app/views/LibraryView.svelte');

test('a library that cannot be opened says why, and opens with a later try', async () => {
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  library.follow();
  render(LibraryView);
  expect(
    await until(() => screen.getByRole('heading', { name: 'The library could not be opened' })),
  ).toBeTruthy();
  expect(screen.getByText(/This device has no room left/)).toBeTruthy();

  opening.mockRestore();
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(await until(() => screen.getByRole('heading', { name: 'Nothing saved yet' }))).toBeTruthy();
});
