import { expect, test, vi } from 'vitest';
import { FaultError } from '../../../../src/data/fault.ts';
import type { ReadableContent } from '../../../../src/worker/content/readableContent.ts';
import { StateTracker } from '../../../../src/worker/content/stateTracker.ts';
import { IndexKeeper } from '../../../../src/worker/search/indexKeeper.ts';
import type { Indexing } from '../../../../src/worker/search/indexing.ts';
import { LateIndexing } from '../../../../src/worker/search/lateIndexing.ts';

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
  expect(update.mock.calls.map(([, , , byPapers]) => byPapers)).toEqual([false]);
  expect(state.current).toMatchObject({ searchable: true, searchProblem: null });
});

test('an index that cannot be used is made anew, from its files and then from the papers', async () => {
  const update = vi.fn<Indexing['update']>(() => Promise.resolve('whole'));
  update.mockRejectedValueOnce(new Error('cut off')).mockRejectedValueOnce(new Error('cut off'));
  const { keeper, forgetIndex, content } = keeping(update);
  expect(await keeper.follow(content)).toBe('whole');
  expect(forgetIndex).toHaveBeenCalledTimes(2);
  expect(update.mock.calls.map(([, , , byPapers]) => byPapers)).toEqual([false, false, true]);
});
