import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getState, markRead, readIds } from '../../../../src/data/library/reading.ts';
import { markOpened } from '../../../../src/data/library/opened.ts';
import { getSave, save, savedIds, unsave } from '../../../../src/data/library/saves.ts';
import { getSearches, noteSearch, setPinned } from '../../../../src/data/library/searches.ts';
import { paper } from '../content/fakeSite.ts';
import { AppV1 } from './appV1.ts';

let name: string;
let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  name = `odd records ${++count}`;
  library = openLibrary(name);
});

afterEach(() => library.delete());

describe('odd records', () => {
  it.each([
    ['no paper', undefined],
    ['no abstract', { id: 'a', title: 'A' }],
    ['a long abstract and nothing else', { id: 'a', abstract: 'word '.repeat(200) }],
    ['a text for a paper', 'paper'],
    ['null', null],
  ])('of version 1 with %s leave the library open', async (_, odd) => {
    const old = new AppV1(name);
    await old.open();
    await old.saves.put({ paperId: 'a', savedAt: 5, paper: odd as unknown as Paper });
    await old.save(paper('b'), 20);
    old.close();
    expect(await savedIds(library)).toEqual(['b', 'a']);
    await markOpened(library, 'a');
    await unsave(library, 'b');
    expect(await savedIds(library)).toEqual(['a']);
  });

  it('with a copy whose formatting is damaged open as plain text, and keep what cannot be read', async () => {
    await save(library, paper('a'), 1);
    const damaged = { ...paper('a'), body: [{ t: 'video', start: 0, end: 2 }] } as unknown as Paper;
    await library.table('copies').update('a', { paper: damaged });
    expect((await getSave(library, 'a'))?.paper).toEqual({ ...paper('a'), titleBody: undefined });
    expect((await library.copies.get('a'))?.paper).toEqual(damaged);
    await library.table('copies').update('a', { paper: { id: 'a' } });
    expect(await getSave(library, 'a')).toBeUndefined();
    expect(await savedIds(library)).toEqual(['a']);
  });

  it('without stamps are changed like others', async () => {
    await save(library, paper('a'), 1);
    await library.table('papers').put({ id: 'a', savedAt: 1 });
    await library.table('copies').put({ id: 'a', paper: paper('a') });
    await markRead(library, 'a', 5);
    expect(await getState(library, 'a')).toMatchObject({ savedAt: 1, readAt: 5 });
    expect(await getSave(library, 'a')).toBeDefined();
  });
});

describe('where there is no room for a library of version 1 twice', () => {
  it('it is read as it is, and nothing of it goes', async () => {
    const old = new AppV1(name);
    await old.open();
    await old.save(paper('a'), 20);
    await old.setRead('a', true, 20);
    old.close();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (this.name === 'copies') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      expect(await savedIds(library)).toEqual(['a']);
      expect(await readIds(library)).toEqual(['a']);
      expect((await getSave(library, 'a'))?.paper).toEqual(paper('a'));
      await markOpened(library, 'a').catch(() => undefined);
      expect(await savedIds(library)).toEqual(['a']);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    library.close();
    library = openLibrary(name);
    expect((await getState(library, 'a'))?.readAt).toBe(20);
    expect(await getSave(library, 'a')).toBeDefined();
  });
});

it('what version 1 kept of papers that it joined stays through remove and undo', async () => {
  const old = new AppV1(name);
  await old.open();
  const former = [{ paperId: 'o', savedAt: 1, paper: paper('o') }];
  await old.saves.put({ paperId: 'a', savedAt: 5, paper: paper('a'), former } as never);
  old.close();
  await undoChange(library, await unsave(library, 'a'));
  const all = JSON.stringify([await library.saves.toArray(), await library.copies.toArray()]);
  expect(all).toContain('"o"');
});

it('searches with odd times leave the order of others alone', async () => {
  await library.table('searches').put({ id: 'x', usedAt: 'yesterday', stamps: {} });
  await library.table('searches').put({ id: 'y', pinnedAt: { a: 1 }, stamps: {} });
  await noteSearch(library, 'q', 5);
  await noteSearch(library, 'r', 6);
  await setPinned(library, 's', true, 7);
  await setPinned(library, 't', true, 8);
  expect(await getSearches(library)).toEqual({ pinned: ['t', 's'], recent: ['r', 'q'] });
});
it('a state that is no time is off, and can be set', async () => {
  await library.table('papers').put({ id: 'x', savedAt: 'yesterday', readAt: '1', stamps: {} });
  await save(library, paper('x'), 5);
  await markRead(library, 'x', 6);
  expect(await savedIds(library)).toEqual(['x']);
  expect(await readIds(library)).toEqual(['x']);
});
