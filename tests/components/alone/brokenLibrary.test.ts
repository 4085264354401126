import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';

vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { persistent: true } },
}));
vi.stubGlobal('matchMedia', () => new EventTarget());
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { preferences } = await import('../../../src/app/state/settings/preferences.svelte.ts');
const { keptSearches } = await import('../../../src/app/state/search/keptSearches.svelte.ts');
const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { setPreference } = await import('../../../src/data/library/preferences.ts');
const { setPinned } = await import('../../../src/data/library/searches.ts');
const { save } = await import('../../../src/data/library/saves.ts');
const { markRead } = await import('../../../src/data/library/reading.ts');
const { default: LibraryView } = await import('../../../src/app/views/LibraryView.svelte');

const { database } = library;

beforeEach(async () => {
  await database.delete();
  await database.open();
  await setPreference(database, 'textSize', 22);
  await setPinned(database, 'a search', true);
  await save(database, paper('a'));
  await markRead(database, 'a');
  database.close({ disableAutoOpen: false });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const failOpening = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });

const followAll = () =>
  follow(
    () => library.follow(),
    () => void [preferences.current, keptSearches.current],
  );

test('a library that cannot be opened says why, and all of it is there with a later try', async () => {
  const opening = failOpening();
  followAll();
  render(LibraryView);
  expect(
    await until(() => screen.getByRole('heading', { name: 'The library could not be opened' })),
  ).toBeTruthy();
  expect(screen.getByText(/This device has no room left/)).toBeTruthy();
  expect(banners.current?.message).toMatch(/This device has no room left/);

  opening.mockRestore();
  screen.getByRole('button', { name: 'Try again' }).click();
  await until(() => expect(library.isSaved('a') && library.isRead('a')).toBe(true));
  await until(() => expect(preferences.current.textSize).toBe(22));
  await until(() => expect(keptSearches.current.pinned).toEqual(['a search']));
  expect(banners.current).toBeUndefined();
});
