import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The app as it starts at an address, with what the entry of the history remembers. */
async function startedAt(hash: string, state: unknown = null) {
  history.replaceState(state, '', hash);
  vi.resetModules();
  const { router } = await import('../../../src/app/state/frame/router.svelte.ts');
  return router;
}

/** One step back in the history, up to its arrival. */
function backOnce(back: () => void): Promise<unknown> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  back();
  return arrived;
}

beforeEach(() => history.replaceState(null, '', '#/'));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

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

test('the address follows what is typed once one pauses, in the same entry', async () => {
  const router = await startedAt('#/search');
  vi.useFakeTimers();
  const entries = history.length;
  const written = vi.spyOn(history, 'replaceState');
  for (const query of ['a', 'at', 'att']) {
    router.type(query);
    vi.advanceTimersByTime(200);
  }
  expect(router.route).toEqual({ view: 'search', query: 'att' });
  expect(written).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(location.hash).toBe('#/search?q=att');
  expect(written).toHaveBeenCalledTimes(1);
  expect(history.length).toBe(entries);
});

test.each([
  ['a click', () => document.body.click()],
  ['the end of the page', () => dispatchEvent(new Event('pagehide'))],
  ['another tab in front', () => document.dispatchEvent(new Event('visibilitychange'))],
])('%s leaves all that was typed in the address', async (_, leave) => {
  const router = await startedAt('#/search');
  router.type('attention');
  leave();
  expect(location.hash).toBe('#/search?q=attention');
});

test('a paper that is opened while one types has the whole query behind it', async () => {
  const router = await startedAt('#/search');
  router.type('attention');
  router.go({ view: 'paper', id: 'a' });
  await backOnce(() => router.back());
  expect(router.route).toEqual({ view: 'search', query: 'attention' });
});

test('a step back that the end of a pause meets on its way leaves the entry that it leads to as it was', async () => {
  const router = await startedAt('#/library');
  vi.useFakeTimers();
  router.type('attention');
  const written = vi.spyOn(history, 'replaceState');
  dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(300);
  expect(written).not.toHaveBeenCalled();
});

test('a step back while one types leaves the entry that it leads to as it was', async () => {
  const router = await startedAt('#/library');
  router.go({ view: 'search', query: '' });
  vi.useFakeTimers();
  router.type('attention');
  const arrived = backOnce(() => history.back());
  await vi.advanceTimersByTimeAsync(10);
  await arrived;
  vi.advanceTimersByTime(300);
  expect(location.hash).toBe('#/library');
  expect(router.route).toEqual({ view: 'library' });
});
