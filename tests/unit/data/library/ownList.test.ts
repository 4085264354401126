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
afterEach(() => ends.splice(0).forEach((end) => end()));

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
