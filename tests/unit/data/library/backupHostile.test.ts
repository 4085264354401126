import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { backupOf } from '../../../../src/core/backup/backup.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import type { Stamped } from '../../../../src/core/merge/record.ts';
import { libraryBackup } from '../../../../src/data/library/backup.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { getPreferences } from '../../../../src/data/library/preferences.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { undoRestore } from '../../../../src/data/library/undoRestore.ts';
import { getSave, save, savedIds } from '../../../../src/data/library/saves.ts';
import { getSearches } from '../../../../src/data/library/searches.ts';
import { paper } from '../content/fakeSite.ts';

const HEAD = { made: '2026-11-29T21:13:42.000Z', collections: [] };
const STAMP = '000mx2cmkow.0000.hostile';

it('what a stranger put into a whole backup is kept as text, and works nothing', async () => {
  const library = openLibrary('a library with a hostile backup');
  await save(library, paper('mine'), 5);
  const before = backupText(await libraryBackup(library, HEAD), false);
  const record = (id: string, fields: object) =>
    ({
      id,
      ...fields,
      stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, STAMP])),
    }) as Stamped;
  const hostile = backupOf(
    HEAD,
    new Map([
      ['papers', [record('x', { savedAt: 6 }), record('__proto__', { savedAt: 7 })]],
      ['copies', [record('x', { paper: { id: 'x', title: '<script>ran = 1</script>', body: 'no tree' } })]],
      ['aliases', [record('x', { to: 'y' }), record('y', { to: 'x' })]],
      ['tags', [record('t', { name: '"><img src=x onerror=ran=1>\u202e' })]],
    ]),
    [
      { id: 'theme', value: 'javascript:ran=1', stamps: {} } as Stamped,
      { id: 'searches', value: { pinned: ['of a stranger'] }, stamps: {} } as Stamped,
      JSON.parse('{"id":"__proto__","value":{"polluted":1},"stamps":{}}') as Stamped,
    ],
  );
  const { backup } = await readBackup(await writeBackup(hostile));
  const change = await restoreBackup(library, backup);
  expect((await savedIds(library)).sort()).toEqual(['mine', 'x']);
  expect((await getSave(library, 'mine'))?.paper).toEqual(paper('mine'));
  expect(await getSave(library, 'x')).toBeUndefined();
  expect((await getPreferences(library)).theme).toBe('system');
  expect((await getSearches(library)).pinned).toEqual([]);
  expect((await library.tags.get('t'))?.name).toBe('"><img src=x onerror=ran=1>\u202e');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await undoRestore(library, change);
  expect(backupText(await libraryBackup(library, HEAD), false)).toBe(before);
});
