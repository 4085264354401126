import { expect, test, vi } from 'vitest';
import { ContentChanges, type ChangesOptions } from '../../../../src/worker/content/contentChanges.ts';

/** What follows an update that ended. */
function followedBy(current: { searchable: boolean; meaning: boolean }, isAtWork: boolean) {
  const followMeaning = vi.fn(() => Promise.resolve());
  const follow = vi.fn(() => Promise.resolve('open'));
  const changes = new ContentChanges({
    opening: { content: {} },
    updates: {},
    index: { isAtWork, follow, followMeaning },
    state: { current },
    inBackground: () => undefined,
  } as unknown as ChangesOptions);
  changes.updateEnded();
  return [...follow.mock.calls.map(() => 'index'), ...followMeaning.mock.calls.map(() => 'meaning')];
}

test('meaning is brought in step with an index that holds all papers, never with one that is being made', () => {
  expect(followedBy({ searchable: false, meaning: false }, true)).toEqual([]);
  expect(followedBy({ searchable: false, meaning: false }, false)).toEqual(['index']);
  expect(followedBy({ searchable: true, meaning: false }, false)).toEqual(['meaning']);
  expect(followedBy({ searchable: true, meaning: true }, false)).toEqual([]);
});
