import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Save } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences } from '../../../../src/data/library/preferences.ts';
import { readIds } from '../../../../src/data/library/reading.ts';
import { lastPosition } from '../../../../src/data/library/opened.ts';
import { getSave } from '../../../../src/data/library/saves.ts';
import { createLibraryV1, RECORDS_V1 } from './libraryV1.ts';
import { listSaves } from './listSaves.ts';

describe('a library of schema version 1', () => {
  it('opens today with everything that was in it', async () => {
    await createLibraryV1('library of version 1');
    const library = openLibrary('library of version 1');
    const [kept] = RECORDS_V1['saves'] as Save[];
    expect(await listSaves(library)).toEqual([kept]);
    expect(await getSave(library, kept!.paperId)).toEqual(kept);
    expect(await readIds(library)).toEqual(['arxiv:2403.00001']);
    expect(await lastPosition(library, 'arxiv:2403.00001')).toMatchObject({ offset: 12 });
    expect(await getPreferences(library)).toMatchObject({ theme: 'dark', textSize: 19 });
    library.close();
  });
});
