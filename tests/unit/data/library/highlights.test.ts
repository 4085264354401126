import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../../src/core/highlights/anchor.ts';
import { write } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import {
  addHighlight,
  highlightsOf,
  listHighlights,
  recolourHighlight,
  removeHighlight,
  writeHighlightText,
} from '../../../../src/data/library/highlights.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { textsIn } from '../../../../src/data/library/notes.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`library of highlights ${++libraries}`);
const paper = { id: 'a', title: 'Title of a' };
const TEXT = 'We count ferns on walls. Walls have many ferns.';
const passage = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return { paper, anchor: anchorOf(TEXT, { start, end: start + exact.length }), colour: 'yellow' as const };
};

test('highlights of a paper come in the order of its text', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('many ferns'), 'h1', 1);
  await addHighlight(library, passage('count ferns'), 'h2', 2);
  expect((await highlightsOf(library, 'a')).map(({ id, quote }) => [id, quote.exact])).toEqual([
    ['h2', 'count ferns'],
    ['h1', 'many ferns'],
  ]);
  expect((await listHighlights(library)).map(({ id }) => id)).toEqual(['h2', 'h1']);
  expect(await highlightsOf(library, 'b')).toEqual([]);
});

test('the same highlight asked for twice is made once', async () => {
  const library = newLibrary();
  const once = await addHighlight(library, passage('ferns'), 'h1', 1);
  await addHighlight(library, passage('ferns'), 'h1', 1);
  expect(await highlightsOf(library, 'a')).toHaveLength(1);
  await undoChange(library, once);
  expect(await highlightsOf(library, 'a')).toEqual([]);
});

test('colour, note and removal are changes that are undone exactly', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('ferns'), 'h1', 1);
  const recoloured = await recolourHighlight(library, 'h1', 'blue');
  const known = await writeHighlightText(library, 'h1', 'why', []);
  await writeHighlightText(library, 'h1', 'why so many', known);
  const before = await highlightsOf(library, 'a');
  expect(before).toMatchObject([{ colour: 'blue' }]);
  const removed = await removeHighlight(library, 'h1');
  expect(await listHighlights(library)).toEqual([]);
  expect((await removeHighlight(library, 'h1')).edits).toEqual([]);
  await undoChange(library, removed);
  expect(textsIn((await highlightsOf(library, 'a'))[0]!.text)).toEqual(['why so many']);
  await undoChange(library, recoloured);
  expect(await highlightsOf(library, 'a')).toMatchObject([{ colour: 'yellow' }]);
});

test('notes on a highlight that two tabs wrote both stay', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('ferns'), 'h1', 1);
  await writeHighlightText(library, 'h1', 'of this tab', []);
  await writeHighlightText(library, 'h1', 'of that tab', []);
  expect(textsIn((await highlightsOf(library, 'a'))[0]!.text).sort()).toEqual(['of that tab', 'of this tab']);
});

test('what is noted on a highlight again, as the answer was lost, is no other text of another', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('ferns'), 'h1', 1);
  await writeHighlightText(library, 'h1', 'why', []);
  const again = await writeHighlightText(library, 'h1', 'why', []);
  await writeHighlightText(library, 'h1', 'why so many', again);
  expect(textsIn((await highlightsOf(library, 'a'))[0]!.text)).toEqual(['why so many']);
});

test('highlights follow a paper whose id changed', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('ferns'), 'h1', 1);
  await write(library, () => [{ table: 'aliases', id: 'a', fields: { to: 'a2' } }]);
  expect(await highlightsOf(library, 'a2')).toHaveLength(1);
  expect((await listHighlights(library)).map((highlight) => highlight.paper)).toEqual(['a2']);
});

test('a paper of which nothing is kept but a highlight is followed when its id changes', async () => {
  const library = newLibrary();
  await addHighlight(library, passage('ferns'), 'h1', 1);
  await followMoves(library, { a: 'a2', unknown: 'other' });
  expect(await highlightsOf(library, 'a2')).toHaveLength(1);
  expect((await library.aliases.toArray()).map(({ id }) => id)).toEqual(['a']);
});

test('a record that something else wrote is passed by', async () => {
  const library = newLibrary();
  await library.highlights.put({ id: 'odd', paper: 'a', stamps: {} } as never);
  expect(await highlightsOf(library, 'a')).toEqual([]);
  expect(await listHighlights(library)).toEqual([]);
});
