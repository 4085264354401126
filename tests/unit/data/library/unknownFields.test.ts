import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followMoves, refreshSaves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { setPreference } from '../../../../src/data/library/preferences.ts';
import {
  markOpened,
  markRead,
  markUnread,
  restoreReadAt,
  setPosition,
} from '../../../../src/data/library/reading.ts';
import { restoreSave, save, unsave } from '../../../../src/data/library/saves.ts';
import {
  forgetSearch,
  getSearches,
  noteSearch,
  restoreSearch,
  setPinned,
} from '../../../../src/data/library/searches.ts';
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
  key?: string;
  run: (library: LibraryDatabase) => Promise<unknown>;
}

function keepsFields(table: string, known: object, writes: Write[]): void {
  for (const { does, key = 'a', run } of writes)
    it(`are kept when ${does}`, () =>
      fc.assert(
        fc.asyncProperty(addedFields, (fields) =>
          inLibrary(async (library) => {
            await library.table(table).put({ ...fields, ...known });
            await run(library);
            expect(among(await library.table(table).get(key), fields)).toEqual(fields);
          }),
        ),
        { numRuns: 10 },
      ));
}

describe('fields of a save that this version does not know', () => {
  keepsFields('saves', { paperId: 'a', savedAt: 1000, paper: paper('a') }, [
    { does: 'the paper is saved again', run: (library) => save(library, paper('a', 'A better title')) },
    {
      does: 'it is removed and restored',
      run: async (library) => restoreSave(library, (await unsave(library, 'a'))!),
    },
    {
      does: 'it is restored over one that was saved since',
      run: async (library) => {
        const removed = (await unsave(library, 'a'))!;
        await save(library, paper('a'));
        await restoreSave(library, removed);
      },
    },
    {
      does: 'its copy is brought up to the newest text',
      run: (library) => refreshSaves(library, () => Promise.resolve([paper('a', 'A better title')])),
    },
    {
      does: 'it follows a paper to another id',
      key: 'b',
      run: (library) => followMoves(library, { a: 'b' }),
    },
    {
      does: 'it is joined to one that this version made',
      key: 'b',
      run: async (library) => {
        await save(library, paper('b'));
        await followMoves(library, { a: 'b' });
      },
    },
    {
      does: 'another save is joined to it',
      run: async (library) => {
        await save(library, paper('b'));
        await followMoves(library, { b: 'a' });
      },
    },
  ]);
});

describe('fields of reading state that this version does not know', () => {
  keepsFields('reading', { paperId: 'a', readAt: 1000, openedAt: 900, position: null }, [
    { does: 'the paper is opened', run: (library) => markOpened(library, 'a') },
    { does: 'it is marked as read', run: (library) => markRead(library, 'a') },
    { does: 'it is marked as unread', run: (library) => markUnread(library, 'a') },
    { does: 'that is undone', run: (library) => restoreReadAt(library, 'a', 1000) },
    { does: 'a place in it is kept', run: (library) => setPosition(library, 'a', { offset: 7 }) },
    {
      does: 'it follows a paper to another id',
      key: 'b',
      run: (library) => followMoves(library, { a: 'b' }),
    },
    {
      does: 'it is joined to another',
      key: 'b',
      run: async (library) => {
        await markOpened(library, 'b');
        await followMoves(library, { a: 'b' });
      },
    },
  ]);
});

describe('fields of a preference that this version does not know', () => {
  keepsFields('preferences', { key: 'theme', value: 'dark' }, [
    { does: 'it is set', key: 'theme', run: (library) => setPreference(library, 'theme', 'sepia') },
  ]);
});

describe('what a newer version keeps beside searches', () => {
  const WRITES: Write[] = [
    { does: 'a search is noted', run: (library) => noteSearch(library, 'q') },
    { does: 'one is pinned', run: (library) => setPinned(library, 'a', true) },
    { does: 'one is not pinned any more', run: (library) => setPinned(library, 'p', false) },
    {
      does: 'one is forgotten, and that is undone',
      run: async (library) => restoreSearch(library, (await forgetSearch(library, 'a'))!),
    },
  ];

  for (const { does, run } of WRITES)
    it(`stays when ${does}`, () =>
      fc.assert(
        fc.asyncProperty(addedFields, addedFields, fc.object(), (ofRecord, ofValue, entry) =>
          inLibrary(async (library) => {
            const value = { ...ofValue, pinned: [entry, 'p'], recent: ['a', entry] };
            await library.preferences.put({ ...ofRecord, key: 'searches', value });
            await run(library);
            const stored = (await library.preferences.get('searches'))!;
            const lists = stored.value as { pinned: unknown[]; recent: unknown[] };
            expect(among(stored, ofRecord)).toEqual(ofRecord);
            expect(among(lists, ofValue)).toEqual(ofValue);
            expect(lists.pinned).toContainEqual(entry);
            expect(lists.recent).toContainEqual(entry);
          }),
        ),
        { numRuns: 10 },
      ));

  it('is not shown', () =>
    inLibrary(async (library) => {
      const value = { pinned: [{ text: 'p' }], recent: ['a', 3] };
      await library.preferences.put({ key: 'searches', value });
      expect(await getSearches(library)).toEqual({ pinned: [], recent: ['a'] });
    }));

  it('in place of a list stays until that list is changed', () =>
    inLibrary(async (library) => {
      await library.preferences.put({ key: 'searches', value: { pinned: { p: 1 }, recent: [] } });
      await noteSearch(library, 'q');
      expect((await library.preferences.get('searches'))!.value).toEqual({ pinned: { p: 1 }, recent: ['q'] });
    }));
});
