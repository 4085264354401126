import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchAnswer } from '../../src/worker/protocol.ts';

const content = vi.hoisted(() => ({
  search: vi.fn(),
  searchOn: vi.fn(),
  tellLibrary: () => Promise.resolve(),
  complete: true,
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { search } = await import('../../src/app/state/search/search.svelte.ts');
const { lastSearch } = await import('../../src/app/state/search/lastSearch.svelte.ts');

/** Answers with as many hits as are asked for, out of `total`. */
function answerOutOf(total: number): void {
  content.searchOn.mockImplementation(({ query }: SearchAnswer, ...args: [number, AbortSignal, number]) =>
    (content.search as (...args: unknown[]) => unknown)(query, ...args),
  );
  content.search.mockImplementation((query: string, limit: number, _: AbortSignal, offset = 0) => {
    const length = Math.min(limit, 1000, total - offset);
    const hits = Array.from({ length }, (_, at) => ({ id: `p${offset + at}` }));
    return Promise.resolve({ query, total, hits, corrected: [], unknown: [], refined: true, took: 1 });
  });
}
const limits = () => content.search.mock.calls.map(([, limit]) => limit as number);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', 880);
});

afterEach(async () => {
  search.type('');
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  content.search.mockReset();
});

test('while one types, a screenful is asked for with each letter and no more, though the list wants more', async () => {
  answerOutOf(900);
  for (const query of ['n', 'ne', 'neu']) {
    search.type(query);
    await vi.advanceTimersByTimeAsync(100);
    search.reach(8);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(limits()).toEqual([8, 8, 8]);
  await vi.advanceTimersByTimeAsync(300);
  expect(limits()).toEqual([8, 8, 8, 16]);
  expect(search.answer?.hits).toHaveLength(16);
});

test('the rest of a list is asked for in the order in which it began', async () => {
  answerOutOf(2_500);
  search.type('neural');
  await vi.advanceTimersByTimeAsync(300);
  search.reach(2_000);
  await vi.runAllTimersAsync();
  expect(content.searchOn.mock.calls.length).toBeGreaterThan(0);
  for (const [answer] of content.searchOn.mock.calls as [SearchAnswer][]) expect(answer.refined).toBe(true);
  expect(search.answer?.hits.map(({ id }) => id)).toEqual(
    Array.from({ length: search.answer!.hits.length }, (_, at) => `p${at}`),
  );
});

test('once one pauses, a list that is not long is completed, for find-in-page', async () => {
  answerOutOf(40);
  search.type('neural');
  await vi.advanceTimersByTimeAsync(300);
  expect(search.answer?.hits).toHaveLength(8);
  await vi.advanceTimersByTimeAsync(500);
  expect(search.answer?.hits).toHaveLength(40);
});

test('all hits are there for one who chooses all, also those that the list has not asked for', async () => {
  answerOutOf(900);
  search.type('neural');
  await vi.advanceTimersByTimeAsync(800);
  expect(search.answer?.hits.length).toBeLessThan(900);
  const all = await lastSearch.hitsTo(5000);
  expect(all).toHaveLength(900);
  expect(all.at(-1)).toBe('p899');
  expect(await lastSearch.hitsTo(3)).toEqual(['p0', 'p1', 'p2']);
});

test('a list goes to its end, and what is there is not read once more where it is much', async () => {
  answerOutOf(2500);
  search.open('-neural');
  await vi.advanceTimersByTimeAsync(0);
  for (const row of [8, 200, 900, 1100, 2100, 2499]) {
    search.reach(row);
    await vi.advanceTimersByTimeAsync(0);
    expect(search.answer!.hits.length).toBeGreaterThan(row);
  }
  const { hits } = search.answer!;
  expect(hits.map(({ id }) => id)).toEqual(Array.from({ length: 2500 }, (_, at) => `p${at}`));
  const offsets = content.search.mock.calls.map((call: unknown[]) => (call[3] as number | undefined) ?? 0);
  expect(offsets.filter((offset) => offset === 0).length).toBeLessThan(8);
  expect(offsets.at(-1)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...limits())).toBeLessThanOrEqual(1000);
});

test('a pause that ends before its answer came is no loss', async () => {
  answerOutOf(40);
  let resolve: (answer: unknown) => void = () => undefined;
  content.search.mockReturnValueOnce(new Promise((answered) => (resolve = answered)));
  search.type('neural');
  await vi.advanceTimersByTimeAsync(400);
  resolve(await content.search('neural', 8));
  await vi.advanceTimersByTimeAsync(600);
  expect(search.answer?.hits).toHaveLength(40);
});

test('the answer to the query before reads nothing on, and ends no search that is under way', async () => {
  answerOutOf(40);
  search.type('neu');
  await vi.advanceTimersByTimeAsync(100);
  let resolve: (answer: unknown) => void = () => undefined;
  content.search.mockReturnValueOnce(new Promise((answered) => (resolve = answered)));
  search.type('neur');
  search.reach(8);
  await vi.advanceTimersByTimeAsync(1000);
  expect(limits()).toEqual([8, 8]);
  expect((content.search.mock.calls[1] as unknown[])[2]).toMatchObject({ aborted: false });
  resolve(await content.search('neur', 8));
  await vi.advanceTimersByTimeAsync(0);
  expect(search.answer?.query).toBe('neur');
});

test('papers that arrive do not end a search that is under way: it is made once more, however many came', async () => {
  answerOutOf(5);
  let resolve: (answer: unknown) => void = () => undefined;
  content.search.mockReturnValueOnce(new Promise((answered) => (resolve = answered)));
  search.type('neural');
  for (let arrived = 0; arrived < 3; arrived++) void search.run();
  expect(limits()).toHaveLength(1);
  expect((content.search.mock.calls[0] as unknown[])[2]).toMatchObject({ aborted: false });
  resolve({
    query: 'neural',
    total: 1,
    hits: [{ id: 'p0' }],
    corrected: [],
    unknown: [],
    refined: true,
    took: 1,
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(limits()).toHaveLength(2);
  expect(search.answer?.total).toBe(5);
});

test.each(['is:saved OR is:read', 'year:2019 OR year:2020', 'NOT (moss OR ferns)', 'is:saved', '-moss'])(
  'conditions alone are asked for, in groups too: %s',
  async (query) => {
    answerOutOf(5);
    search.open(query);
    await vi.advanceTimersByTimeAsync(0);
    expect(search.asks).toBe(true);
    expect(search.answer?.total).toBe(5);
  },
);

test('a page that has no height yet asks for some hits', async () => {
  answerOutOf(900);
  vi.stubGlobal('innerHeight', 0);
  search.type('neural');
  await vi.advanceTimersByTimeAsync(0);
  expect(search.answer!.hits.length).toBeGreaterThan(0);
});

test('what was typed at another time waits for no pause: the list is back where it was', async () => {
  answerOutOf(900);
  search.open('nets');
  await vi.advanceTimersByTimeAsync(0);
  search.reach(60);
  await vi.advanceTimersByTimeAsync(0);
  expect(limits()).toEqual([8, 61]);
});
