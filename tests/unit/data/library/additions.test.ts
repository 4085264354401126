import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../../src/core/highlights/anchor.ts';
import { additionsOf, keptIds } from '../../../../src/data/library/additions.ts';
import { makeChange } from '../../../../src/data/library/change.ts';
import {
  addHighlight,
  removeHighlight,
  writeHighlightText,
} from '../../../../src/data/library/highlights.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { removeNote, writeNote } from '../../../../src/data/library/notes.ts';
import { removeTag, retag } from '../../../../src/data/library/tags.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`library of additions ${++libraries}`);
const TEXT = 'We count ferns on walls.';
const passage = (id: string, exact: string) => {
  const start = TEXT.indexOf(exact);
  const anchor = anchorOf(TEXT, { start, end: start + exact.length });
  return { paper: { id, title: id }, anchor, colour: 'yellow' as const };
};

test('what was added to papers comes in their order, passages in that of the text', async () => {
  const library = newLibrary();
  await retag(library, { papers: ['a', 'b'], on: ['Walls', 'Ferns'] });
  await writeNote(library, { id: 'b', title: 'b' }, 'a note', []);
  await addHighlight(library, passage('b', 'walls'), 'h1', 2);
  await addHighlight(library, passage('b', 'count'), 'h2', 1);
  await writeHighlightText(library, 'h2', 'how many?', []);
  expect(await additionsOf(library, ['b', 'none', 'a'])).toEqual([
    {
      tags: ['Ferns', 'Walls'],
      notes: ['a note'],
      highlights: [
        { quote: 'count', note: 'how many?' },
        { quote: 'walls', note: '' },
      ],
    },
    { tags: [], notes: [], highlights: [] },
    { tags: ['Ferns', 'Walls'], notes: [], highlights: [] },
  ]);
});

test('what was removed is not there', async () => {
  const library = newLibrary();
  await retag(library, { papers: ['a'], on: ['Ferns'] });
  await removeTag(library, 'ferns');
  await writeNote(library, { id: 'a', title: 'a' }, 'a note', []);
  await removeNote(library, 'a');
  await addHighlight(library, passage('a', 'walls'), 'h1', 2);
  await removeHighlight(library, 'h1');
  expect(await additionsOf(library, ['a'])).toEqual([{ tags: [], notes: [], highlights: [] }]);
  expect(await keptIds(library)).toEqual([]);
});

test('a paper that has another id now has what was added under the old one, and is kept once', async () => {
  const library = newLibrary();
  await writeNote(library, { id: 'old', title: 'a' }, 'a note', []);
  await retag(library, { papers: ['old', 'b'], on: ['Ferns'] });
  await makeChange(library, () => [{ table: 'aliases', id: 'old', fields: { to: 'new' } }]);
  expect(await additionsOf(library, ['new'])).toMatchObject([{ tags: ['Ferns'], notes: ['a note'] }]);
  expect((await keptIds(library)).sort()).toEqual(['b', 'new']);
});
