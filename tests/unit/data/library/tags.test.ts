import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import undoChange from '../../../../src/data/library/undo.ts';
import { getCopies } from '../../../../src/data/library/copies.ts';
import { withoutCopy } from '../../../../src/data/library/copyWishes.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { save, unsave } from '../../../../src/data/library/saves.ts';
import {
  getTags,
  mergeTags,
  removeTag,
  renameTag,
  retag,
  taggedIds,
  tagsAmong,
  type Retagging,
} from '../../../../src/data/library/tags.ts';
import { TagBook } from '../../../../src/data/library/tagBook.ts';
import { paper } from '../content/fakeSite.ts';
import { joinedOf, newLibrary, organised } from './organiser.ts';
import { tagCounts } from './anew.ts';

/** Tags all at one time, unless it is said when: so papers stand by their ids. */
const put = (library: ReturnType<typeof newLibrary>, retagging: Retagging, at = 1) =>
  retag(library, retagging, at);

const names = async (library: ReturnType<typeof newLibrary>) =>
  (await getTags(library)).tags.map(({ name }) => name);
const idOf = async (library: ReturnType<typeof newLibrary>, name: string) =>
  (await getTags(library)).find(name)!.id;

describe('tags', () => {
  it('are counted no further once nobody waits for it: a change would wait for all that is read', async () => {
    const library = newLibrary();
    const papers = Array.from({ length: 1200 }, (_, at) => `p${at}`);
    await put(library, { papers, on: ['Nets'] });
    let reads = 0;
    library.taggings.hook('reading', (record) => {
      reads += 1;
      return record;
    });
    const counting = new AbortController();
    const counts = tagCounts(library, counting.signal);
    counting.abort();
    await expect(counts).rejects.toMatchObject({ kind: 'aborted' });
    expect(reads).toBeLessThanOrEqual(500);
    expect(await tagCounts(library)).toEqual(new Map([['nets', 1200]]));
  });

  it('are put on many papers in one change, counted, and taken off again', async () => {
    const library = newLibrary();
    await put(library, { papers: ['a', 'b', 'c'], on: ['To read', 'Nets'] }, 1);
    await put(library, { papers: ['d'], on: ['Nets'] }, 2);
    const nets = await idOf(library, 'nets');
    expect(await names(library)).toEqual(['Nets', 'To read']);
    expect(await taggedIds(library, nets)).toEqual(['d', 'a', 'b', 'c']);
    expect(Object.fromEntries(await tagsAmong(library, ['a', 'd']))).toEqual({ nets: 2, 'to read': 1 });
    const off = await put(library, { papers: ['a', 'x'], off: [nets] }, 3);
    expect(await tagCounts(library)).toEqual(
      new Map([
        ['nets', 3],
        ['to read', 3],
      ]),
    );
    await undoChange(library, off);
    expect(await taggedIds(library, nets)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('of one name are one, whatever its case, accents and spaces', async () => {
    const library = newLibrary();
    await put(library, { papers: ['a'], on: ['  Réseaux \n profonds '] });
    await put(library, { papers: ['b'], on: ['reseaux PROFONDS'] });
    expect(await names(library)).toEqual(['Réseaux profonds']);
    expect((await put(library, { papers: ['a', 'b'], on: ['réseaux profonds'] })).edits).toEqual([]);
    expect((await put(library, { papers: ['a'], on: ['', ' \t'] })).edits).toEqual([]);
  });

  it('are renamed; to the name of another one, they become part of that', async () => {
    const library = newLibrary();
    await put(library, { papers: ['a', 'b'], on: ['nets'] });
    await put(library, { papers: ['b', 'c'], on: ['networks'] });
    await renameTag(library, 'nets', 'Neural nets');
    expect(await organised(library)).toMatchObject({
      tagged: { 'Neural nets': ['a', 'b'], networks: ['b', 'c'] },
    });
    const joined = await renameTag(library, 'nets', 'Networks');
    expect(await organised(library)).toMatchObject({ tagCounts: { networks: 3 } });
    expect(await names(library)).toEqual(['networks']);
    // A tag of the name of before is another one.
    await put(library, { papers: ['z'], on: ['neural nets'] });
    expect((await organised(library)).tagged).toMatchObject({ 'neural nets': ['z'] });
    await put(library, { papers: ['a'], off: ['networks'] });
    await undoChange(library, joined);
    expect((await organised(library)).tagged).toMatchObject({ networks: ['b', 'c'] });
  });

  it('that were removed are gone with their papers; one of that name begins anew, and an undo has both', async () => {
    const library = newLibrary();
    await put(library, { papers: ['a', 'b'], on: ['nets'] });
    const removed = await removeTag(library, 'nets');
    expect(await names(library)).toEqual([]);
    expect(await tagCounts(library)).toEqual(new Map());
    await put(library, { papers: ['c'], on: ['nets'] });
    expect((await organised(library)).tagged).toEqual({ nets: ['c'] });
    await undoChange(library, removed);
    expect((await organised(library)).tagged['nets']!.sort()).toEqual(['a', 'b', 'c']);
  });

  it('made on two devices under one name are one, with the papers of both', async () => {
    const [phone, laptop] = [newLibrary(), newLibrary()];
    await put(phone, { papers: ['a'], on: ['Nets'] });
    await put(laptop, { papers: ['b'], on: ['nets'] });
    await renameTag(laptop, 'nets', 'Nets!');
    for (const both of [await joinedOf(phone, laptop), await joinedOf(laptop, phone)])
      expect((await organised(both)).tagged).toEqual({ 'Nets!': ['a', 'b'] });
  });

  it('merged into each other on two devices are one', async () => {
    const [phone, laptop] = [newLibrary(), newLibrary()];
    for (const library of [phone, laptop]) {
      await put(library, { papers: ['a'], on: ['nets'] });
      await put(library, { papers: ['b'], on: ['graphs'] });
    }
    await mergeTags(phone, 'nets', 'graphs');
    await mergeTags(laptop, 'graphs', 'nets');
    const views = [await joinedOf(phone, laptop), await joinedOf(laptop, phone)];
    for (const both of views) expect((await organised(both)).tagged).toEqual({ graphs: ['b', 'a'] });
    const [both] = views as [typeof phone];
    await put(both, { papers: ['a', 'b'], off: ['graphs'] });
    expect(await tagCounts(both)).toEqual(new Map());
  });

  it('renamed to one name on two devices are one, and stay so when that is renamed', async () => {
    const [phone, laptop] = [newLibrary(), newLibrary()];
    await put(phone, { papers: ['a'], on: ['one'] });
    await renameTag(phone, 'one', 'same');
    await put(laptop, { papers: ['b'], on: ['two'] });
    await renameTag(laptop, 'two', 'Same');
    const both = await joinedOf(phone, laptop);
    expect((await organised(both)).tagCounts).toEqual({ one: 2 });
    await renameTag(both, 'one', 'other');
    expect((await organised(both)).tagged).toEqual({ other: ['a', 'b'] });
    await removeTag(both, 'one');
    expect(await names(both)).toEqual([]);
  });

  it('follow papers whose id changed, each counted once', async () => {
    const library = newLibrary();
    await put(library, { papers: ['old'], on: ['nets'] });
    await save(library, paper('old'));
    await followMoves(library, { old: 'new' });
    await put(library, { papers: ['new'], on: ['nets', 'graphs'] });
    expect(await taggedIds(library, 'nets')).toEqual(['new']);
    expect(Object.fromEntries(await tagsAmong(library, ['new']))).toEqual({ nets: 1, graphs: 1 });
    await put(library, { papers: ['new'], off: ['nets'] });
    expect(await tagCounts(library)).toEqual(new Map([['graphs', 1]]));
  });

  it('keep the text of a paper that nothing kept, and leave the one that is kept alone', async () => {
    const library = newLibrary();
    await save(library, paper('b', 'As it was saved'));
    expect(await withoutCopy(library, ['a', 'b'])).toEqual(['a']);
    await put(library, { papers: ['a', 'b'], on: ['x'], texts: [paper('a'), paper('b', 'Another title')] });
    await unsave(library, 'b');
    expect((await getCopies(library, ['a', 'b', 'c'])).map(({ title }) => title)).toEqual([
      'Title of a',
      'As it was saved',
    ]);
  });
});

describe('a book of tags', () => {
  it('reads what others wrote without failing: merges that lead nowhere, names that are none', () => {
    const book = new TagBook([
      { id: 'a', name: 'A', mergedInto: 'gone', stamps: {} },
      { id: 'b', name: 3 as never, stamps: {} },
      { id: 'c', name: 'C', mergedInto: 'c', stamps: {} },
      { id: 'd', name: 'D', mergedInto: 'a', stamps: {} },
    ]);
    expect(book.tags).toEqual([
      { id: 'a', name: 'A' },
      { id: 'c', name: 'C' },
    ]);
    expect([book.now('d'), book.now('b'), book.now('nothing')]).toEqual(['a', null, null]);
    expect(book.freeId('a')).toBe('a\t2');
  });
});
