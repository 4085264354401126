import { beforeEach, describe, expect, test, vi } from 'vitest';
import { summaryOf } from '../../../src/core/paper/summary.ts';
import { nextTask } from '../../../src/data/nextTask.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { remember } from '../../../src/platform/remembered.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({
  get revision() {
    return 'v1/1';
  },
  state: { papers: 1, status: 'ready' },
  list: vi.fn(),
  worker: 0,
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { paperList } = await import('../../../src/app/state/list/paperList.svelte.ts');

beforeEach(() => localStorage.clear());

test('rows that cannot be read are told of, and come with the next try', async () => {
  content.list.mockRejectedValueOnce(new DataError('lost'));
  paperList.need(0, 10);
  await until(() => expect(paperList.problem).toMatch(/^The browser lost its connection/));
  expect(paperList.at(0)).toBeUndefined();
  // Rows are counted once the first are here: none is drawn as a blank before.
  expect(paperList).toMatchObject({ waiting: true, count: 0 });

  content.list.mockResolvedValue({ total: 1, papers: [summaryOf(paper('a'))] });
  paperList.need(0, 10);
  await until(() => expect(paperList.at(0)?.id).toBe('a'));
  expect(paperList.problem).toBeNull();
  expect(paperList).toMatchObject({ waiting: false, count: 1 });
});

test('that there were none before the first papers came is no list of blanks for those that came', async () => {
  vi.resetModules();
  content.state.papers = 0;
  content.list.mockResolvedValueOnce({ total: 0, papers: [] });
  const { paperList } = await import('../../../src/app/state/list/paperList.svelte.ts');
  paperList.need(0, 1);
  await until(() => expect(content.list).toHaveReturned());
  await Promise.resolve();
  content.state.papers = 3;
  expect(paperList).toMatchObject({ waiting: true, count: 0 });
});

test('that rows of before could not be read is no problem of those that came since', async () => {
  vi.resetModules();
  const { SvelteMap } = await import('svelte/reactivity');
  const revisions = new SvelteMap([['now', 'v1/1']]);
  vi.spyOn(content, 'revision', 'get').mockImplementation(() => revisions.get('now')!);
  content.state.papers = 1;
  const { paperList } = await import('../../../src/app/state/list/paperList.svelte.ts');
  let fail = (_: unknown) => undefined as void;
  content.list.mockReset().mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
  paperList.need(0, 1);
  content.list.mockResolvedValue({ total: 1, papers: [summaryOf(paper('b'))] });
  revisions.set('now', 'v2/1');
  paperList.need(0, 1);
  await until(() => expect(paperList.at(0)?.id).toBe('b'));
  fail(new DataError('lost'));
  await nextTask();
  expect(paperList.problem).toBeNull();
  // Nor are they asked for once more.
  paperList.need(0, 1);
  expect(content.list).toHaveBeenCalledTimes(2);
});

describe('the first picture of a start', () => {
  const rows = ['a', 'b'].map((id) => summaryOf(paper(id)));
  const answer = () =>
    content.list.mockReset().mockResolvedValue({ total: 2, papers: structuredClone(rows) });
  /** Starts the page anew on the same device. */
  async function startAnew() {
    vi.resetModules();
    vi.restoreAllMocks();
    Object.assign(content.state, { papers: 0, status: 'empty' });
    return (await import('../../../src/app/state/list/paperList.svelte.ts')).paperList;
  }
  /** The content is opened, and its first rows are read. */
  async function open(list: Awaited<ReturnType<typeof startAnew>>) {
    Object.assign(content.state, { papers: 2, status: 'ready' });
    answer();
    list.need(0, 1);
    await until(() => expect(list.here).toBe(true));
  }

  beforeEach(async () => open(await startAnew()));

  test('has the rows that were there last, and these stay when they are read', async () => {
    const list = await startAnew();
    expect(list).toMatchObject({ waiting: false, here: false, count: 2 });
    const [first, second] = [list.at(0), list.at(1)];
    expect([first, second]).toEqual(rows);
    await open(list);
    expect(list.at(0)).toBe(first);
    expect(list.at(1)).toBe(second);
  });

  test('has the next rows that were read, once others take their place', async () => {
    const list = await startAnew();
    rows[0] = summaryOf({ ...paper('a'), title: 'Another title' });
    await open(list);
    expect(list.at(0)).toEqual(rows[0]);
    expect((await startAnew()).at(0)).toEqual(rows[0]);
  });

  test('has what was read last while a worker starts in place of one that broke', async () => {
    const list = await startAnew();
    rows[0] = summaryOf({ ...paper('a'), title: 'A title of now' });
    await open(list);
    Object.assign(content.state, { papers: 0, status: 'empty' });
    expect(list.at(0)).toEqual(rows[0]);
  });

  test('has none where nothing is stored any more', async () => {
    const list = await startAnew();
    content.state.status = 'importing';
    expect(list).toMatchObject({ waiting: true, count: 0 });
    expect(list.at(0)).toBeUndefined();
    content.state.status = 'failed';
    expect(list).toMatchObject({ waiting: true, count: 0 });
  });

  test('has none where the list begins further down', async () => {
    remember('places', [['papers ', { row: 13, past: 0 }]]);
    expect(await startAnew()).toMatchObject({ waiting: true, count: 0 });
  });

  test.each(['', 'null', '[]', '{"script":"of another version","first":[{}]}', '{"first":7}'])(
    'has none from what is remembered as %j',
    async (text) => {
      localStorage.setItem(localStorage.key(0)!, text);
      expect(await startAnew()).toMatchObject({ waiting: true, count: 0 });
    },
  );

  /** Rows are asked for before it is known what is stored, and anew when it is. @returns what answers the first time */
  async function askTwice(list: Awaited<ReturnType<typeof startAnew>>, meanwhile: () => unknown) {
    const revisions = vi.spyOn(content, 'revision', 'get').mockReturnValue('null/0');
    let settle = (_: unknown) => undefined as void;
    content.list.mockReset().mockReturnValueOnce(new Promise((resolve) => (settle = resolve)));
    list.need(0, 1);
    revisions.mockReturnValue('v1/2');
    Object.assign(content.state, { papers: 2, status: 'ready' });
    await meanwhile();
    content.list.mockReturnValue(new Promise(() => undefined));
    list.need(0, 1);
    settle({ total: 2, papers: rows });
    await nextTask();
  }

  test('has what was asked for before anything was known', async () => {
    localStorage.clear();
    const list = await startAnew();
    await askTwice(list, () => undefined);
    expect(list.at(0)).toEqual(rows[0]);
  });

  test('has nothing of what turns out to be left out meanwhile', async () => {
    localStorage.clear();
    const list = await startAnew();
    await askTwice(list, async () => {
      const { library } = await import('../../../src/app/state/library/library.svelte.ts');
      library.facts.put('is:hidden', 'a', true);
    });
    expect(list.at(0)).toBeUndefined();
  });
});
