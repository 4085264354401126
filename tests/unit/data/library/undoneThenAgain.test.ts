import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { editOf, type RecordEdit } from '../../../../src/core/merge/change.ts';
import { inverseOf } from '../../../../src/core/merge/inverse.ts';
import { Clock } from '../../../../src/core/merge/clock.ts';
import { edited, mergeRecords, type Stamped } from '../../../../src/core/merge/record.ts';
import { textsOf, type Versions } from '../../../../src/core/merge/versions.ts';
import { thingsIn } from '../../../../src/core/backup/things.ts';
import { eraseLibrary, libraryBackup } from '../../../../src/data/library/backup.ts';
import { getBackupNote, noteBackup } from '../../../../src/data/library/backupNote.ts';
import { makeChange } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { copyWishes, withoutCopy } from '../../../../src/data/library/copyWishes.ts';
import { getDeleted } from '../../../../src/data/library/deleted.ts';
import { addHighlight, undoMark, writeHighlightText } from '../../../../src/data/library/highlights.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getNotedCopy } from '../../../../src/data/library/notedCopies.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

const GRAPHS = paper('graphs', 'On graphs');
const ANCHOR = {
  quote: { exact: 'graphs', prefix: 'On ', suffix: '' },
  start: 3,
  end: 9,
  of: 'text',
  rival: 0,
};
const RULES = { text: 'versions' } as const;

let count = 0;
let library: LibraryDatabase;
beforeEach(() => (library = openLibrary(`undone then again ${++count}`)));
afterEach(() => library.close());

const mark = () =>
  addHighlight(library, {
    paper: { id: GRAPHS.id, title: GRAPHS.title, copy: GRAPHS },
    anchor: ANCHOR,
    colour: 'green',
  });

it('a paper whose keeping was undone has its text kept with the next tag', async () => {
  await undoChange(library, await makeChange(library, (look) => copyWishes(look, [GRAPHS])));
  expect(await withoutCopy(library, [GRAPHS.id])).toEqual([GRAPHS.id]);
  await makeChange(library, (look) => copyWishes(look, [GRAPHS]));
  expect(await withoutCopy(library, [GRAPHS.id])).toEqual([]);
});

it('a paper whose save was undone has its text kept with the next mark', async () => {
  await undoChange(library, await save(library, GRAPHS));
  await mark();
  expect(await getNotedCopy(library, GRAPHS.id)).toEqual(GRAPHS);
});

it('a mark that was noted on is removed by its undo, and can be restored with its words', async () => {
  const made = await mark();
  const { id } = made.edits.find(({ table }) => table === 'highlights')!;
  await writeHighlightText(library, id, 'dear to me', []);
  await undoMark(library, made, id);
  expect(await getDeleted(library)).toMatchObject([{ kind: 'highlight', id, text: 'graphs' }]);
  expect(textsOf((await library.highlights.get(id))!.text!)).toEqual(['dear to me']);
});

it('a mark that was not noted on is undone without a trace', async () => {
  const made = await mark();
  const { id } = made.edits.find(({ table }) => table === 'highlights')!;
  await undoMark(library, made, id);
  expect(await getDeleted(library)).toEqual([]);
});

it('a tab that was open when another erased the library writes as another device from then on', async () => {
  const other = openLibrary(`undone then again ${count}`);
  const devices = async () =>
    (await save(other, paper(`p-${Math.random()}`))).edits[0]!.fields.map(({ stamp }) => stamp.split('.')[2]);
  const before = await devices();
  await eraseLibrary(library);
  const after = await devices();
  expect(after).not.toEqual(before);
  expect((await other.device.get('id'))?.value).toBe(after[0]);
  other.close();
});

it('what another device wrote before a choice of texts is undone, and came in after it, stays', () => {
  let now = 100;
  const clock = new Clock('here', () => now);
  const next = (seen: string) => clock.next(seen);
  const write = (record: Stamped | undefined, text: string): [Stamped, RecordEdit] => {
    const edit = editOf({ table: 'notes', id: 'n', fields: { text } }, record, RULES, next)!;
    return [edited('n', record, edit.fields), edit];
  };
  const [first] = write(undefined, 'old');
  const elsewhere = new Clock('there', () => 150);
  const theirs = editOf({ table: 'notes', id: 'n', fields: { text: 'of there' } }, undefined, RULES, (seen) =>
    elsewhere.next(seen),
  )!;
  now = 200;
  const [chosen, choice] = write(first, 'new');
  const merged = mergeRecords(chosen, edited('n', undefined, theirs.fields), RULES);
  const back = inverseOf(choice, merged, [merged], RULES, next)!;
  const undone = edited('n', merged, back.fields) as Stamped & { text: Versions };
  expect(textsOf(undone.text).sort()).toEqual(['of there', 'old']);
});

it('a backup of a device whose clock runs ahead is as old as the moment it was looked at', async () => {
  const now = Date.UTC(2026, 10, 29);
  await noteBackup(library, Date.UTC(2031, 0, 1), now);
  expect((await getBackupNote(library)).at).toBe(now);
});

it('a backup counts papers of collections that are there, each once', async () => {
  const fields = { collection: 'c', paper: 'a', rank: 'm' };
  const shelf = { name: 'Shelf', rank: 'm' };
  await makeChange(library, () => [
    { table: 'collections', id: 'c', fields: shelf },
    { table: 'collections', id: 'gone', fields: { ...shelf, removedAt: 5 } },
    { table: 'entries', id: 'c a', fields },
    { table: 'entries', id: 'gone a', fields: { ...fields, collection: 'gone' } },
  ]);
  const entry = { ...fields, paper: 'b' };
  await undoChange(
    library,
    await makeChange(library, () => [{ table: 'entries', id: 'c b', fields: entry }]),
  );
  const backup = await libraryBackup(library, { made: '2026-11-29T21:13:42.000Z', collections: [] });
  expect(thingsIn(backup, backup).collected.size).toBe(1);
});
