import { expect, test, vi } from 'vitest';
import { summaryOf } from '../../../src/core/paper/summary.ts';
import { nextTask } from '../../../src/data/nextTask.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({
  get revision() {
    return 'v1/1';
  },
  state: { papers: 1 },
  list: vi.fn(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { paperList } = await import('../../../src/app/state/list/paperList.svelte.ts');

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
