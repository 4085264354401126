import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { DataError } from '../../../src/data/dataError.ts';
import { removeOwnPapers, storeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { until } from '../../until.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';

const faults = vi.hoisted<Error[]>(() => []);
vi.mock('../../../src/data/library/ownPapers.ts', async (original) => {
  const all = await original<typeof import('../../../src/data/library/ownPapers.ts')>();
  const ownPaperIds: typeof all.ownPaperIds = (library) => {
    const fault = faults.shift();
    return fault ? Promise.reject(fault) : all.ownPaperIds(library);
  };
  return { ...all, ownPaperIds };
});
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { papers: (ids: string[]) => Promise.resolve(ids.map(() => null)) },
}));
const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { ownPapers } = await import('../../../src/app/state/library/ownPapers.svelte.ts');

test('papers that could not be read are read again by themselves, and what was told of it is taken back', async () => {
  const { database } = library;
  await storeOwnPapers(database, [paper('a'), paper('b')], 10);
  faults.push(new DataError('aborted'));
  const stop = follow(() => ownPapers.ids);
  await until(() => expect(banners.current?.kind).toBe('problem'));
  await until(() => expect(ownPapers.ids).toEqual(['b', 'a']));
  expect(banners.current).toBeUndefined();
  await removeOwnPapers(database, ['b']);
  await until(() => expect(ownPapers.ids).toEqual(['a']));
  stop();
});
