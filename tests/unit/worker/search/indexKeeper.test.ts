import { expect, test, vi } from 'vitest';
import { FaultError } from '../../../../src/data/fault.ts';
import type { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { StateTracker } from '../../../../src/worker/content/stateTracker.ts';
import { IndexKeeper } from '../../../../src/worker/search/indexKeeper.ts';
import type { Indexing } from '../../../../src/worker/search/indexing.ts';
import type { IndexReached } from '../../../../src/worker/search/indexInto.ts';
import { LateIndexing } from '../../../../src/worker/search/lateIndexing.ts';
import { until } from '../../../until.ts';

function keeping(update: Indexing['update']) {
  const load = vi.fn(() => Promise.resolve({ update } as Indexing));
  const state = new StateTracker(() => undefined);
  const keeper = new IndexKeeper(new LateIndexing(load), state, () => Promise.resolve());
  const forgetIndex = vi.fn(() => Promise.resolve());
  return {
    load,
    state,
    keeper,
    forgetIndex,
    content: { store: { forgetIndex } } as unknown as ReadableContent,
  };
}

test('code that cannot be fetched is told, and costs nothing of what is stored', async () => {
  const update = vi.fn<Indexing['update']>(() => Promise.resolve('whole'));
  const { load, state, keeper, forgetIndex, content } = keeping(update);
  load.mockRejectedValueOnce(new FaultError({ kind: 'part-missing' }));
  expect(await keeper.follow(content)).toBe('open');
  expect(state.current.searchProblem).toEqual({ kind: 'part-missing' });
  expect(forgetIndex).not.toHaveBeenCalled();
  expect(await keeper.follow(content)).toBe('whole');
  expect(forgetIndex).not.toHaveBeenCalled();
  expect(update.mock.calls.map(([, how]) => how?.byPapers)).toEqual([false]);
  expect(state.current).toMatchObject({ searchable: true, searchProblem: null });
});

test('an index that cannot be used is made anew, from its files and then from the papers', async () => {
  const update = vi.fn<Indexing['update']>(() => Promise.resolve('whole'));
  update.mockRejectedValueOnce(new Error('cut off')).mockRejectedValueOnce(new Error('cut off'));
  const { keeper, forgetIndex, content } = keeping(update);
  expect(await keeper.follow(content)).toBe('whole');
  expect(forgetIndex).toHaveBeenCalledTimes(2);
  expect(update.mock.calls.map(([, how]) => how?.byPapers)).toEqual([false, false, true]);
});

test('the index is made of what has come where an older run ends after the newest, and the import in between', async () => {
  const ended: ((reached: IndexReached) => void)[] = [];
  const update = vi.fn<Indexing['update']>((_, how) =>
    how?.more ? new Promise((resolve) => ended.push(resolve)) : Promise.resolve('whole'),
  );
  const { state, keeper, content } = keeping(update);
  state.change({ progress: { done: 0, total: 2 } });
  const older = keeper.follow(content);
  const newest = keeper.follow(content);
  await until(() => expect(ended).toHaveLength(2));
  state.change({ progress: null });
  ended[1]!('open');
  expect(await newest).toBe('open');
  expect(keeper.isAtWork).toBe(true);
  ended[0]!('open');
  expect(await older).toBe('whole');
  expect(state.current).toMatchObject({ searchable: true });
  expect(update.mock.calls.map(([, how]) => how?.more)).toEqual([true, true, false]);
});
