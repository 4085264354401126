import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';
import {
  forgetSearch,
  getSearches,
  noteSearch,
  restoreSearch,
  setPinned,
} from '../../../../src/data/library/searches.ts';

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
    await restoreSearch(library, a!);
    await restoreSearch(library, b!);
    expect(await getSearches(library)).toEqual({ pinned: ['a'], recent: ['b'] });
  });

  it('come back to their place, and what was kept since stays', async () => {
    for (const query of ['c', 'b', 'a']) await noteSearch(library, query);
    const forgotten = await forgetSearch(library, 'b');
    await setPinned(library, 'c', true);
    await noteSearch(library, 'd');
    await restoreSearch(library, forgotten!);
    expect(await getSearches(library)).toEqual({ pinned: ['c'], recent: ['d', 'b', 'a'] });
  });

  it('that were made anew since are kept once, pinned if they were at any time', async () => {
    await setPinned(library, 'a', true);
    const pinned = await forgetSearch(library, 'a');
    await noteSearch(library, 'a');
    await restoreSearch(library, pinned!);
    expect(await getSearches(library)).toEqual({ pinned: ['a'], recent: [] });
    await noteSearch(library, 'b');
    const recent = await forgetSearch(library, 'b');
    await setPinned(library, 'b', true);
    await restoreSearch(library, recent!);
    expect(await getSearches(library)).toEqual({ pinned: ['b', 'a'], recent: [] });
  });

  it('and preferences leave each other alone', async () => {
    await noteSearch(library, 'a');
    await setPreference(library, 'theme', 'dark');
    expect(await getPreferences(library)).not.toHaveProperty('searches');
    expect((await getSearches(library)).recent).toEqual(['a']);
  });

  it('that another version wrote otherwise are none', async () => {
    await library.preferences.put({ key: 'searches', value: { pinned: 'a', recent: ['b', 3] } });
    expect(await getSearches(library)).toEqual({ pinned: [], recent: ['b'] });
    await library.preferences.put({ key: 'searches', value: null });
    expect(await getSearches(library)).toEqual({ pinned: [], recent: [] });
  });
});
