import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { makeChange, write } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves, unlinkReturned } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getState, markRead, readIds } from '../../../../src/data/library/reading.ts';
import { lastPosition, setPosition } from '../../../../src/data/library/opened.ts';
import { getSave, save } from '../../../../src/data/library/saves.ts';
import { refreshSaves } from '../../../../src/data/library/refreshSaves.ts';
import { paper } from '../content/fakeSite.ts';
import { listSaves } from './listSaves.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`follow ${++count}`);
});

afterEach(() => library.delete());

const link = (id: string, to: string | null) =>
  makeChange(library, () => [{ table: 'aliases', id, fields: { to } }]);

describe('papers whose id changed', () => {
  it('take their save and reading state along', async () => {
    await save(library, paper('old'), 1000);
    await markRead(library, 'old', 2000);
    await followMoves(library, { old: 'new', other: 'another' });
    await followMoves(library, { old: 'new', other: 'another' });
    expect(await listSaves(library)).toEqual([
      { paperId: 'new', savedAt: 1000, paper: { ...paper('old'), id: 'new' } },
    ]);
    expect(await readIds(library)).toEqual(['new']);
    expect(await library.aliases.toCollection().primaryKeys()).toEqual(['old']);
  });

  it('are joined where the new one is known already', async () => {
    await save(library, paper('old'), 1000);
    await markRead(library, 'old', 2000);
    await save(library, paper('new'), 5000);
    await setPosition(library, 'new', { offset: 7 });
    await followMoves(library, { old: 'new' });
    expect(await listSaves(library)).toMatchObject([{ paperId: 'new', paper: paper('new') }]);
    expect(await getState(library, 'new')).toMatchObject({
      id: 'new',
      readAt: 2000,
      position: { offset: 7 },
    });
    expect(await getState(library, 'old')).toMatchObject({ id: 'new', readAt: 2000 });
  });

  it('are followed also where the id is the former one again', async () => {
    await save(library, paper('a'), 1000);
    await followMoves(library, { a: 'b' });
    await markRead(library, 'b', 2000);
    await followMoves(library, { b: 'a' });
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['a']);
    expect(await readIds(library)).toEqual(['a']);
    await followMoves(library, { a: 'b' });
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['b']);
  });

  it('however often it changes', async () => {
    await save(library, paper('first'), 1000);
    await followMoves(library, { first: 'second' });
    await followMoves(library, { first: 'third', second: 'third' });
    expect((await getSave(library, 'first'))?.paperId).toBe('third');
    expect(await listSaves(library)).toHaveLength(1);
  });
});

describe('an id that is another paper’s by now', () => {
  const here = (...papers: Paper[]) => {
    const known = new Map(papers.map((one) => [one.id, one]));
    return (ids: string[]) => Promise.resolve(ids.map((id) => known.get(id) ?? null));
  };

  it('is not followed: two papers that changed their ids with each other stay two', async () => {
    await save(library, paper('a', 'On cats'), 1000);
    await save(library, paper('b', 'On dogs'), 2000);
    await followMoves(library, { a: 'b', b: 'a' });
    await save(library, paper('c', 'On mice'), 3000);
    await followMoves(library, { c: 'a', a: 'd' });
    expect((await listSaves(library)).map(({ paper: { title } }) => title)).toEqual([
      'On mice',
      'On dogs',
      'On cats',
    ]);
  });

  it('does not lead to the paper that it once was, and saving it changes no other', async () => {
    await save(library, paper('a', 'On cats'), 1000);
    await followMoves(library, { a: 'b' });
    await refreshSaves(library, here(paper('b', 'On all cats')), 'v2');
    const lookUp = here(paper('a', 'On ants'), paper('b', 'On all cats'));
    await unlinkReturned(library, here(paper('b', 'On all cats')));
    expect((await listSaves(library)).map(({ paperId }) => paperId)).toEqual(['b']);
    await unlinkReturned(library, lookUp);
    await save(library, paper('a', 'On ants'), 5000);
    expect((await library.copies.get('b'))?.paper.title).toBe('On all cats');
    expect((await getSave(library, 'a'))?.paper.title).toBe('On ants');
  });
});

describe('papers that were taken for one and are two', () => {
  async function joinTwo() {
    await save(library, paper('old', 'On cats'), 1000);
    await markRead(library, 'old', 2000);
    await setPosition(library, 'old', { offset: 3 });
    await save(library, paper('new', 'On cats and dogs'), 5000);
    await setPosition(library, 'new', { offset: 7 });
    const linked = await link('old', 'new');
    await refreshSaves(library, () => Promise.resolve([paper('new', 'On dogs')]), 'v2');
    return linked;
  }

  it('lose nothing: each has again what was its own when the link is taken back', async () => {
    await undoChange(library, await joinTwo());
    expect(await getSave(library, 'old')).toEqual({
      paperId: 'old',
      savedAt: 1000,
      paper: paper('old', 'On cats'),
    });
    expect(await getState(library, 'old')).toMatchObject({ readAt: 2000, position: { offset: 3 } });
    expect(await getSave(library, 'new')).toMatchObject({ savedAt: 5000, paper: paper('new', 'On dogs') });
    expect(await lastPosition(library, 'new')).toEqual({ offset: 7 });
    expect(await readIds(library)).toEqual(['old']);
  });

  it('stay two when a person has said so, whatever the content says', async () => {
    await joinTwo();
    await link('old', null);
    await followMoves(library, { old: 'new' });
    expect((await getSave(library, 'old'))?.paper.title).toBe('On cats');
    expect(await listSaves(library)).toHaveLength(2);
  });
});

describe('undo after two became one', () => {
  it('of a save leaves one that was older', async () => {
    await save(library, paper('new'), 1000);
    const made = await save(library, paper('old'), 5000);
    await followMoves(library, { old: 'new' });
    await undoChange(library, made);
    expect(await getSave(library, 'new')).toEqual({ paperId: 'new', savedAt: 1000, paper: paper('new') });
  });

  it('reaches the paper under the id of now', async () => {
    const made = await save(library, paper('old'), 5000);
    await followMoves(library, { old: 'new' });
    await undoChange(library, made);
    expect(await listSaves(library)).toEqual([]);
  });
});

it('where no id changed the library is not even opened', async () => {
  await followMoves(library, {});
  expect(library.isOpen()).toBe(false);
});

it('nothing is written where nothing is known of a paper', async () => {
  await write(library, () => []);
  await followMoves(library, { old: 'new' });
  expect(await library.aliases.count()).toBe(0);
});
