import { beforeEach, expect, test, vi } from 'vitest';

/** The app as it starts at an address, with what the entry of the history remembers. */
async function startedAt(hash: string, state: unknown = null) {
  history.replaceState(state, '', hash);
  vi.resetModules();
  const { router } = await import('../../src/app/state/router.svelte.ts');
  return router;
}

/** One step back in the history, up to its arrival. */
function backOnce(back: () => void): Promise<unknown> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  back();
  return arrived;
}

beforeEach(() => history.replaceState(null, '', '#/'));

test('from a link to the settings, back leads to the library', async () => {
  const router = await startedAt('#/settings');
  router.back();
  expect(router.route).toEqual({ view: 'library' });
  expect(location.hash).toBe('#/library');
});

test('from a link to a paper, back leads to the list', async () => {
  const router = await startedAt('#/paper/a');
  router.back();
  expect(router.route).toEqual({ view: 'papers' });
});

test('a reload in the reader keeps the list that the paper was opened from', async () => {
  const before = await startedAt('#/search?q=attention');
  before.go({ view: 'paper', id: 'a' });
  const router = await startedAt('#/paper/a', history.state);
  expect(router.list).toEqual({ view: 'search', query: 'attention' });
  expect(router.canGoBack).toBe(true);
});

test('on the way back, a paper has the list behind it that it was opened from', async () => {
  const router = await startedAt('#/search?q=attention');
  router.go({ view: 'paper', id: 'a' });
  router.go({ view: 'library' });
  await backOnce(() => router.back());
  expect(router.route).toEqual({ view: 'paper', id: 'a' });
  expect(router.list).toEqual({ view: 'search', query: 'attention' });
});

test('going where one is makes no second entry', async () => {
  const router = await startedAt('#/library');
  router.go({ view: 'library' });
  expect(router.canGoBack).toBe(false);
});

test('an address that leads nowhere gives way to that of the papers', async () => {
  const router = await startedAt('#/nonsense');
  expect(router.route).toEqual({ view: 'papers' });
  expect(location.hash).toBe('#/');
});

test('no address at all stays as it is', async () => {
  await startedAt(location.pathname);
  expect(location.hash).toBe('');
});
