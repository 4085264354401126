import { beforeEach, expect, test, vi } from 'vitest';

async function newTab() {
  vi.resetModules();
  return (await import('../../../src/app/state/list/listSettings.svelte.ts')).listSettings;
}

beforeEach(() => localStorage.clear());

test('what two tabs set of different lists is all there at the next start', async () => {
  const [one, other] = [await newTab(), await newTab()];
  one.set('library', { sort: 'title' });
  other.set('papers', { unread: true });
  const next = await newTab();
  expect(next.of('library')).toEqual({ sort: 'title' });
  expect(next.of('papers')).toEqual({ unread: true });
});

test('a tab keeps to what it began with', async () => {
  const [one, other] = [await newTab(), await newTab()];
  one.set('library', { sort: 'title' });
  other.set('papers', { unread: true });
  expect(other.of('library')).toEqual({});
});

test('where storage is refused, a setting lasts for the visit', async () => {
  const settings = await newTab();
  const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  settings.set('papers', { unread: true });
  settings.set('library', { sort: 'title' });
  refused.mockRestore();
  expect(settings.of('papers')).toEqual({ unread: true });
});
