import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import {
  createCollection,
  getCollections,
  moveCollection,
  nestCollection,
  orderCollection,
  removeCollection,
  renameCollection,
} from '../../../../src/data/library/collections.ts';
import { collectionsAmong, getEntries, moveEntry } from '../../../../src/data/library/entries.ts';
import { collect, uncollect } from './collect.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import type { LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';
import { joinedOf, newLibrary, organised } from './organiser.ts';

const make = async (library: LibraryDatabase, name: string, parent: string | null = null) =>
  (await createCollection(library, name, parent))!.id;
const papersIn = async (library: LibraryDatabase, id: string) =>
  (await getEntries(library, id)).map(({ paper }) => paper);
const tree = async (library: LibraryDatabase) => {
  const book = await getCollections(library);
  return book.shelves.map(({ name, parent }) => (parent ? `${book.get(parent)!.name}/${name}` : name));
};

describe('collections', () => {
  it('are made behind their neighbours, one level deep, and once of each name', async () => {
    const library = newLibrary();
    const course = await make(library, ' Course ');
    const week = await make(library, 'Week 1', course);
    await make(library, 'Thesis');
    expect(await make(library, 'course')).toBe(course);
    expect(await createCollection(library, '  ')).toBeNull();
    // In one that is in another, there is none: it stands at the top.
    await make(library, 'Too deep', week);
    expect(await tree(library)).toEqual(['Course', 'Course/Week 1', 'Thesis', 'Too deep']);
  });

  it('are renamed, nested, moved, removed, and all of that undone', async () => {
    const library = newLibrary();
    const [a, b, c] = [await make(library, 'A'), await make(library, 'B'), await make(library, 'C')];
    const before = await organised(library);
    const changes = [
      await renameCollection(library, a, 'First'),
      await nestCollection(library, b, a),
      await moveCollection(library, c, 0),
      await orderCollection(library, c, 'title'),
    ];
    expect(await tree(library)).toEqual(['C', 'First', 'First/B']);
    // One that has others in it cannot be put into another.
    expect((await nestCollection(library, a, c)).edits).toEqual([]);
    const removed = await removeCollection(library, a);
    expect((await tree(library)).sort()).toEqual(['B', 'C']);
    await undoChange(library, removed);
    expect(await tree(library)).toEqual(['C', 'First', 'First/B']);
    for (const change of changes.reverse()) await undoChange(library, change);
    expect(await organised(library)).toEqual(before);
  });

  it('nested into each other on two devices both stay in sight', async () => {
    const phone = newLibrary();
    const [a, b] = [await make(phone, 'A'), await make(phone, 'B')];
    const laptop = await joinedOf(phone, newLibrary());
    await nestCollection(phone, a, b);
    await nestCollection(laptop, b, a);
    expect((await tree(await joinedOf(phone, laptop))).sort()).toEqual(['A', 'B']);
  });
});

describe('papers in a collection', () => {
  it('stand in the order in which they came, and where they are moved to', async () => {
    const library = newLibrary();
    const id = await make(library, 'Course');
    await collect(library, id, ['a', 'b', 'c']);
    await collect(library, id, ['d', 'b']);
    expect(await papersIn(library, id)).toEqual(['a', 'b', 'c', 'd']);
    const moved = await moveEntry(library, id, 'd', 0);
    expect(moved.edits).toHaveLength(1);
    expect(await papersIn(library, id)).toEqual(['d', 'a', 'b', 'c']);
    await moveEntry(library, id, 'd', 99);
    await moveEntry(library, id, 'c', 1);
    expect(await papersIn(library, id)).toEqual(['a', 'c', 'b', 'd']);
    expect((await moveEntry(library, id, 'nobody', 1)).edits).toEqual([]);
  });

  it('are taken out in one change, and are where they were when that is undone', async () => {
    const library = newLibrary();
    const id = await make(library, 'Course');
    await collect(library, id, ['a', 'b', 'c']);
    await moveEntry(library, id, 'c', 0);
    const change = await uncollect(library, id, ['c', 'a']);
    expect(await papersIn(library, id)).toEqual(['b']);
    expect(Object.fromEntries(await collectionsAmong(library, ['a', 'b', 'c']))).toEqual({ [id]: 1 });
    await undoChange(library, change);
    expect(await papersIn(library, id)).toEqual(['c', 'a', 'b']);
  });

  it('go nowhere where the collection was removed', async () => {
    const library = newLibrary();
    const id = await make(library, 'Course');
    await removeCollection(library, id);
    expect((await collect(library, id, ['a'], [paper('a')])).edits).toEqual([]);
    expect(await library.copies.count()).toBe(0);
  });

  it('that two devices put in the same place stand in one order on both', async () => {
    const phone = newLibrary();
    const id = await make(phone, 'Course');
    await collect(phone, id, ['a', 'b']);
    const laptop = await joinedOf(phone, newLibrary());
    await collect(phone, id, ['c', 'e']);
    await moveEntry(phone, id, 'c', 1);
    await collect(laptop, id, ['d', 'e']);
    await moveEntry(laptop, id, 'd', 1);
    const [one, other] = [await joinedOf(phone, laptop), await joinedOf(laptop, phone)];
    const order = await papersIn(one, id);
    expect(order).toEqual(await papersIn(other, id));
    expect([...order].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    // Between two of one rank there is a place, too.
    const last = order.at(-1)!;
    await moveEntry(one, id, last, 2);
    expect((await papersIn(one, id))[2]).toBe(last);
  });

  it('are there once under all their ids, and move as one', async () => {
    const library = newLibrary();
    const id = await make(library, 'Course');
    await collect(library, id, ['old', 'a', 'new', 'b']);
    await save(library, paper('old'));
    await followMoves(library, { old: 'new' });
    expect(await papersIn(library, id)).toEqual(['new', 'a', 'b']);
    await moveEntry(library, id, 'new', 2);
    expect(await papersIn(library, id)).toEqual(['a', 'b', 'new']);
    await uncollect(library, id, ['new']);
    expect(await papersIn(library, id)).toEqual(['a', 'b']);
  });
});
