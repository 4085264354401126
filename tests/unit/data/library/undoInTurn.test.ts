import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getState, markRead, markUnread, readIds } from '../../../../src/data/library/reading.ts';
import { save, savedIds, unsave } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

let name: string;
let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  name = `undo in turn ${++count}`;
  library = openLibrary(name);
});

afterEach(() => library.delete());

describe('changes of one thing that are undone one after the other, the newest first', () => {
  it('lead back to where all began', async () => {
    const saved = await save(library, paper('a'), 1000);
    const removed = await unsave(library, 'a');
    await undoChange(library, removed);
    await undoChange(library, saved);
    expect(await savedIds(library)).toEqual([]);
    const read = await markRead(library, 'b', 1);
    const unread = await markUnread(library, 'b');
    const again = await markRead(library, 'b', 3);
    await undoChange(library, again);
    await undoChange(library, unread);
    expect((await getState(library, 'b'))?.readAt).toBe(1);
    await undoChange(library, read);
    expect(await readIds(library)).toEqual([]);
  });
});
