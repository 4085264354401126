import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { listNotes, writeNote } from '../../../../src/data/library/notes.ts';
import { ownPaperIds, storeOwnPapers, takeBackOwnPapers } from '../../../../src/data/library/ownPapers.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';
import { markRead, markUnread, readIds } from '../../../../src/data/library/reading.ts';
import { setPosition } from '../../../../src/data/library/opened.ts';
import { changesSaves, getSave, save, unsave } from '../../../../src/data/library/saves.ts';
import { forgetSearch, getSearches, noteSearch, setPinned } from '../../../../src/data/library/searches.ts';
import { paper } from '../content/fakeSite.ts';
import { listSaves } from './listSaves.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`lost answers ${++count}`);
});

afterEach(() => library.delete());

/** The next transaction is committed, and then reported as lost, as WebKit does when a page wakes up. */
function loseNextAnswer(of: LibraryDatabase): void {
  const transact = of.transaction.bind(of) as (...args: unknown[]) => Promise<unknown>;
  vi.spyOn(of, 'transaction').mockImplementationOnce(((...args: unknown[]) =>
    transact(...args).then(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    })) as never);
}

describe('where the answer is lost though the change was made', () => {
  it('a removed save is given back, for Undo', async () => {
    await save(library, paper('a'), 1000);
    loseNextAnswer(library);
    const removed = await unsave(library, 'a');
    expect(changesSaves(removed)).toBe(true);
    await undoChange(library, removed);
    expect(await listSaves(library)).toEqual([{ paperId: 'a', savedAt: 1000, paper: paper('a') }]);
  });

  it('a paper that was not saved before counts as just saved', async () => {
    loseNextAnswer(library);
    expect(changesSaves(await save(library, paper('a'), 1000))).toBe(true);
    expect(await getSave(library, 'a')).toMatchObject({ savedAt: 1000 });
  });

  it('a save that was there before is the one from before', async () => {
    await save(library, paper('a'), 1000);
    loseNextAnswer(library);
    const again = await save(library, paper('a', 'A better title'), 5000);
    expect(changesSaves(again)).toBe(false);
    await undoChange(library, again);
    expect((await getSave(library, 'a'))?.paper.title).toBe(paper('a').title);
  });

  it('a pinned search stays pinned, and one that is not any more stays so', async () => {
    await noteSearch(library, 'b');
    loseNextAnswer(library);
    await setPinned(library, 'a', true);
    expect(await getSearches(library)).toEqual({ pinned: ['a'], recent: ['b'] });
    loseNextAnswer(library);
    await setPinned(library, 'a', false);
    expect(await getSearches(library)).toEqual({ pinned: [], recent: ['a', 'b'] });
  });

  it('a forgotten search comes back to its place', async () => {
    for (const query of ['c', 'b', 'a']) await noteSearch(library, query);
    loseNextAnswer(library);
    const forgotten = await forgetSearch(library, 'b');
    loseNextAnswer(library);
    await undoChange(library, forgotten);
    expect((await getSearches(library)).recent).toEqual(['a', 'b', 'c']);
  });
});

describe('where the answer to what is not remembered as a change is lost', () => {
  it('papers that were brought are those that this import stored, and are taken back with it', async () => {
    await storeOwnPapers(library, [paper('c')], 5);
    loseNextAnswer(library);
    const stored = await storeOwnPapers(library, [paper('a'), paper('b'), paper('c')], 10);
    expect(stored.map(({ id }) => id)).toEqual(['a', 'b']);
    await takeBackOwnPapers(library, stored, 20);
    expect(await ownPaperIds(library)).toEqual(['c']);
  });

  it('a note is gone on with as one text', async () => {
    const note = { id: 'a', title: 'A' };
    const first = await writeNote(library, note, 'one', []);
    loseNextAnswer(library);
    const second = await writeNote(library, note, 'one two', first);
    await writeNote(library, note, 'one two three', second);
    expect((await listNotes(library))[0]!.texts).toEqual(['one two three']);
  });

  it('what came from another tab between the two tries stands', async () => {
    const other = openLibrary(library.name);
    vi.spyOn(library, 'transaction').mockImplementationOnce((async () => {
      await storeOwnPapers(other, [paper('a')], 5);
      throw new DOMException('lost', 'UnknownError');
    }) as never);
    expect((await storeOwnPapers(library, [paper('a'), paper('b')], 10)).map(({ id }) => id)).toEqual(['b']);
    other.close();
  });
});

describe('where the change was not made', () => {
  it('it is made by the second run, and what that finds is what was there before', async () => {
    await save(library, paper('a'), 1000);
    vi.spyOn(library, 'transaction').mockImplementationOnce((() =>
      Promise.reject(new DOMException('lost', 'UnknownError'))) as never);
    expect(changesSaves(await unsave(library, 'a'))).toBe(true);
    expect(await listSaves(library)).toEqual([]);
  });
});

/** Operations, with the number that makes one of its kind differ from the next. */
const KINDS: ((on: LibraryDatabase, id: string, now: number) => Promise<unknown>)[] = [
  async (on, id, now) => changesSaves(await save(on, paper(id), now)),
  async (on, id) => changesSaves(await unsave(on, id)),
  async (on, id) => undoChange(on, await unsave(on, id)),
  (on, id, now) => markRead(on, id, now),
  (on, id) => markUnread(on, id),
  async (on, id, now) => undoChange(on, await markRead(on, id, now)),
  (on, id, now) => setPosition(on, id, { offset: now }),
  (on, id) => setPreference(on, 'textSize', id === 'a' ? 20 : 21),
  (on, id, now) => noteSearch(on, id, now),
  (on, id, now) => setPinned(on, id, true, now),
  (on, id, now) => setPinned(on, id, false, now),
  async (on, id, now) => undoChange(on, await forgetSearch(on, id, now)),
  (on, id) => followMoves(on, { [id]: id === 'a' ? 'b' : 'a' }),
];

const operation = fc.record({
  kind: fc.nat(KINDS.length - 1),
  id: fc.constantFrom('a', 'b'),
  lost: fc.boolean(),
});

/** All that a person has, without what is of one device alone. */
async function everything(of: LibraryDatabase): Promise<unknown> {
  return [
    await of.saves.toArray(),
    await of.reading.toArray(),
    await readIds(of),
    await getSearches(of),
    await getPreferences(of),
  ];
}

it('whatever is done, with answers lost on the way, comes out as if none had been lost', () =>
  fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
      const [well, losing] = [openLibrary(`well ${++count}`), openLibrary(`losing ${count}`)];
      for (const [now, { kind, id, lost }] of operations.entries()) {
        await KINDS[kind]!(well, id, now);
        if (lost) loseNextAnswer(losing);
        await KINDS[kind]!(losing, id, now);
        vi.restoreAllMocks();
        expect(await everything(losing)).toEqual(await everything(well));
      }
      await Promise.all([well.delete(), losing.delete()]);
    }),
    { numRuns: 40 },
  ));
