import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followMoves, refreshSaves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getReading, markRead, readIds, setPosition } from '../../../../src/data/library/reading.ts';
import { getSave, listSaves, save } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`follow ${++count}`);
});

afterEach(() => {
  library.close();
});

describe('papers whose id changed', () => {
  it('take their save and reading state along', async () => {
    await save(library, paper('old'), 1000);
    await markRead(library, 'old', 2000);
    await followMoves(library, { old: 'new', other: 'another' });
    await followMoves(library, { old: 'new', other: 'another' });
    expect(await listSaves(library)).toEqual([
      {
        paperId: 'new',
        savedAt: 1000,
        paper: { ...paper('old'), id: 'new' },
        former: [{ paperId: 'old', savedAt: 1000, paper: paper('old') }],
      },
    ]);
    expect(await readIds(library)).toEqual(['new']);
  });

  it('are joined where the new one is known already', async () => {
    await save(library, paper('old'), 1000);
    await save(library, paper('new'), 5000);
    await markRead(library, 'old', 2000);
    await setPosition(library, 'new', { offset: 7 }, 6000);
    await followMoves(library, { old: 'new' });
    expect(await listSaves(library)).toMatchObject([{ paperId: 'new', savedAt: 1000, paper: paper('new') }]);
    expect(await getReading(library, 'new')).toMatchObject({
      paperId: 'new',
      readAt: 2000,
      openedAt: 6000,
      position: { offset: 7 },
    });
    expect(await getReading(library, 'old')).toBeUndefined();
  });
});

describe('saved copies', () => {
  it('follow the newest text, and keep theirs when the paper has vanished', async () => {
    for (const id of ['changed', 'same', 'vanished']) await save(library, paper(id), 1000);
    const newest = new Map([
      ['changed', paper('changed', 'A better title')],
      ['same', paper('same')],
    ]);
    const refreshed = await refreshSaves(library, (ids) =>
      Promise.resolve(ids.map((id) => newest.get(id) ?? null)),
    );
    expect(refreshed).toBe(1);
    expect((await getSave(library, 'changed'))?.paper.title).toBe('A better title');
    expect((await getSave(library, 'vanished'))?.paper).toEqual(paper('vanished'));
  });
});

describe('papers that were taken for one and are two', () => {
  it('lose nothing: what was kept under the old id is in the record as it was', async () => {
    await save(library, paper('old', 'On cats'), 1000);
    await markRead(library, 'old', 2000);
    await setPosition(library, 'old', { offset: 3 }, 2500);
    await save(library, paper('new', 'On cats and dogs'), 5000);
    await setPosition(library, 'new', { offset: 7 }, 6000);
    await followMoves(library, { old: 'new' });
    await refreshSaves(library, () => Promise.resolve([paper('new', 'On dogs')]));
    expect((await getSave(library, 'new'))?.former).toEqual([
      { paperId: 'old', savedAt: 1000, paper: paper('old', 'On cats') },
    ]);
    expect((await getReading(library, 'new'))?.former).toEqual([
      { paperId: 'old', readAt: 2000, openedAt: 2000, position: { offset: 3 } },
    ]);
  });

  it('keep the text that was saved also where the new one was not known before, however often the id changes', async () => {
    await save(library, paper('first', 'On cats'), 1000);
    await followMoves(library, { first: 'second' });
    await refreshSaves(library, () => Promise.resolve([paper('second', 'On dogs')]));
    await followMoves(library, { first: 'third', second: 'third' });
    await refreshSaves(library, () => Promise.resolve([paper('third', 'On mice')]));
    const kept = await getSave(library, 'third');
    expect(kept?.paper.title).toBe('On mice');
    expect(kept?.former?.map(({ paperId, paper: { title } }) => [paperId, title])).toEqual([
      ['first', 'On cats'],
      ['second', 'On dogs'],
    ]);
    expect(kept?.former?.some((one) => 'former' in one)).toBe(false);
  });
});
