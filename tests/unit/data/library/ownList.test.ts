import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { follow } from '../../../../src/data/keyedQuery.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { ownListQuery, type OwnList } from '../../../../src/data/library/ownList.ts';
import {
  editOwnPaper,
  ownPaperIds,
  removeOwnPapers,
  storeOwnPapers,
  takeBackOwnPapers,
} from '../../../../src/data/library/ownPapers.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { until } from '../../../until.ts';
import { paper } from '../content/fakeSite.ts';

let nth = 0;
const ends: (() => void)[] = [];
afterEach(() => {
  ends.splice(0).forEach((end) => end());
  vi.restoreAllMocks();
});

function listed(): { library: LibraryDatabase; lists: OwnList[] } {
  const library = openLibrary(`own list ${nth++}`);
  const lists: OwnList[] = [];
  const error = (problem: unknown) => expect.unreachable(String(problem));
  ends.push(follow(ownListQuery(library), { next: (list) => lists.push(list), error }));
  return { library, lists };
}

const papers = (...ids: string[]) => ids.map((id) => paper(id));

test('own papers are listed as they are after whatever was done with them', async () => {
  const { library, lists } = listed();
  const asStored = async () => {
    const ids = await ownPaperIds(library);
    await until(() => expect(lists.at(-1)?.ids).toEqual(ids));
    return ids;
  };
  await storeOwnPapers(library, papers('b', 'a'), 10);
  expect(await asStored()).toEqual(['b', 'a']);
  const stored = await storeOwnPapers(library, papers('d', 'c'), 20);
  expect(await asStored()).toEqual(['b', 'a', 'd', 'c']);
  await editOwnPaper(library, { ...paper('a'), title: 'Another title' });
  await asStored();
  const removal = await removeOwnPapers(library, ['a', 'd']);
  expect(await asStored()).toEqual(['b', 'c']);
  await undoChange(library, removal);
  expect(await asStored()).toEqual(['b', 'a', 'd', 'c']);
  // From another device, with a clock that is behind.
  await storeOwnPapers(library, papers('e'), 5);
  expect(await asStored()).toEqual(['e', 'b', 'a', 'd', 'c']);
  await takeBackOwnPapers(library, stored, 30);
  expect(await asStored()).toEqual(['e', 'b', 'a']);
  await followMoves(library, { a: 'published' });
  await until(() => expect(lists.at(-1)?.links).toEqual(new Map([['a', 'published']])));
});

test('what an import adds is read, and not all that is there', async () => {
  const { library, lists } = listed();
  await storeOwnPapers(library, papers('a'), 10);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a']));
  const all = vi.spyOn(library.ownPapers, 'orderBy');
  const { links } = lists.at(-1)!;
  await storeOwnPapers(library, papers('b', 'c'), 20);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a', 'b', 'c']));
  expect(all).not.toHaveBeenCalled();
  expect(lists.at(-1)?.links).toBe(links);
});

test('of an import that adds some all the time the list is made anew once a second', async () => {
  const { library, lists } = listed();
  await storeOwnPapers(library, papers('a'), 10);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a']));
  const before = lists.length;
  for (let at = 0; at < 8; at++) await storeOwnPapers(library, papers(`more ${at}`), 20 + at);
  await until(() => expect(lists.at(-1)?.ids).toHaveLength(9));
  expect(lists.length - before).toBeLessThan(5);
});

/** An import has just added some, and the list has grown by them: what it adds next rests, here for good. */
async function amidImport() {
  const { library, lists } = listed();
  await storeOwnPapers(library, papers('a', 'b', 'c'), 10);
  await until(() => expect(lists.at(-1)?.ids).toHaveLength(3));
  const later = setTimeout;
  const rests = vi.fn();
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) =>
    ms > 500 && ms <= 1000 ? (rests(), 0) : later(run, ms)) as never);
  await storeOwnPapers(library, papers('d'), 20);
  await until(() => expect(lists.at(-1)?.ids).toHaveLength(4));
  await storeOwnPapers(library, papers('e'), 30);
  await until(() => expect(rests).toHaveBeenCalled());
  expect(lists.at(-1)?.ids).toEqual(['a', 'b', 'c', 'd']);
  return { library, lists };
}

test('in the middle of an import, too, a removal is shown at once, with what came until then', async () => {
  const { library, lists } = await amidImport();
  await removeOwnPapers(library, ['b']);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a', 'c', 'd', 'e']));
});

test('a removal in another tab is shown at once, too', async () => {
  const { library, lists } = await amidImport();
  const elsewhere = openLibrary(library.name);
  await removeOwnPapers(elsewhere, ['b']);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a', 'c', 'd', 'e']));
  elsewhere.close();
});

test('a paper that is taken back and brought anew before the list was read stands where it came last', async () => {
  const { library, lists } = listed();
  const stored = await storeOwnPapers(library, papers('a', 'b'), 10);
  await until(() => expect(lists.at(-1)?.ids).toEqual(['a', 'b']));
  const [first] = stored;
  await Promise.all([
    takeBackOwnPapers(library, [first!], 20),
    storeOwnPapers(library, papers('a'), 30),
    storeOwnPapers(library, papers('c'), 5),
  ]);
  const ids = await ownPaperIds(library);
  expect(ids.at(-1)).toBe('a');
  await until(() => expect(lists.at(-1)?.ids).toEqual(ids));
});
