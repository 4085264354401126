import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { markOf } from '../../../../src/core/share/mark.ts';
import { titleOnly } from '../../../../src/core/share/passed.ts';
import { write } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { createCollection, getCollections } from '../../../../src/data/library/collections.ts';
import { getCopies } from '../../../../src/data/library/copies.ts';
import { getEntries } from '../../../../src/data/library/entries.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { highlightsOf, removeHighlight } from '../../../../src/data/library/highlights.ts';
import { dropParts, keepPart, waitingParts } from '../../../../src/data/library/listParts.ts';
import { listNotes, textsIn, writeNote } from '../../../../src/data/library/notes.ts';
import { savedIds } from '../../../../src/data/library/saves.ts';
import { ownPaperIds } from '../../../../src/data/library/ownPapers.ts';
import { knownHere, takeList, type Taking } from '../../../../src/data/library/takenList.ts';
import { getTags, retag, taggedIds } from '../../../../src/data/library/tags.ts';
import { paper } from '../content/fakeSite.ts';
import { newLibrary } from './organiser.ts';

const TAKING: Taking = {
  papers: ['a', 'gone', 'b'],
  texts: [paper('a'), paper('b')],
  brought: [titleOnly({ id: 'gone', title: 'A title', url: 'https://a.org/' })],
  save: true,
  collection: ' For  Ada ',
  tags: [
    { name: 'To read', papers: ['a', 'gone'] },
    { name: 'to READ', papers: ['a', 'b'] },
  ],
  notes: [{ paper: 'b', title: 'B', text: 'Mind the *gap*.' }],
  highlights: [
    {
      id: 'h1',
      paper: 'a',
      title: 'A',
      quote: { exact: 'moss', prefix: '', suffix: '' },
      start: 0,
      end: 4,
      colour: 'green',
      text: 'why?',
      at: 3,
    },
  ],
};

/** Every record of the library but what it remembers of its own changes. */
async function recordsOf(library: ReturnType<typeof newLibrary>): Promise<unknown[]> {
  const tables = library.tables.filter(({ name }) => name !== 'changes' && name !== 'device');
  return Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
}

describe('a list that is taken', () => {
  it('is there with all that was chosen, in its order, in one change', async () => {
    const library = newLibrary();
    await takeList(library, TAKING, 100);
    expect(await savedIds(library)).toEqual(['a', 'gone', 'b']);
    const [shelf] = (await getCollections(library)).shelves;
    expect(shelf).toMatchObject({ name: 'For Ada', parent: null });
    expect((await getEntries(library, shelf!.id)).map((entry) => entry.paper)).toEqual(['a', 'gone', 'b']);
    expect((await getTags(library)).tags).toMatchObject([{ name: 'To read' }]);
    expect((await taggedIds(library, 'to read')).sort()).toEqual(['a', 'b', 'gone']);
    expect((await getCopies(library, ['a', 'gone', 'b'])).map(({ title }) => title)).toContain('A title');
    expect(await library.ownPapers.toArray()).toMatchObject([
      { id: 'gone', at: 100, paper: { title: 'A title', abstract: '', url: 'https://a.org/' } },
    ]);
    expect(await ownPaperIds(library)).toEqual(['gone']);
    expect(await listNotes(library)).toMatchObject([{ paper: 'b', texts: ['Mind the *gap*.'] }]);
    expect(await highlightsOf(library, 'a')).toMatchObject([{ id: 'h1', colour: 'green', at: 3 }]);
  });

  it('taken twice changes nothing, and undone is as if it never was', async () => {
    const library = newLibrary();
    await retag(library, { papers: ['b'], on: ['mine'], texts: [paper('b')] }, 1);
    const shown = async () => [
      await savedIds(library),
      (await getCollections(library)).shelves,
      (await getTags(library)).tags,
      await listNotes(library),
      await highlightsOf(library, 'a'),
      (await getCopies(library, ['a', 'gone', 'b'])).map(({ id }) => id),
    ];
    const before = await shown();
    const change = await takeList(library, TAKING, 100);
    const taken = await recordsOf(library);
    expect((await takeList(library, TAKING, 200)).edits).toEqual([]);
    expect(await recordsOf(library)).toEqual(taken);
    await undoChange(library, change);
    expect(await shown()).toEqual(before);
    await takeList(library, TAKING, 300);
    expect(await savedIds(library)).toEqual(['a', 'gone', 'b']);
    expect(await highlightsOf(library, 'a')).toHaveLength(1);
  });

  it('has its papers that are not here among those that were brought, in its order, until it is undone', async () => {
    const library = newLibrary();
    const brought = ['z', 'b', 'y'].map((id) => titleOnly({ id, title: `Title of ${id}` }));
    const change = await takeList(library, { ...TAKING, brought }, 100);
    expect(await ownPaperIds(library)).toEqual(['z', 'b', 'y']);
    await undoChange(library, change);
    expect(await ownPaperIds(library)).toEqual([]);
  });

  it('goes into the collection of its name, and leaves what was written there beside', async () => {
    const library = newLibrary();
    const made = await createCollection(library, 'for ada');
    await writeNote(library, { id: 'b', title: 'B' }, 'My own words', []);
    await takeList(library, { ...TAKING, save: false, tags: [] }, 100);
    expect((await getCollections(library)).shelves).toHaveLength(1);
    expect(await getEntries(library, made!.id)).toHaveLength(3);
    expect(await savedIds(library)).toEqual([]);
    const [note] = await listNotes(library);
    expect([...note!.texts].sort()).toEqual(['Mind the *gap*.', 'My own words']);
  });

  it('brings a highlight again that was removed, and keeps one that was changed', async () => {
    const library = newLibrary();
    await takeList(library, TAKING, 100);
    await removeHighlight(library, 'h1');
    await takeList(library, TAKING, 200);
    expect(await highlightsOf(library, 'a')).toHaveLength(1);
    const other = { ...TAKING.highlights[0]!, colour: 'red' as const };
    await takeList(library, { ...TAKING, highlights: [other] }, 300);
    expect(await highlightsOf(library, 'a')).toMatchObject([{ colour: 'green' }]);
  });

  it('brings a note and a highlight again without the words that were removed with them', async () => {
    const library = newLibrary();
    await writeNote(library, { id: 'b', title: 'B' }, 'Old words', []);
    await write(library, () => [{ table: 'notes', id: 'b', fields: { removedAt: 5 } }]);
    await takeList(library, TAKING, 100);
    expect(await listNotes(library)).toMatchObject([{ paper: 'b', texts: ['Mind the *gap*.'] }]);
    await removeHighlight(library, 'h1');
    const [first] = TAKING.highlights;
    await takeList(library, { ...TAKING, highlights: [{ ...first!, text: 'because' }] }, 200);
    const [highlight] = await highlightsOf(library, 'a');
    expect(textsIn(highlight!.text)).toEqual(['because']);
    await removeHighlight(library, 'h1');
    await takeList(library, { ...TAKING, highlights: [{ ...first!, text: '' }] }, 300);
    expect(textsIn((await highlightsOf(library, 'a'))[0]!.text)).toEqual([]);
  });

  it('brings a paper again that was removed, with the whole text that it had', async () => {
    const library = newLibrary();
    const whole = paper('gone', 'A title', 'All that it says.');
    await write(library, () => [
      { table: 'ownPapers', id: 'gone', fields: { paper: whole, removedAt: 5 } },
      { table: 'copies', id: 'a', fields: { paper: titleOnly({ id: 'a', title: 'A' }) } },
    ]);
    await takeList(library, TAKING, 100);
    const [own] = await library.ownPapers.toArray();
    expect(own).toMatchObject({ paper: { abstract: 'All that it says.' }, removedAt: null });
    const texts = (await getCopies(library, ['gone', 'a'])).map(({ abstract }) => abstract);
    // A title that was kept makes room for the text that is here now.
    expect(texts).toEqual(['All that it says.', paper('a').abstract]);
  });

  it('says more of a removed paper of which only the title was here', async () => {
    const library = newLibrary();
    const title = titleOnly({ id: 'gone', title: 'A title' });
    await write(library, () => [{ table: 'ownPapers', id: 'gone', fields: { paper: title, removedAt: 5 } }]);
    await takeList(library, { ...TAKING, brought: [paper('gone', 'A title', 'All.')] }, 100);
    expect(await library.ownPapers.toArray()).toMatchObject([{ paper: { abstract: 'All.' } }]);
  });

  it('of which only notes are taken keeps no text of others', async () => {
    const library = newLibrary();
    const only = { ...TAKING, save: false, collection: '', tags: [], brought: [], highlights: [] };
    await takeList(library, only, 100);
    expect(await library.copies.count()).toBe(0);
    expect(await listNotes(library)).toHaveLength(1);
  });
});

describe('papers on a list', () => {
  it('are found by their marks among what is kept here, also under an id that they had', async () => {
    const library = newLibrary();
    await retag(library, { papers: ['old'], on: ['x'], texts: [paper('old')] }, 1);
    await followMoves(library, { old: 'new' });
    const { marked, now } = await knownHere(library, ['old', 'other'].map(markOf), ['old', 'b']);
    expect(marked).toEqual(['new', null]);
    expect(now).toEqual(['new', 'b']);
  });
});

describe('codes that were scanned', () => {
  it('wait for the others of their list, by list, the last one first, and are forgotten', async () => {
    const library = newLibrary();
    await keepPart(library, { list: 1, of: 3, place: 2 }, 'C');
    await keepPart(library, { list: 2, of: 2, place: 0 }, 'X');
    const kept = await keepPart(library, { list: 1, of: 3, place: 0 }, 'A');
    expect(kept).toEqual({ list: 1, of: 3, codes: { 0: 'A', 2: 'C' } });
    expect((await waitingParts(library)).map(({ list }) => list)).toEqual([1, 2]);
    await dropParts(library, 1);
    await dropParts(library, 2);
    expect(await waitingParts(library)).toEqual([]);
    expect(await library.device.get('listParts')).toBeUndefined();
  });

  it('of more lists than wait at once give the oldest up', async () => {
    const library = newLibrary();
    for (let list = 1; list <= 7; list++) await keepPart(library, { list, of: 2, place: 0 }, 'A');
    expect((await waitingParts(library)).map(({ list }) => list)).toEqual([7, 6, 5, 4, 3]);
  });
});
