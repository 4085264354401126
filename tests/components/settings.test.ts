import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const content = vi.hoisted(() => ({ state: {} as object }));
const library = vi.hoisted(() => ({ savedIds: [], opened: false }));
const device = vi.hoisted(() => ({
  install: 'unknown',
  shell: 'pending',
  readyOffline: false,
  persisted: false,
  used: 0,
  refresh: () => Promise.resolve(),
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));
const checkForUpdate = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/checkForUpdate.ts', () => ({ checkForUpdate }));
vi.mock('../../src/app/state/settings/device.svelte.ts', () => ({ device }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { default: InstallLink } = await import('../../src/app/components/list/InstallLink.svelte');
const { default: LibraryView } = await import('../../src/app/views/LibraryView.svelte');
const { default: SettingsView } = await import('../../src/app/views/SettingsView.svelte');

const stored = (persistent: boolean) =>
  (content.state = { papers: 55, collections: [], packs: [], persistent });
beforeEach(() => {
  stored(false);
  Object.assign(device, { install: 'unknown', shell: 'pending', readyOffline: false });
});
afterEach(cleanup);

test('where the browser stores nothing, the library says so', () => {
  render(LibraryView);
  expect(screen.getByRole('heading', { name: 'Nothing can be saved here' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See all papers' })).toBeTruthy();
});

test('where the browser stores nothing, the settings ask for no promise to keep it', () => {
  render(SettingsView);
  expect(screen.getByText(/the papers are here for this visit only/)).toBeTruthy();
  expect(screen.queryByText(/0\.0 MB|may clear this library/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
});

test('what is stored is measured, and can be protected', () => {
  stored(true);
  render(SettingsView);
  expect(screen.getByText(/55 papers, 0\.0 MB in all/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ask the browser to keep it' })).toBeTruthy();
});

test('swipes are told by arrows that point as the page runs', () => {
  const arrows = () => {
    cleanup();
    render(SettingsView);
    return screen.getAllByRole('term').flatMap(({ textContent }) => textContent.match(/^Row ./) ?? []);
  };
  expect(arrows()).toEqual(['Row →', 'Row ←']);
  document.dir = 'rtl';
  try {
    expect(arrows()).toEqual(['Row ←', 'Row →']);
  } finally {
    document.dir = '';
  }
});

test('a browser that installs no apps is promised the app offline only where it is, and has no link there', () => {
  Object.assign(device, { install: 'never', shell: 'installed', readyOffline: true });
  stored(true);
  render(SettingsView);
  expect(screen.getByText(/cannot install apps\..* opens here with no network/)).toBeTruthy();
  cleanup();

  // Its files are here, its papers not all yet.
  device.readyOffline = false;
  render(SettingsView);
  expect(
    screen.getByText(/cannot install apps\. Chrome, Edge and Safari can install Offprint\./),
  ).toBeTruthy();
  expect(screen.queryByText(/with no network/)).toBeNull();

  const installs = () => screen.queryByRole('link', { name: 'Install' }) !== null;
  const { unmount } = render(InstallLink);
  expect(installs()).toBe(false);
  unmount();
  device.install = 'dock';
  render(InstallLink);
  expect(installs()).toBe(true);
  cleanup();
  stored(false);
  render(InstallLink);
  expect(installs()).toBe(false);
});

test('a button whose message shows at the bottom moves out of its way', () => {
  const moved = vi.fn();
  Element.prototype.scrollIntoView = function (options) {
    moved(this.textContent, options);
  };
  render(SettingsView);
  screen.getByRole('button', { name: 'Look for an update' }).click();
  expect(moved).toHaveBeenCalledExactlyOnceWith('Look for an update', { block: 'nearest' });
  expect(checkForUpdate).toHaveBeenCalledTimes(1);
});

test('a document that is a part by itself is listed once, among the parts', () => {
  const pack = (name: string) => ({ id: name, name, papers: 5, bytes: 1e6, download: 1e6, stored: true });
  stored(true);
  Object.assign(content, { wanted: ['ferns', 'acl2022'] });
  Object.assign(content.state, {
    packs: [pack('ferns'), pack('acl2022')],
    collections: [
      { document: 'lists/ferns.txt', papers: 5 },
      { document: 'moss.txt', papers: 5 },
    ],
  });
  render(SettingsView);
  expect(screen.getAllByText(/^ferns/i)).toHaveLength(1);
  expect(screen.getByRole('switch', { name: /^Ferns/ })).toBeTruthy();
  expect(screen.getByRole('switch', { name: /^ACL 2022/ })).toBeTruthy();
  expect(screen.getByText('Moss')).toBeTruthy();
});
