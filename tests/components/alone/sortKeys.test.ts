import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { editOwnPaper, storeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import undoChange from '../../../src/data/library/undo.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const papers = vi.hoisted(() => vi.fn());
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content: { papers } }));

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { sortKeys } = await import('../../../src/app/state/list/sortKeys.svelte.ts');
const titleOf = (id: string) => sortKeys.known.get(id)?.title;

/** The worker reads papers that a person brought where they are stored. */
beforeEach(() => {
  papers.mockReset().mockImplementation(async (ids: string[]) => {
    const records = await library.database.ownPapers.bulkGet(ids);
    return records.map((record) => record?.paper ?? null);
  });
});

test('a paper that is edited is sorted by what it is called now: here, in another tab, and when that is undone', async () => {
  const { database } = library;
  await storeOwnPapers(database, [paper('a', 'Ants'), paper('b', 'Bees')], 1);
  sortKeys.need(['a', 'b']);
  await until(() => expect([titleOf('a'), titleOf('b')]).toEqual(['Ants', 'Bees']));
  const change = await editOwnPaper(database, paper('a', 'Wasps'));
  await until(() => expect(titleOf('a')).toBe('Wasps'));
  await undoChange(database, change);
  await until(() => expect(titleOf('a')).toBe('Ants'));
  const elsewhere = openLibrary(database.name);
  await editOwnPaper(elsewhere, paper('b', 'Bumblebees'));
  await until(() => expect(titleOf('b')).toBe('Bumblebees'));
  elsewhere.close();
});

test('what else is written is not read, and what was read stays for those who ask again', async () => {
  papers.mockClear();
  await storeOwnPapers(library.database, [paper('c', 'Crickets')], 2);
  sortKeys.need(['a', 'b', 'c']);
  await until(() => expect(titleOf('c')).toBe('Crickets'));
  expect(papers.mock.calls).toEqual([[['c']]]);
});

test('of two answers the one to the last question counts, whichever comes last', async () => {
  const { database } = library;
  await storeOwnPapers(database, [paper('d', 'Dragonflies')], 3);
  let answer = (_: (Paper | null)[]) => undefined as void;
  papers.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  sortKeys.need(['d']);
  await until(() => expect(papers).toHaveBeenCalledTimes(1));
  await editOwnPaper(database, paper('d', 'Damselflies'));
  await until(() => expect(titleOf('d')).toBe('Damselflies'));
  answer([paper('d', 'Dragonflies')]);
  sortKeys.need(['e']);
  await until(() => expect(sortKeys.areKnown(['e'])).toBe(true));
  expect(titleOf('d')).toBe('Damselflies');
});
