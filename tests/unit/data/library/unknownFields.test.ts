import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { Look } from '../../../../src/data/library/look.ts';
import { setPreference } from '../../../../src/data/library/preferences.ts';
import { markRead, markUnread } from '../../../../src/data/library/reading.ts';
import { markOpened, setPosition } from '../../../../src/data/library/opened.ts';
import type { MergedTable } from '../../../../src/data/library/records.ts';
import { save, unsave } from '../../../../src/data/library/saves.ts';
import { refreshSaves } from '../../../../src/data/library/refreshSaves.ts';
import { forgetSearch, noteSearch, setPinned } from '../../../../src/data/library/searches.ts';
import { paper } from '../content/fakeSite.ts';

type Fields = Record<string, unknown>;

/** What a newer version of the app may have added to a record. */
const addedFields = fc.dictionary(
  fc.string({ maxLength: 8 }).map((name) => `new ${name}`),
  fc.jsonValue({ maxDepth: 2 }),
  { minKeys: 1, maxKeys: 4 },
);

let count = 0;
async function inLibrary(act: (library: LibraryDatabase) => Promise<void>): Promise<void> {
  const library = openLibrary(`unknown fields ${++count}`);
  await act(library);
  await library.delete();
}

const among = (record: object | undefined, fields: Fields) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, (record as Fields | undefined)?.[name]]));

interface Write {
  does: string;
  /** Where the record is afterwards, if not under `a`. */
  id?: string;
  run: (library: LibraryDatabase) => Promise<unknown>;
}

function keepsFields(table: MergedTable, known: object, writes: Write[]): void {
  for (const { does, id = 'a', run } of writes)
    it(`are kept when ${does}`, () =>
      fc.assert(
        fc.asyncProperty(addedFields, (fields) =>
          inLibrary(async (library) => {
            await save(library, paper('a'), 1000);
            await library.table(table).put({ ...fields, id: 'a', stamps: {}, ...known });
            await run(library);
            const [record] = await (await Look.at(library)).records(table, [id]);
            expect(among(record, fields)).toEqual(fields);
          }),
        ),
        { numRuns: 10 },
      ));
}

const bothJoined = async (library: LibraryDatabase) => {
  await save(library, paper('b'));
  await markOpened(library, 'b');
  await followMoves(library, { a: 'b' });
};

describe('fields of what was done with a paper that this version does not know', () => {
  keepsFields('papers', { savedAt: 1000, readAt: 1000, openedAt: 900, position: null }, [
    { does: 'it is saved again', run: (library) => save(library, paper('a', 'A better title')) },
    { does: 'it is removed', run: (library) => unsave(library, 'a') },
    {
      does: 'that is undone',
      run: async (library) => undoChange(library, await unsave(library, 'a')),
    },
    { does: 'the paper is opened', run: (library) => markOpened(library, 'a') },
    { does: 'it is marked as read', run: (library) => markRead(library, 'a') },
    { does: 'it is marked as unread', run: (library) => markUnread(library, 'a') },
    { does: 'a place in it is kept', run: (library) => setPosition(library, 'a', { offset: 7 }) },
    { does: 'its id changes', id: 'b', run: (library) => followMoves(library, { a: 'b' }) },
    { does: 'it becomes one with another', id: 'b', run: bothJoined },
  ]);
});

describe('fields of a saved copy that this version does not know', () => {
  keepsFields('copies', { paper: paper('a') }, [
    { does: 'the paper is saved again', run: (library) => save(library, paper('a', 'A better title')) },
    {
      does: 'it is brought up to the newest text',
      run: (library) => refreshSaves(library, () => Promise.resolve([paper('a', 'A better title')]), 'v2'),
    },
    { does: 'it becomes one with another', id: 'b', run: bothJoined },
  ]);
});

describe('fields of a search that this version does not know', () => {
  keepsFields('searches', { usedAt: 5 }, [
    { does: 'it is noted again', run: (library) => noteSearch(library, 'a') },
    { does: 'it is pinned', run: (library) => setPinned(library, 'a', true) },
    {
      does: 'it is forgotten, and that is undone',
      run: async (library) => undoChange(library, await forgetSearch(library, 'a')),
    },
  ]);
});

describe('fields of a preference that this version does not know', () => {
  it('are kept when it is set', () =>
    fc.assert(
      fc.asyncProperty(addedFields, (fields) =>
        inLibrary(async (library) => {
          await library.table('preferences').put({ ...fields, key: 'theme', value: 'dark' });
          await setPreference(library, 'theme', 'sepia');
          expect(among(await library.preferences.get('theme'), fields)).toEqual(fields);
        }),
      ),
      { numRuns: 10 },
    ));
});
