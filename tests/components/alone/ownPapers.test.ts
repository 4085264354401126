import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { followMoves } from '../../../src/data/library/follow.ts';
import { storeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { until } from '../../until.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';

/** Ids of the papers on this device. */
const here = vi.hoisted(() => new Set<string>());
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: {
    papers: (ids: string[]) => Promise.resolve(ids.map((id) => (here.has(id) ? { id } : null))),
  },
}));
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { OwnPaperNow } = await import('../../../src/app/state/reader/ownPaperNow.svelte.ts');
const { ownPapers } = await import('../../../src/app/state/library/ownPapers.svelte.ts');

test('a paper that was published since is none of those added, for as long as the published one is here', async () => {
  const { database } = library;
  await storeOwnPapers(database, [paper('a'), paper('b'), paper('c')], 10);
  here.add('published').add('b');
  const stop = follow(() => ownPapers.ids);
  await until(() => expect(ownPapers.ids).toEqual(['c', 'b', 'a']));
  await followMoves(database, { a: 'published' });
  await until(() => expect(ownPapers.ids).toEqual(['c', 'b']));
  const now = new OwnPaperNow('a');
  const stopNow = follow(() => now.isOwn);
  await until(() => expect(now.isOwn).toBe(false));
  here.delete('published');
  await ownPapers.lookForPublished();
  expect(ownPapers.ids).toEqual(['c', 'b', 'a']);
  stop();
  stopNow();
});
