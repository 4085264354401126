import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';
import {
  forgetSearch,
  getSearches,
  noteSearch,
  restoreSearches,
  togglePinned,
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
    await togglePinned(library, 'a');
    for (let at = 0; at < 9; at++) await noteSearch(library, `q${at}`);
    await noteSearch(library, 'a');
    expect((await getSearches(library)).pinned).toEqual(['a']);
    expect((await getSearches(library)).recent).not.toContain('a');
    await togglePinned(library, 'a');
    expect(await getSearches(library)).toMatchObject({
      pinned: [],
      recent: ['a', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2'],
    });
  });

  it('are forgotten, and that can be undone', async () => {
    await noteSearch(library, 'a');
    await noteSearch(library, 'b');
    await togglePinned(library, 'a');
    const before = await forgetSearch(library, 'a');
    await forgetSearch(library, 'b');
    expect(await getSearches(library)).toEqual({ pinned: [], recent: [] });
    await restoreSearches(library, before);
    expect(await getSearches(library)).toEqual({ pinned: ['a'], recent: ['b'] });
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
