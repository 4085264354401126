import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';

const applyUpdate = vi.hoisted(() => vi.fn());
vi.mock('../../../src/app/actions/applyUpdate.ts', () => ({ applyUpdate }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { papers: 55, collections: [], packs: [], persistent: true } },
}));
vi.mock('../../../src/app/state/library/library.svelte.ts', async () => {
  const { openLibrary } = await import('../../../src/data/library/libraryDatabase.ts');
  return { library: { savedIds: [], problem: null, database: openLibrary('updates', () => undefined) } };
});
const preferences = vi.hoisted(() => ({ current: {}, pending: true, problem: null as string | null }));
vi.mock('../../../src/app/state/settings/preferences.svelte.ts', async () => {
  const { DEFAULT_PREFERENCES } = await import('../../../src/data/library/preferenceValues.ts');
  return { preferences: Object.assign(preferences, { current: DEFAULT_PREFERENCES }) };
});
const retryLibrary = vi.hoisted(() => vi.fn());
vi.mock('../../../src/app/actions/retryLibrary.ts', () => ({ retryLibrary }));
vi.stubGlobal('matchMedia', () => ({ matches: false }));

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { device } = await import('../../../src/app/state/settings/device.svelte.ts');
const { updates } = await import('../../../src/app/state/frame/updates.svelte.ts');
const { default: BannerSlot } = await import('../../../src/app/components/frame/BannerSlot.svelte');
const { default: SettingsView } = await import('../../../src/app/views/SettingsView.svelte');

afterEach(cleanup);

test('a restart is offered once at a time: by the banner, and after "Not now" in the settings', async () => {
  render(SettingsView);
  render(BannerSlot);
  expect(screen.queryByRole('button', { name: 'Restart' })).toBeNull();
  updates.announce('A new version of Offprint is ready.');
  await tick();
  expect(screen.getAllByRole('button', { name: 'Restart' })).toHaveLength(1);
  screen.getByRole('button', { name: 'Not now' }).click();
  await tick();
  expect(banners.current).toBeUndefined();
  expect(screen.getByText('A new version of Offprint is ready.')).toBeTruthy();
  screen.getByRole('button', { name: 'Restart' }).click();
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

test('while the site is asked, the button says that it is busy', async () => {
  render(SettingsView);
  const look = screen.getByRole('button', { name: 'Look for an update' });
  expect(look.getAttribute('aria-busy')).toBe('false');
  updates.looking = true;
  await tick();
  expect(look.getAttribute('aria-busy')).toBe('true');
  expect(screen.getByText('Asking the site…').getAttribute('role')).toBe('status');
  updates.looking = false;
});

test('while the app is not on this device, no word says that it needs no network', async () => {
  render(SettingsView);
  device.markShell('failed');
  await tick();
  expect(screen.getByText(/so far it opens only with a network/)).toBeTruthy();
  expect(screen.queryByText(/needs no network|without a network/)).toBeNull();
  device.markShell('installed');
  await tick();
  expect(screen.queryByText(/opens only with a network/)).toBeNull();
});

test('settings that could not be read say so, and can be read again', () => {
  preferences.problem = 'The browser lost its connection to the stored data.';
  render(SettingsView);
  expect(screen.getByText(/^Your settings could not be read\. The browser lost/)).toBeTruthy();
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(retryLibrary).toHaveBeenCalledTimes(1);
});
