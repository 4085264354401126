import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { forgetSearch, getSearches, noteSearch, setPinned } from '../../../../src/data/library/searches.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`searches ${++count}`);
});

afterEach(() => {
  library.close();
});

describe('searches', () => {
  it('are kept newest first, each once, the last eight', async () => {
    expect(await getSearches(library)).toEqual({ pinned: [], recent: [] });
    for (const query of ['a', 'b', 'a', '', 'x'.repeat(201)]) await noteSearch(library, query);
    expect((await getSearches(library)).recent).toEqual(['a', 'b']);
    for (let at = 0; at < 9; at++) await noteSearch(library, `q${at}`);
    expect((await getSearches(library)).recent).toHaveLength(8);
  });

  it('stay when pinned, until they are not', async () => {
    await noteSearch(library, 'a');
    await setPinned(library, 'a', true);
    for (let at = 0; at < 9; at++) await noteSearch(library, `q${at}`);
    await noteSearch(library, 'a');
    expect((await getSearches(library)).pinned).toEqual(['a']);
    expect((await getSearches(library)).recent).not.toContain('a');
    await setPinned(library, 'a', false);
    expect(await getSearches(library)).toMatchObject({
      pinned: [],
      recent: ['a', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2'],
    });
  });

  it('are forgotten, and that can be undone', async () => {
    await noteSearch(library, 'a');
    await noteSearch(library, 'b');
    await setPinned(library, 'a', true);
    const [a, b] = [await forgetSearch(library, 'a'), await forgetSearch(library, 'b')];
    expect(await getSearches(library)).toEqual({ pinned: [], recent: [] });
    await undoChange(library, a);
    await undoChange(library, b);
    expect(await getSearches(library)).toEqual({ pinned: ['a'], recent: ['b'] });
  });

  it('come back to their place, and what was kept since stays', async () => {
    for (const query of ['c', 'b', 'a']) await noteSearch(library, query);
    const forgotten = await forgetSearch(library, 'b');
    await setPinned(library, 'c', true);
    await noteSearch(library, 'd');
    await undoChange(library, forgotten);
    expect(await getSearches(library)).toEqual({ pinned: ['c'], recent: ['d', 'a', 'b'] });
  });

  it('that were made anew since stay as they are when an earlier forgetting is undone', async () => {
    await setPinned(library, 'a', true);
    const forgotten = await forgetSearch(library, 'a');
    await noteSearch(library, 'a');
    await undoChange(library, forgotten);
    expect(await getSearches(library)).toEqual({ pinned: [], recent: ['a'] });
    expect((await forgetSearch(library, 'never kept')).edits).toEqual([]);
  });

  it('and preferences leave each other alone', async () => {
    await noteSearch(library, 'a');
    await setPreference(library, 'theme', 'dark');
    expect(await getPreferences(library)).not.toHaveProperty('searches');
    expect((await getSearches(library)).recent).toEqual(['a']);
  });

  it('are found by an app of version 1, and what it does with them is taken over', async () => {
    for (const query of ['c', 'b', 'a']) await noteSearch(library, query);
    await setPinned(library, 'p', true);
    const lists = async () => (await library.preferences.get('searches'))?.value;
    expect(await lists()).toEqual({ pinned: ['p'], recent: ['a', 'b', 'c'] });
    const older = { pinned: ['b', 'p'], recent: ['new', 'a'] };
    await library.preferences.put({ key: 'searches', value: older });
    library.close();
    library = openLibrary(library.name);
    expect(await getSearches(library)).toEqual(older);
    expect(await library.searches.get('c')).toMatchObject({ removedAt: expect.any(Number) as number });
  });

  it('that an app of version 1 let go of by itself are not forgotten', async () => {
    for (let at = 0; at < 8; at++) await noteSearch(library, `q${at}`);
    const value = { pinned: [], recent: ['new', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2', 'q1'] };
    await library.preferences.put({ key: 'searches', value });
    library.close();
    library = openLibrary(library.name);
    expect((await getSearches(library)).recent).toEqual(value.recent);
    expect((await library.searches.get('q0'))?.removedAt).toBeUndefined();
  });

  it('that another version wrote otherwise are none', async () => {
    await library.preferences.put({ key: 'searches', value: { pinned: 'a', recent: ['b', 3] } });
    library.close();
    library = openLibrary(library.name);
    expect(await getSearches(library)).toEqual({ pinned: [], recent: ['b'] });
    await library.preferences.put({ key: 'searches', value: null });
    library.close();
    library = openLibrary(library.name);
    expect(await getSearches(library)).toEqual({ pinned: [], recent: [] });
  });
});
