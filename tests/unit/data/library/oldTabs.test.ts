import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChange } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { markUnread, readIds } from '../../../../src/data/library/reading.ts';
import { markOpened } from '../../../../src/data/library/opened.ts';
import { getSave, save, savedIds, unsave } from '../../../../src/data/library/saves.ts';
import { refreshSaves } from '../../../../src/data/library/refreshSaves.ts';
import { getSearches, noteSearch } from '../../../../src/data/library/searches.ts';
import { getUnfinished, keepUnfinished } from '../../../../src/data/library/unfinished.ts';
import { paper } from '../content/fakeSite.ts';
import { AppV1 } from './appV1.ts';

let name: string;
let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  name = `old tabs ${++count}`;
  library = openLibrary(name);
});

afterEach(() => library.delete());

describe('a tab of version 1 that is open beside this one', () => {
  async function beside(act: (old: AppV1) => Promise<unknown>): Promise<void> {
    await savedIds(library);
    const old = new AppV1(name);
    await old.open();
    await act(old);
    old.close();
  }

  it('does not lose what it saved when that is opened here', async () => {
    await beside((old) => old.save(paper('a'), 20));
    await markOpened(library, 'a');
    expect(await savedIds(library)).toEqual(['a']);
    expect((await getSave(library, 'a'))?.paper).toEqual(paper('a'));
  });

  it('does not lose what it saved when the text is corrected here', async () => {
    await beside((old) => old.save(paper('a'), 20));
    await refreshSaves(library, () => Promise.resolve([paper('a', 'A better title')]), 'v2');
    expect(await savedIds(library)).toEqual(['a']);
  });

  it('does not lose a read mark', async () => {
    await beside((old) => old.setRead('a', true, 20));
    await markOpened(library, 'a');
    expect(await readIds(library)).toEqual(['a']);
  });

  it('has what it saved taken back here', async () => {
    await beside((old) => old.save(paper('a'), 20));
    expect(await getSave(library, 'a')).toBeDefined();
    const removed = await unsave(library, 'a');
    expect(await savedIds(library)).toEqual([]);
    await undoChange(library, removed);
    expect(await savedIds(library)).toEqual(['a']);
  });

  it('is heard when it took a save back', async () => {
    await save(library, paper('a'), 1000);
    await beside((old) => old.unsave('a'));
    await markOpened(library, 'a');
    expect(await savedIds(library)).toEqual([]);
  });

  it('keeps what it pinned', async () => {
    await beside((old) => old.preferences.put({ key: 'searches', value: { pinned: ['p'], recent: [] } }));
    await noteSearch(library, 'q');
    expect(await getSearches(library)).toEqual({ pinned: ['p'], recent: ['q'] });
  });
});

describe('an app of version 1 that knows a paper by its former id', () => {
  it('loses neither a save nor a read mark', async () => {
    await makeChange(library, () => [{ table: 'aliases', id: 'a', fields: { to: 'b' } }]);
    library.close();
    const old = new AppV1(name);
    await old.open();
    await old.save(paper('a'), 20);
    await old.setRead('a', true, 20);
    old.close();
    for (let starts = 0; starts < 3; starts++) {
      library = openLibrary(name);
      expect(await savedIds(library)).toEqual(['b']);
      expect(await readIds(library)).toEqual(['b']);
      expect((await getSave(library, 'b'))?.paper.title).toBe(paper('a').title);
      library.close();
    }
    library = openLibrary(name);
    await markUnread(library, 'b');
    library.close();
    library = openLibrary(name);
    expect(await readIds(library)).toEqual([]);
  });
});

it('the paper to go on with is still offered after an app of version 1, until there is another or none', async () => {
  const old = new AppV1(name);
  await old.open();
  await old.preferences.put({ key: 'unfinished', value: { id: 'a', title: 'A' } });
  old.close();
  expect(await getUnfinished(library)).toEqual({ id: 'a', title: 'A' });
  await keepUnfinished(library, null);
  expect(await getUnfinished(library)).toBeNull();
});

it('a save of which the text was taken back is not taken for one that an older app took back', async () => {
  const kept = await makeChange(library, () => [{ table: 'copies', id: 'a', fields: { paper: paper('a') } }]);
  await undoChange(library, kept);
  await makeChange(library, () => [{ table: 'papers', id: 'a', fields: { savedAt: 1 } }]);
  await markOpened(library, 'a');
  expect((await library.papers.get('a'))?.savedAt).toBe(1);
});
