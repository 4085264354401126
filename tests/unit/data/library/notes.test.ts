import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../../src/core/highlights/anchor.ts';
import { textsOf } from '../../../../src/core/merge/versions.ts';
import { write } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { addHighlight } from '../../../../src/data/library/highlights.ts';
import { getNotedCopy } from '../../../../src/data/library/notedCopies.ts';
import { paper } from '../content/fakeSite.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import {
  getNote,
  listNotes,
  mentionsOf,
  removeNote,
  restoreNote,
  settleNote,
  writeNote,
} from '../../../../src/data/library/notes.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`library of notes ${++libraries}`);
const A = { id: 'a', title: 'Title of a' };
const B = { id: 'b', title: 'Title of b' };

async function textsIn(library: LibraryDatabase, id = 'a'): Promise<string[]> {
  const record = await getNote(library, id);
  return record ? textsOf(record.text) : [];
}

test('a note is written over what its writer has seen', async () => {
  const library = newLibrary();
  const first = await writeNote(library, A, 'one', []);
  const second = await writeNote(library, A, 'one two', first);
  expect(second).not.toEqual(first);
  expect(await textsIn(library)).toEqual(['one two']);
  expect(await getNote(library, 'a')).toMatchObject({ title: 'Title of a' });
});

test('what came since, from another tab, stays beside it', async () => {
  const library = newLibrary();
  const seen = await writeNote(library, A, 'both saw this', []);
  await writeNote(library, A, 'of this tab', seen);
  await writeNote(library, A, 'of that tab', seen);
  expect((await textsIn(library)).sort()).toEqual(['of that tab', 'of this tab']);
});

test('each of two tabs goes on with its own text', async () => {
  const library = newLibrary();
  let one = await writeNote(library, A, '1', []);
  let other = await writeNote(library, A, '2', []);
  for (const more of ['a', 'ab', 'abc']) {
    one = await writeNote(library, A, `1${more}`, one);
    other = await writeNote(library, A, `2${more}`, other);
  }
  expect((await textsIn(library)).sort()).toEqual(['1abc', '2abc']);
});

test('a text that was written and whose answer was lost is written once, and is no other text of another', async () => {
  const library = newLibrary();
  const seen = await writeNote(library, A, 'one', []);
  await writeNote(library, A, 'one two', seen);
  const again = await writeNote(library, A, 'one two', seen);
  await writeNote(library, A, 'one two three', again);
  expect(await textsIn(library)).toEqual(['one two three']);
  await writeNote(library, B, 'same', []);
  await writeNote(library, B, 'same', []);
  expect(await textsIn(library, 'b')).toEqual(['same']);
});

test('one text is put in place of two, and that is taken back exactly', async () => {
  const library = newLibrary();
  await writeNote(library, A, 'mine', []);
  await writeNote(library, A, 'theirs', []);
  const heads = Object.keys((await getNote(library, 'a'))!.text.heads);
  const change = await settleNote(library, 'a', 'mine\n\ntheirs', heads);
  expect(await textsIn(library)).toEqual(['mine\n\ntheirs']);
  await undoChange(library, change);
  expect((await textsIn(library)).sort()).toEqual(['mine', 'theirs']);
});

test('a note that is removed is in no list, and comes back as it was', async () => {
  const library = newLibrary();
  await writeNote(library, A, 'one', []);
  await writeNote(library, A, 'two', []);
  const change = await removeNote(library, 'a');
  expect(await listNotes(library)).toEqual([]);
  expect((await removeNote(library, 'a')).edits).toEqual([]);
  await undoChange(library, change);
  expect((await listNotes(library)).map(({ texts }) => texts)).toEqual([['two', 'one']]);
  await removeNote(library, 'a');
  await restoreNote(library, 'a');
  expect((await listNotes(library)).map(({ texts }) => texts)).toEqual([['two', 'one']]);
});

test('nothing typed leaves no note behind', async () => {
  const library = newLibrary();
  expect(await writeNote(library, A, '', [])).toEqual([]);
  expect(await getNote(library, 'a')).toBeUndefined();
});

test('notes are listed the newest first, under the ids that papers have now', async () => {
  const library = newLibrary();
  await writeNote(library, A, 'first', []);
  await writeNote(library, B, 'second', []);
  await writeNote(library, { id: 'empty', title: '' }, ' ', []);
  await write(library, () => [{ table: 'aliases', id: 'a', fields: { to: 'a2' } }]);
  expect(await listNotes(library)).toMatchObject([
    { paper: 'b', title: 'Title of b', texts: ['second'] },
    { paper: 'a2', title: 'Title of a', texts: ['first'] },
  ]);
});

test('a paper knows the notes that link to it, by any id that it had', async () => {
  const library = newLibrary();
  await writeNote(library, A, 'see [[Title of b|b]]', []);
  await writeNote(library, B, 'of itself: [[Title of b|b]]', []);
  await writeNote(library, { id: 'c', title: 'C' }, 'nothing here', []);
  expect((await mentionsOf(library, 'b')).map(({ paper }) => paper)).toEqual(['a']);
  await write(library, () => [{ table: 'aliases', id: 'b', fields: { to: 'b2' } }]);
  expect((await mentionsOf(library, 'b2')).map(({ paper }) => paper)).toEqual(['a']);
  expect(await mentionsOf(library, 'c')).toEqual([]);
});

test('whatever is written in three tabs, the last text of each is there or was seen by a later writer', async () => {
  const step = fc.record({ tab: fc.nat(2), looks: fc.boolean(), text: fc.integer({ min: 1, max: 99 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const library = newLibrary();
      const known: string[][] = [[], [], []];
      /** What must stand: texts by the stamp that they were written with. */
      const standing = new Map<string, string>();
      for (const [at, { tab, looks, text }] of steps.entries()) {
        if (looks) known[tab] = Object.keys((await getNote(library, 'a'))?.text.heads ?? {});
        for (const stamp of known[tab]!) standing.delete(stamp);
        const written = `${text} of step ${at}`;
        known[tab] = await writeNote(library, A, written, known[tab]!);
        standing.set(known[tab]![0]!, written);
      }
      expect((await textsIn(library)).sort()).toEqual([...standing.values()].sort());
      await library.delete();
    }),
    { numRuns: 40 },
  );
});

test('the text of a paper that is noted on is kept with it, and handed out while the note is there', async () => {
  const library = newLibrary();
  const copy = paper('n');
  const noted = { id: 'n', title: copy.title, copy };
  expect(await getNotedCopy(library, 'n')).toBeUndefined();
  await writeNote(library, noted, 'one', []);
  expect(await getNotedCopy(library, 'n')).toEqual(copy);
  await writeNote(library, { ...noted, copy: { ...copy, abstract: 'Another.' } }, 'two', []);
  expect(await getNotedCopy(library, 'n')).toEqual(copy);
  await removeNote(library, 'n');
  expect(await getNotedCopy(library, 'n')).toBeUndefined();
  await addHighlight(library, {
    paper: noted,
    anchor: anchorOf(copy.abstract, { start: 0, end: 2 }),
    colour: 'red',
  });
  expect(await getNotedCopy(library, 'n')).toEqual(copy);
});
