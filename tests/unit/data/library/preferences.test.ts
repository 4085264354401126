import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`preferences ${++count}`);
});

afterEach(() => {
  library.close();
});

describe('preferences', () => {
  it('are the defaults until set, and are kept', async () => {
    expect(await getPreferences(library)).toMatchObject({
      theme: 'system',
      textSize: 17,
      lineHeight: 1.55,
      textWidth: 66,
    });
    await setPreference(library, 'theme', 'sepia');
    await setPreference(library, 'textSize', 20);
    expect(await getPreferences(library)).toMatchObject({
      theme: 'sepia',
      textSize: 20,
      lineHeight: 1.55,
      textWidth: 66,
    });
  });

  it('that are stored but not usable are the defaults', async () => {
    await library.preferences.bulkPut([
      { key: 'theme', value: 'neon' },
      { key: 'textSize', value: Number.NaN },
      { key: 'lineHeight', value: '2' },
      { key: 'constructor', value: 'dark' },
    ]);
    expect(await getPreferences(library)).toMatchObject({
      theme: 'system',
      textSize: 17,
      lineHeight: 1.55,
      textWidth: 66,
    });
  });

  it('of reading aloud are kept, and are the defaults where they are not usable', async () => {
    expect(await getPreferences(library)).toMatchObject({ speechRate: 1, speechVoice: '' });
    await setPreference(library, 'speechRate', 1.5);
    await setPreference(library, 'speechVoice', 'Google UK English Female');
    expect(await getPreferences(library)).toMatchObject({
      speechRate: 1.5,
      speechVoice: 'Google UK English Female',
    });
    await library.preferences.bulkPut([
      { key: 'speechRate', value: 3 },
      { key: 'speechVoice', value: 7 },
    ]);
    expect(await getPreferences(library)).toMatchObject({ speechRate: 1, speechVoice: '' });
    await expect(setPreference(library, 'speechVoice', 'v'.repeat(301))).rejects.toThrow(RangeError);
  });

  it('refuse a value that could not be read back', async () => {
    await expect(setPreference(library, 'textSize', 400)).rejects.toThrow(RangeError);
  });
});
