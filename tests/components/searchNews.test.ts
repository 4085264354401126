import { beforeEach, expect, test, vi } from 'vitest';

const changes = vi.hoisted(() => ({
  known: true,
  newest: 0,
  addedSince: vi.fn<(at: number | null) => string[]>(),
}));
const content = vi.hoisted(() => ({ search: vi.fn() }));
const news = vi.hoisted(() => ({ show: vi.fn() }));
vi.mock('../../src/app/state/changes/changes.svelte.ts', () => ({ changes }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/changes/news.svelte.ts', () => ({ news }));
vi.mock('../../src/app/state/library/tellWorker.ts', () => ({ tellWorker: vi.fn() }));

const { searchNews } = await import('../../src/app/state/search/searchNews.svelte.ts');

/** Papers by the time at which an update brought them. */
const CAME: readonly (readonly [at: number, id: string])[] = [
  [1, 'old bandit'],
  [5, 'bandit'],
  [5, 'tree'],
  [9, 'late bandit'],
];

beforeEach(() => {
  content.search.mockReset();
  localStorage.clear();
  changes.known = true;
  changes.newest = 9;
  changes.addedSince.mockImplementation((since) =>
    CAME.filter(([at]) => (since === null ? at === 9 : at > since)).map(([, id]) => id),
  );
  content.search.mockImplementation((query: string, _: number, __: unknown, among: string[]) => {
    const hits = among.filter((id) => id.includes(query.toLowerCase())).map((id) => ({ id }));
    return Promise.resolve({ total: hits.length, hits });
  });
});

const follow = (...queries: string[]) => searchNews.follow(queries, new AbortController().signal);

test('a search that was never looked at tells of what came in this visit', async () => {
  await follow('bandit', 'tree');
  expect(searchNews.count('bandit')).toBe(1);
  expect(searchNews.count('tree')).toBe(0);
});

test('one that was looked at tells of all that came since, however many visits ago, and in whatever spelling', async () => {
  changes.newest = 1;
  searchNews.look('Bandit');
  changes.newest = 9;
  await follow('bandit');
  expect(searchNews.count('bandit')).toBe(2);
  searchNews.show('bandit');
  expect(news.show).toHaveBeenCalledWith(['bandit', 'late bandit']);
  expect(searchNews.count('bandit')).toBe(0);
  await follow('bandit');
  expect(searchNews.count('bandit')).toBe(0);
});

test('a look before it is known what came leaves all to be told', async () => {
  changes.known = false;
  changes.newest = 0;
  searchNews.look('bandit');
  changes.known = true;
  await follow('bandit');
  expect(searchNews.count('bandit')).toBe(1);
});

test('what was asked for is kept of pinned searches alone', async () => {
  const kept = () => JSON.stringify(Object.entries(localStorage));
  for (const query of ['Bandit', 'tree', 'sheep']) searchNews.look(query);
  expect(kept()).toContain('sheep');
  await follow('Bandit', 'tree');
  expect(kept()).toMatch(/bandit.*tree/);
  expect(kept()).not.toContain('sheep');
  searchNews.forget('Bandit');
  expect(kept()).not.toContain('bandit');
  searchNews.forget('tree');
  expect(localStorage).toHaveLength(0);
});

test('a search that is pinned no more tells of nothing', async () => {
  await follow('bandit');
  searchNews.forget('bandit');
  expect(searchNews.count('bandit')).toBe(0);
});

test('what was overtaken by a search that is typed is let be', async () => {
  const asking = new AbortController();
  content.search.mockImplementationOnce(() => {
    asking.abort();
    return Promise.reject(new DOMException('', 'AbortError'));
  });
  await searchNews.follow(['bandit', 'late'], asking.signal);
  expect(content.search).toHaveBeenCalledTimes(1);
});
