import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChange, type LibraryWish } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { daysLeftFor, getDeleted, restore } from '../../../../src/data/library/deleted.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getSave, save, savedIds, unsave } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';
import { getNames, getOwnTexts } from './anew.ts';

let library: LibraryDatabase;
let count = 0;
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  library = openLibrary(`deleted ${++count}`);
});

afterEach(() => library.delete());

const wish = (...wishes: LibraryWish[]) => makeChange(library, () => wishes);
const set = (table: LibraryWish['table'], id: string, fields: object): LibraryWish => ({
  table,
  id,
  fields: { ...fields },
});
const listed = async (now?: number) =>
  (await getDeleted(library, now)).map(({ kind, id, text }) => `${kind} ${id}: ${text}`);

describe('what was deleted', () => {
  it('is listed with its words, the last first', async () => {
    const now = Date.now();
    await save(library, paper('a', 'On a'));
    await unsave(library, 'a');
    await wish(
      set('tags', 't', { name: 'ml', removedAt: now - 1000 }),
      set('collections', 'c', { name: 'Thesis', rank: 'a', removedAt: now - 2000 }),
      set('notes', 'a', { text: 'A thought', removedAt: now - 3000 }),
      set('highlights', 'h', { paper: 'b', quote: { exact: 'of note' }, removedAt: now - 4000 }),
    );
    expect(await listed()).toEqual([
      'save a: On a',
      'tag t: ml',
      'collection c: Thesis',
      'note a: A thought',
      'highlight h: of note',
    ]);
    expect((await getDeleted(library)).map(({ paper }) => paper)).toEqual([
      'a',
      undefined,
      undefined,
      'a',
      'b',
    ]);
  });

  it('is what is there no more: not what was undone, restored, or made part of something else', async () => {
    const saved = await save(library, paper('a'));
    await undoChange(library, saved);
    await save(library, paper('b'));
    const removed = await unsave(library, 'b');
    await undoChange(library, removed);
    await wish(
      set('tags', 't', { name: 'ml', removedAt: Date.now(), mergedInto: 'u' }),
      set('tags', 'u', { name: 'nets' }),
      set('papers', 'c', { readAt: null }),
    );
    expect(await listed()).toEqual([]);
  });

  it('is listed for thirty days', async () => {
    const now = Date.now();
    await save(library, paper('a', 'On a'));
    await unsave(library, 'a');
    await wish(set('tags', 't', { name: 'ml', removedAt: now }));
    expect(await listed(now + 30 * DAY - 1000)).toHaveLength(2);
    expect(await listed(now + 31 * DAY)).toEqual([]);
    const days = [0, 1, 29.5, 31].map((days) => daysLeftFor({ at: now }, now + days * DAY));
    expect(days).toEqual([30, 29, 1, 1]);
  });

  it('goes by the paper that it is of now', async () => {
    await save(library, paper('old', 'On old'));
    await wish(set('notes', 'old', { text: 'A thought', removedAt: Date.now() }));
    await unsave(library, 'old');
    await followMoves(library, { old: 'new' });
    expect((await listed()).sort()).toEqual(['note new: A thought', 'save new: On old']);
  });

  it('is read past records that nobody can read', async () => {
    await library.table('tags').put({ id: 't', removedAt: Date.now() });
    await library.table('highlights').put({ id: 'h', removedAt: Date.now(), quote: null });
    await library.table('papers').put({ id: 'p', savedAt: null });
    expect((await listed()).sort()).toEqual(['highlight h: ', 'tag t: ']);
  });
});

describe('what is restored', () => {
  it('is a save with its text', async () => {
    await save(library, paper('a', 'On a'));
    await unsave(library, 'a');
    const change = await restore(library, { kind: 'save', id: 'a' }, 7);
    expect(await getSave(library, 'a')).toMatchObject({ savedAt: 7, paper: { title: 'On a' } });
    expect(await restore(library, { kind: 'save', id: 'a' })).toMatchObject({ edits: [] });
    await undoChange(library, change);
    expect(await savedIds(library)).toEqual([]);
  });

  it('is a tag with the papers that went with it, and no others', async () => {
    const tagging = (paper: string, removedAt: number | null) =>
      set('taggings', `t ${paper}`, { tag: 't', paper, removedAt });
    await wish(set('tags', 't', { name: 'ml' }), tagging('a', null), tagging('b', 3), tagging('c', null));
    await wish(set('tags', 't', { removedAt: 9 }), tagging('a', 9), tagging('c', 9));
    expect((await getNames(library)).tags).toEqual([]);
    const change = await restore(library, { kind: 'tag', id: 't' });
    expect((await getNames(library)).tags).toMatchObject([{ name: 'ml', papers: new Set(['a', 'c']) }]);
    await undoChange(library, change);
    expect((await getNames(library)).tags).toEqual([]);
  });

  it('is one tag where two devices had made it', async () => {
    await wish(
      set('tags', 't', { name: 'ML', removedAt: 9e12 }),
      set('tags', 'u', { name: 'ml', removedAt: 9e12 }),
    );
    await wish(
      set('taggings', 'u a', { tag: 'u', paper: 'a' }),
      set('tags', 'v', { name: 'ml', removedAt: 8e12 }),
    );
    expect(await listed()).toEqual(['tag t: ML', 'tag v: ml']);
    await restore(library, { kind: 'tag', id: 't' });
    expect(await listed()).toEqual(['tag v: ml']);
    expect((await getNames(library)).tags).toMatchObject([{ papers: new Set(['a']) }]);
  });

  it('is a collection with those in it', async () => {
    const entry = (collection: string, removedAt: number | null) =>
      set('entries', `${collection} p`, { collection, paper: 'p', rank: 'a', removedAt });
    const all = (removedAt: number | null) => [
      set('collections', 'c', { name: 'Thesis', rank: 'a', removedAt }),
      set('collections', 'd', { name: 'Chapter', rank: 'a', parent: 'c', removedAt }),
      entry('d', removedAt),
    ];
    await wish(...all(null), set('collections', 'e', { name: 'Old', rank: 'b', parent: 'c', removedAt: 2 }));
    await wish(...all(9));
    await restore(library, { kind: 'collection', id: 'c' });
    const { collections } = await getNames(library);
    expect(collections.map(({ name, papers }) => [name, [...papers]])).toEqual([
      ['Chapter', ['p']],
      ['Thesis', ['p']],
    ]);
  });

  it('is a note or highlight as it was', async () => {
    await wish(
      set('notes', 'a', { text: 'A thought', removedAt: 5 }),
      set('highlights', 'h', { paper: 'a', quote: { exact: 'of note' }, removedAt: 5 }),
    );
    await restore(library, { kind: 'note', id: 'a' });
    await restore(library, { kind: 'highlight', id: 'h' });
    expect([...(await getOwnTexts(library))]).toEqual([
      ['a', { note: 'A thought', highlights: ['of note'] }],
    ]);
  });
});
