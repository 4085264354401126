import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChange, type LibraryWish } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { hiddenIds } from '../../../../src/data/library/hiddenIds.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getNames, getOwnTexts } from './anew.ts';

let library: LibraryDatabase;
let count = 0;

beforeEach(() => {
  library = openLibrary(`facts ${++count}`);
});

afterEach(() => library.delete());

const wish = (...wishes: LibraryWish[]) => makeChange(library, () => wishes);
const tag = (id: string, fields: object): LibraryWish => ({ table: 'tags', id, fields: { ...fields } });
const tagging = (tag: string, paper: string, removedAt: number | null = null): LibraryWish => ({
  table: 'taggings',
  id: `${tag} ${paper}`,
  fields: { tag, paper, removedAt },
});
const collection = (id: string, fields: object): LibraryWish => ({
  table: 'collections',
  id,
  fields: { rank: id, ...fields },
});
const entry = (collection: string, paper: string, removedAt: number | null = null): LibraryWish => ({
  table: 'entries',
  id: `${collection} ${paper}`,
  fields: { collection, paper, rank: paper, removedAt },
});
const note = (id: string, text: string): LibraryWish => ({ table: 'notes', id, fields: { text } });
const passage = (id: string, paper: string, exact: string, text = ''): LibraryWish => ({
  table: 'highlights',
  id,
  fields: { paper, quote: { exact, prefix: '', suffix: '' }, start: 0, end: 1, colour: 'red', text },
});

const tags = async () =>
  (await getNames(library)).tags.map(({ name, key, papers }) => [name, key, [...papers].sort().join(' ')]);
const held = async () =>
  (await getNames(library)).collections.map(({ name, papers }) => [name, [...papers].sort().join(' ')]);

describe('tags', () => {
  it('have their papers by the names of now, those with the most first', async () => {
    await wish(tag('t1', { name: 'Deep  Nets' }), tag('t2', { name: 'to do' }), tagging('t1', 'a'));
    await wish(tagging('t2', 'a'), tagging('t2', 'b'), tagging('gone', 'a'));
    expect(await tags()).toEqual([
      ['to do', 'tag:to do', 'a b'],
      ['Deep Nets', 'tag:deep nets', 'a'],
    ]);
    await wish(tag('t2', { name: 'Döne' }), tagging('t2', 'b', 1));
    expect(await tags()).toEqual([
      ['Deep Nets', 'tag:deep nets', 'a'],
      ['Döne', 'tag:done', 'a'],
    ]);
  });

  it('of one name, made on two devices, are one', async () => {
    await wish(tag('x', { name: 'ML' }), tag('y', { name: 'ml' }), tagging('x', 'a'), tagging('y', 'b'));
    expect(await tags()).toEqual([['ML', 'tag:ml', 'a b']]);
  });

  it('that were removed are not there, and are again with all papers when that is undone', async () => {
    await wish(tag('x', { name: 'ml' }), tagging('x', 'a'));
    const removed = await wish(tag('x', { removedAt: 1 }));
    expect(await tags()).toEqual([]);
    await undoChange(library, removed);
    expect(await tags()).toEqual([['ml', 'tag:ml', 'a']]);
  });

  it('that were made part of others give them their papers', async () => {
    await wish(tag('x', { name: 'nets' }), tag('y', { name: 'networks' }), tagging('y', 'a', 1));
    await wish(tagging('x', 'a'), tagging('x', 'b'), tagging('x', 'c', 1));
    await wish(tag('x', { mergedInto: 'y' }));
    expect(await tags()).toEqual([['networks', 'tag:networks', 'a b']]);
    await wish(tagging('x', 'b', 2));
    expect(await tags()).toEqual([['networks', 'tag:networks', 'a']]);
    await wish(tag('y', { removedAt: 3 }));
    expect(await tags()).toEqual([]);
  });

  it('that were made part of each other are one', async () => {
    await wish(tag('x', { name: 'a', mergedInto: 'y' }), tag('y', { name: 'b', mergedInto: 'x' }));
    await wish(tagging('x', 'p'), tagging('y', 'q'));
    expect(await tags()).toEqual([['a', 'tag:a', 'p q']]);
  });

  it('stay on a paper whose id changed', async () => {
    await wish(tag('x', { name: 'ml' }), tagging('x', 'old'), {
      table: 'papers',
      id: 'old',
      fields: { hiddenAt: 1 },
    });
    await followMoves(library, { old: 'new' });
    expect(await tags()).toEqual([['ml', 'tag:ml', 'new']]);
    expect(await hiddenIds(library)).toEqual(['new']);
  });

  it('are, after whatever was done, those that were set last', async () => {
    const step = fc.record({
      tag: fc.constantFrom('x', 'y'),
      paper: fc.constantFrom('a', 'b', 'c'),
      on: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await library.delete();
        await library.open();
        await wish(tag('x', { name: 'x' }), tag('y', { name: 'y' }));
        const expected = { x: new Set<string>(), y: new Set<string>() } as Record<string, Set<string>>;
        for (const { tag, paper, on } of steps) {
          await wish(tagging(tag, paper, on ? null : 1));
          if (on) expected[tag]!.add(paper);
          else expected[tag]!.delete(paper);
        }
        const { tags } = await getNames(library);
        expect(Object.fromEntries(tags.map(({ name, papers }) => [name, papers]))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('collections', () => {
  it('have the papers of those in them as well', async () => {
    await wish(collection('c', { name: 'Thesis' }), collection('d', { name: 'Chapter 2', parent: 'c' }));
    await wish(entry('c', 'a'), entry('d', 'b'), entry('d', 'c', 1));
    expect(await held()).toEqual([
      ['Thesis', 'a b'],
      ['Chapter 2', 'b'],
    ]);
    await wish(collection('c', { removedAt: 1 }));
    expect(await held()).toEqual([['Chapter 2', 'b']]);
  });

  it('are nested one level deep, whatever two devices made of it', async () => {
    await wish(collection('c', { name: 'Top' }), collection('d', { name: 'In it', parent: 'c' }));
    await wish(collection('e', { name: 'Deeper', parent: 'd' }), entry('e', 'a'));
    expect(await held()).toEqual([
      ['Deeper', 'a'],
      ['In it', ''],
      ['Top', ''],
    ]);
  });

  it('without papers are known by their names', async () => {
    await wish(collection('c', { name: 'Later', parent: 'c' }));
    expect(await held()).toEqual([['Later', '']]);
  });
});

describe('what was written and marked', () => {
  it('is told by paper, as it stands now', async () => {
    await wish(note('a', 'The codebook trick'), note('b', 'x'), passage('h', 'a', 'residual', 'why?'));
    await wish(note('b', ''), passage('i', 'c', 'gone'));
    await wish({ table: 'highlights', id: 'i', fields: { removedAt: 1 } });
    expect([...(await getOwnTexts(library))]).toEqual([
      ['a', { note: 'The codebook trick', highlights: ['residual\nwhy?'] }],
    ]);
    await wish({ table: 'notes', id: 'a', fields: { removedAt: 1 } });
    expect([...(await getOwnTexts(library))]).toEqual([['a', { highlights: ['residual\nwhy?'] }]]);
  });

  it('has what stands under a former id of the paper', async () => {
    await wish(note('old', 'one'), passage('h', 'old', 'two'));
    await followMoves(library, { old: 'new' });
    expect([...(await getOwnTexts(library))]).toEqual([['new', { note: 'one', highlights: ['two'] }]]);
  });

  it('is read past records that nobody can read', async () => {
    await library.table('notes').bulkPut([{ id: 'odd', text: 7 }, { id: 'none' }]);
    await library.table('highlights').bulkPut([{ id: 'h' }, { id: 'i', paper: 'p', quote: null }]);
    await library.table('tags').bulkPut([{ id: 't' }, { id: 'u', name: 3 }]);
    await library.table('taggings').bulkPut([{ id: 'x' }, { id: 'y', tag: 't', paper: 'p' }]);
    expect([...(await getOwnTexts(library))]).toEqual([['p', { highlights: [''] }]]);
    expect(await getNames(library)).toEqual({ tags: [], collections: [] });
  });
});

describe('hidden papers', () => {
  it('are those that were hidden and not shown again', async () => {
    const hide = (id: string, hiddenAt: number | null): LibraryWish => ({
      table: 'papers',
      id,
      fields: { hiddenAt },
    });
    await wish(hide('a', 1), hide('b', 2));
    await wish(hide('a', null));
    expect(await hiddenIds(library)).toEqual(['b']);
    await wish(hide('old', 3));
    await followMoves(library, { old: 'new' });
    await wish(hide('new', null));
    expect(await hiddenIds(library)).toEqual(['b']);
  });
});
