import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { oddFields } from '../../../../src/core/backup/shapes.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { summaryOf } from '../../../../src/core/backup/summary.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import { libraryBackup } from '../../../../src/data/library/backup.ts';
import { createCollection } from '../../../../src/data/library/collections.ts';
import { collect } from './collect.ts';
import {
  addHighlight,
  removeHighlight,
  writeHighlightText,
} from '../../../../src/data/library/highlights.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { writeNote } from '../../../../src/data/library/notes.ts';
import { markRead } from '../../../../src/data/library/reading.ts';
import { setPosition } from '../../../../src/data/library/opened.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { noteSearch, setPinned } from '../../../../src/data/library/searches.ts';
import { mergeTags, retag } from '../../../../src/data/library/tags.ts';
import { paper } from '../content/fakeSite.ts';

const HEAD = { made: '2026-11-29T21:13:42.000Z', collections: [] };

it('all that a person can do is in a backup that this app reads, and restored from it', async () => {
  const library = openLibrary('a library with something of all');
  const titled = { id: 'a', title: 'Title of a' };
  await save(library, paper('a'), 5);
  await markRead(library, 'a', 6);
  await setPosition(library, 'a', { offset: 40 });
  await writeNote(library, titled, 'A note', []);
  const quote = { exact: 'found', prefix: 'What a ', suffix: ' out.' };
  const anchor = { quote, start: 7, end: 12, of: 'hash', rival: 0.25 };
  await addHighlight(library, { paper: titled, anchor, colour: 'green' }, 'h', 8);
  await writeHighlightText(library, 'h', 'On the mark', []);
  await addHighlight(library, { paper: titled, anchor, colour: 'red' }, 'removed', 9);
  await removeHighlight(library, 'removed', 10);
  await retag(library, { papers: ['a', 'b'], on: ['to read', 'later'], texts: [paper('b')] });
  const [one, other] = (await library.tags.toArray()).map(({ id }) => id);
  await mergeTags(library, one!, other!);
  const made = await createCollection(library, 'Methods');
  await collect(library, made!.id, ['a']);
  await noteSearch(library, 'codebooks', 11);
  await setPinned(library, 'quantization', true, 12);

  for (const table of library.tables)
    for (const record of (await table.toArray()) as Record<string, unknown>[])
      expect([table.name, oddFields(table.name, record)]).toEqual([table.name, []]);

  const before = await libraryBackup(library, HEAD);
  const { backup } = await readBackup(await writeBackup(before));
  expect(summaryOf(backup, Date.parse(HEAD.made)).things).toEqual({
    saved: 1,
    read: 1,
    hidden: 0,
    notes: 1,
    highlights: 1,
    tags: 1,
    tagged: 2,
    collections: 1,
    collected: 1,
    ownPapers: 0,
    searches: 2,
    visits: 0,
  });
  const copy = openLibrary('a copy of all');
  await restoreBackup(copy, backup);
  expect(backupText(await libraryBackup(copy, HEAD), false)).toBe(backupText(before, false));
});
