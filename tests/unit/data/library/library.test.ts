import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getState, markRead, markUnread, readIds } from '../../../../src/data/library/reading.ts';
import { lastPosition, markOpened, setPosition } from '../../../../src/data/library/opened.ts';
import { restore } from '../../../../src/data/library/deleted.ts';
import { changesSaves, getSave, save, unsave } from '../../../../src/data/library/saves.ts';
import { saveAll } from '../../../../src/data/library/states.ts';
import { paper } from '../content/fakeSite.ts';
import { listSaves } from './listSaves.ts';

let library: LibraryDatabase;
let name: string;
let count = 0;

beforeEach(() => {
  name = `library ${++count}`;
  library = openLibrary(name);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  library.close();
});

describe('saves', () => {
  it('hold a copy of the paper and are listed newest first', async () => {
    await save(library, paper('a'), 1000);
    await save(library, paper('b'), 3000);
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['b', 'a']);
    expect((await getSave(library, 'a'))?.paper).toEqual(paper('a'));
  });

  it('are listed newest first also where the clock was set back since', async () => {
    await save(library, paper('a'), 9000);
    await save(library, paper('b'), 2000);
    await saveAll(library, [paper('c'), paper('d')], 3000);
    await unsave(library, 'a');
    await restore(library, { kind: 'save', id: 'a' }, 4000);
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['a', 'c', 'd', 'b']);
    await save(library, paper('e'), 20_000);
    expect(await getSave(library, 'e')).toMatchObject({ savedAt: 20_000 });
  });

  it.each([
    ['a clock that stands in another millennium', Date.parse('9999-06-01'), ['e', 'd', 'b', 'a', 'c', 'z']],
    ['a file of elsewhere, of a time after which there is none', 8.64e15, ['z', 'e', 'd', 'b', 'a', 'c']],
    ['an older app, of no number', '2019-06-01', ['z', 'e', 'd', 'b', 'a', 'c']],
  ])('are listed newest first also after one by %s', async (_, savedAt, expected) => {
    if (typeof savedAt === 'number') await save(library, paper('z'), savedAt);
    else await library.saves.put({ paperId: 'z', savedAt: savedAt as unknown as number, paper: paper('z') });
    for (const id of ['c', 'a', 'b']) await save(library, paper(id), 2000);
    await saveAll(library, [paper('e'), paper('d')], 3000);
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(expected);
  });

  it('keep their first time when a paper is saved again', async () => {
    expect(changesSaves(await save(library, paper('a'), 1000))).toBe(true);
    const again = await save(library, paper('a', 'A better title'), 5000);
    expect(changesSaves(again)).toBe(false);
    expect(await getSave(library, 'a')).toMatchObject({ savedAt: 1000, paper: { title: 'A better title' } });
  });

  it('that were removed are restored exactly', async () => {
    await save(library, paper('a'), 1000);
    const removed = await unsave(library, 'a');
    expect(await listSaves(library)).toEqual([]);
    await undoChange(library, removed);
    expect(await listSaves(library)).toEqual([{ paperId: 'a', savedAt: 1000, paper: paper('a') }]);
  });

  it('give nothing back when there was nothing to remove', async () => {
    expect((await unsave(library, 'a')).edits).toEqual([]);
  });

  it('refuse a full device as such and keep what was saved', async () => {
    await save(library, paper('a'), 1000);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(save(library, paper('b'))).rejects.toMatchObject({ fault: { kind: 'quota' } });
    vi.restoreAllMocks();
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['a']);
  });

  it('without IndexedDB fail as such', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const nowhere = openLibrary('nowhere');
    await expect(save(nowhere, paper('a'))).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
  });
});

describe('reading', () => {
  it('is unread when opened, read when marked, and unread again', async () => {
    await markOpened(library, 'a', 1000);
    expect(await readIds(library)).toEqual([]);
    await markRead(library, 'a', 2000);
    expect(await readIds(library)).toEqual(['a']);
    await markUnread(library, 'a');
    expect(await readIds(library)).toEqual([]);
    expect(await getState(library, 'a')).toMatchObject({ id: 'a', readAt: null, openedAt: 1000 });
  });

  it('keeps the place when a paper is marked or opened again', async () => {
    await setPosition(library, 'a', { offset: 120 });
    await markRead(library, 'a', 2000);
    await markOpened(library, 'a', 3000);
    expect(await lastPosition(library, 'a')).toEqual({ offset: 120 });
    expect(await lastPosition(library, 'b')).toBeNull();
  });

  it('is marked as before by undo, and keeps the place that was set since', async () => {
    const read = await markRead(library, 'a', 3000);
    const unread = await markUnread(library, 'a');
    await setPosition(library, 'a', { offset: 9 });
    await undoChange(library, unread);
    expect(await getState(library, 'a')).toMatchObject({ readAt: 3000, position: { offset: 9 } });
    await undoChange(library, read);
    expect(await readIds(library)).toEqual([]);
    expect(await lastPosition(library, 'a')).toEqual({ offset: 9 });
  });
});

describe('a library of a newer version of the app', () => {
  it('opens, keeps what the newer version added, and works', async () => {
    await save(library, paper('a'), 1000);
    library.close();
    const newer = new Dexie(name);
    newer.version(9).stores({
      saves: 'paperId, savedAt',
      reading: 'paperId, readAt, openedAt',
      preferences: 'key',
      feeds: 'id',
    });
    await newer.table('feeds').put({ id: 'n', text: 'kept' });
    newer.close();
    library = openLibrary(name);
    await save(library, paper('b'), 2000);
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['b', 'a']);
    library.close();
    await newer.open();
    expect(await newer.table('feeds').toArray()).toEqual([{ id: 'n', text: 'kept' }]);
    newer.close();
  });
});

describe('a library that could not be opened', () => {
  it('opens with the next operation, whatever had kept it', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(listSaves(library)).rejects.toMatchObject({ kind: 'quota' });
    opening.mockRestore();
    expect(await listSaves(library)).toEqual([]);
  });
});
