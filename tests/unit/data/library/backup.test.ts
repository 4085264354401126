import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/core/backup/compare.ts';
import { mergeBackups } from '../../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import type { Versions } from '../../../../src/core/merge/versions.ts';
import { textsOf } from '../../../../src/core/merge/versions.ts';
import { eraseLibrary, libraryBackup } from '../../../../src/data/library/backup.ts';
import { makeChange, write, type LibraryWish } from '../../../../src/data/library/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences, setPreference } from '../../../../src/data/library/preferences.ts';
import { markRead, readIds } from '../../../../src/data/library/reading.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { undoRestore } from '../../../../src/data/library/undoRestore.ts';
import { getSave, save, savedIds } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

let libraries = 0;
const newLibrary = () => openLibrary(`library of backups ${++libraries}`);
const HEAD = { made: '2026-11-29T21:13:42.000Z', collections: [] };
const IDS = ['a', 'b', '__proto__'];

const backupIn = (library: LibraryDatabase) => libraryBackup(library, HEAD);
const textOf = async (library: LibraryDatabase) => backupText(await backupIn(library), false);
const roundTrip = async (library: LibraryDatabase) =>
  (await readBackup(await writeBackup(await backupIn(library)))).backup;

const id = fc.constantFrom(...IDS);
const time = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
const text = fc.string({ unit: 'binary', maxLength: 6 });
const wish: fc.Arbitrary<LibraryWish[]> = fc.oneof(
  fc.record({ id, savedAt: time, readAt: time }).map(({ id: of, ...fields }): LibraryWish[] => [
    { table: 'papers', id: of, fields },
    // What is saved has its text.
    ...(fields.savedAt ? [{ table: 'copies' as const, id: of, fields: { paper: paper(of) } }] : []),
  ]),
  fc
    .record({ id, text })
    .map(({ id: of, text: note }): LibraryWish[] => [{ table: 'notes', id: of, fields: { text: note } }]),
  fc
    .record({ id, name: text, mood: fc.jsonValue({ maxDepth: 2 }) })
    .map(({ id: of, ...fields }): LibraryWish[] => [{ table: 'tags', id: of, fields }]),
);
type Step = { wishes: LibraryWish[][]; undone: boolean } | { link: LibraryWish };
/** Changes, each undone or not, and papers that get another id, which comes by itself and is not undone. */
const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ wishes: fc.array(wish, { maxLength: 4 }), undone: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc
        .record({ id, to: fc.option(id, { nil: null }) })
        .map(({ id: of, to }) => ({ link: { table: 'aliases' as const, id: of, fields: { to } } })),
    },
  ),
  { maxLength: 5 },
);

async function lived(all: readonly Step[]): Promise<LibraryDatabase> {
  const library = newLibrary();
  for (const step of all) {
    if ('link' in step) {
      await write(library, () => [step.link]);
      continue;
    }
    const change = await makeChange(library, () => step.wishes.flat());
    if (step.undone) await undoChange(library, change);
  }
  return library;
}

/** What lists and older apps read. */
const lists = async (library: LibraryDatabase) => ({
  saved: (await savedIds(library)).sort(),
  read: await readIds(library),
  rows: await library.saves.toArray(),
});

describe('a backup', () => {
  it('restored to an empty library gives the same backup, byte for byte, and the same lists', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const library = await lived(all);
        const copy = newLibrary();
        await restoreBackup(copy, await roundTrip(library));
        expect(await textOf(copy)).toBe(await textOf(library));
        expect(await lists(copy)).toEqual(await lists(library));
        await Promise.all([library.delete(), copy.delete()]);
      }),
      { numRuns: 30 },
    );
  });

  it('merged into another library does what the merge of both backups says, and once only', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const library = await lived(one);
        const there = await lived(other);
        const [mine, theirs] = [await backupIn(library), await backupIn(there)];
        await restoreBackup(library, theirs);
        const expected = backupText(mergeBackups(mine, theirs), false);
        expect(await textOf(library)).toBe(expected);
        expect((await restoreBackup(library, theirs)).edits).toEqual([]);
        await restoreBackup(there, mine);
        expect(await textOf(there)).toBe(expected);
        await Promise.all([library.delete(), there.delete()]);
      }),
      { numRuns: 30 },
    );
  });

  it('is taken back exactly, and can be merged again after that', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const library = await lived(one);
        const there = await lived(other);
        const [before, rows] = [await textOf(library), await lists(library)];
        const change = await restoreBackup(library, await backupIn(there));
        const after = await textOf(library);
        await undoRestore(library, change);
        expect(await textOf(library)).toBe(before);
        expect(await lists(library)).toEqual(rows);
        await restoreBackup(library, await backupIn(there));
        expect(await textOf(library)).toBe(after);
        await Promise.all([library.delete(), there.delete()]);
      }),
      { numRuns: 30 },
    );
  });
});

it('a merge that breaks off at any point has changed nothing, and comes whole when it is tried again', async () => {
  const there = newLibrary();
  for (const of of ['a', 'b']) await save(there, paper(of), 5);
  await makeChange(there, () => [{ table: 'tags', id: 't', fields: { name: 'to read' } }]);
  const backup = await backupIn(there);
  const { put } = IDBObjectStore.prototype;
  const library = newLibrary();
  await save(library, paper('c'), 5);
  const before = [await textOf(library), await lists(library)];
  let broken = 0;
  for (let allowed = 0; ; allowed++) {
    let puts = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (puts++ === allowed) throw new DOMException('killed', 'AbortError');
      return put.apply(this, args);
    };
    try {
      await restoreBackup(library, backup);
      break;
    } catch {
      broken++;
      IDBObjectStore.prototype.put = put;
      expect([await textOf(library), await lists(library)]).toEqual(before);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  }
  expect(broken).toBeGreaterThan(5);
  expect((await savedIds(library)).sort()).toEqual(['a', 'b', 'c']);
});

it('what was written since a merge stays when the merge is taken back', async () => {
  const [library, there] = [newLibrary(), newLibrary()];
  await save(there, paper('a'), 5);
  await makeChange(there, () => [{ table: 'notes', id: 'a', fields: { text: 'theirs' } }]);
  const change = await restoreBackup(library, await backupIn(there));
  await makeChange(library, () => [{ table: 'notes', id: 'a', fields: { text: 'mine now' } }]);
  await undoRestore(library, change);
  expect(await savedIds(library)).toEqual([]);
  expect(textsOf((await library.notes.get('a'))?.text as Versions)).toEqual(['mine now']);
});

it('notes that two devices wrote apart are both there, and told of before', async () => {
  const [library, there] = [newLibrary(), newLibrary()];
  await makeChange(library, () => [{ table: 'notes', id: 'a', fields: { text: 'mine' } }]);
  await makeChange(there, () => [{ table: 'notes', id: 'a', fields: { text: 'theirs' } }]);
  const theirs = await backupIn(there);
  expect(compare(await backupIn(library), theirs).conflicts).toEqual([
    { table: 'notes', id: 'a', field: 'text', texts: 2 },
  ]);
  await restoreBackup(library, theirs);
  expect(textsOf((await library.notes.get('a'))!.text).sort()).toEqual(['mine', 'theirs']);
});

it('what was saved under a former id is found under the one that a paper has here', async () => {
  const [library, there] = [newLibrary(), newLibrary()];
  await save(there, paper('old'), 5);
  await markRead(library, 'old', 6);
  await followMoves(library, { old: 'new' });
  await restoreBackup(library, await backupIn(there));
  expect(await savedIds(library)).toEqual(['new']);
  expect((await getSave(library, 'new'))?.paper).toEqual({ ...paper('old'), id: 'new' });
});

it('preferences come where nothing was chosen, and go with Undo', async () => {
  const [library, there] = [newLibrary(), newLibrary()];
  await setPreference(there, 'theme', 'dark');
  await setPreference(there, 'textSize', 20);
  await setPreference(there, 'speechVoice', 'a voice of that device');
  await setPreference(library, 'theme', 'sepia');
  const change = await restoreBackup(library, await backupIn(there));
  expect(await getPreferences(library)).toMatchObject({ theme: 'sepia', textSize: 20, speechVoice: '' });
  await undoRestore(library, change);
  expect(await getPreferences(library)).toMatchObject({ theme: 'sepia', textSize: 17 });
});

it('tables and fields of a newer version go through this one unharmed', async () => {
  const library = newLibrary();
  const backup = await backupIn(library);
  const further = [{ id: 'm', mood: { colour: 'blue' }, stamps: {} }];
  await restoreBackup(library, { ...backup, tables: new Map([...backup.tables, ['moods', further]]) });
  expect((await roundTrip(library)).tables.get('moods')).toEqual(further);
});

it('an erased library is as a new one, and takes its backup again', async () => {
  const library = newLibrary();
  await save(library, paper('a'), 5);
  await setPreference(library, 'theme', 'dark');
  const before = await textOf(library);
  const backup = await roundTrip(library);
  await eraseLibrary(library);
  expect(await textOf(library)).toBe(await textOf(newLibrary()));
  await Promise.all(library.tables.map(async (table) => expect(await table.count()).toBe(0)));
  await restoreBackup(library, backup);
  expect(await textOf(library)).toBe(before);
});
