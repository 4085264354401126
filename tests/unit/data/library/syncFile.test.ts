import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { backupOf, recordsIn, type Backup } from '../../../../src/core/backup/backup.ts';
import { mergeBackups } from '../../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import type { Stamped } from '../../../../src/core/merge/record.ts';
import { libraryBackup } from '../../../../src/data/library/backup.ts';
import { getKeptFile, putKeptFile, takeBackFromKeptFile } from '../../../../src/data/library/keptFile.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { mergeFile, undoMerge } from '../../../../src/data/library/mergeFile.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { syncFile } from '../../../../src/data/library/syncFile.ts';
import { paper } from '../content/fakeSite.ts';

const MADE = '2026-11-29T21:13:42.000Z';
const STAMP = '000mx2cmkow.0000.othercomputer';
const library = openLibrary('library');

/** A file of the computer. */
const disk = { bytes: new Uint8Array() as Uint8Array<ArrayBuffer>, modified: 1, writes: 0 };

class Handle {
  getFile(): Promise<File> {
    return Promise.resolve(new File([disk.bytes], 'library.json.gz', { lastModified: disk.modified }));
  }

  createWritable() {
    return Promise.resolve({
      write: async (data: Blob) => void (disk.bytes = new Uint8Array(await data.arrayBuffer())),
      close: () => Promise.resolve(void (disk.modified++, disk.writes++)),
    });
  }
}

const handle = new Handle();
const seen = async () => (await getKeptFile(library))!.seen;
const sync = async () => {
  const synced = await syncFile(library, { handle, seen: await seen() }, ['a.txt']);
  if ('fault' in synced) throw new Error(synced.fault.kind);
  return synced.merged;
};
const onDisk = async () => (await readBackup(disk.bytes)).backup;
const record = (id: string, fields: object) =>
  ({
    id,
    ...fields,
    stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, STAMP])),
  }) as Stamped;

/** Another computer writes its library there. */
async function theirs(tables: Record<string, Stamped[]>, preferences: Stamped[] = []): Promise<Backup> {
  const backup = backupOf(
    { made: MADE, collections: ['b.txt'] },
    new Map(Object.entries(tables)),
    preferences,
  );
  disk.bytes = await writeBackup(backup);
  disk.modified++;
  return backup;
}

beforeEach(async () => {
  await library.delete();
  await library.open();
  Object.assign(disk, { bytes: new Uint8Array(), modified: 1, writes: 0 });
  await putKeptFile(library, { handle: {}, seen: null });
});

it('a new file gets the library, and is written again only when something is new', async () => {
  await save(library, paper('ferns'));
  expect(await sync()).toBeNull();
  expect(recordsIn(await onDisk(), 'papers').map(({ id }) => id)).toEqual(['ferns']);
  expect(disk.writes).toBe(1);
  await sync();
  expect(disk.writes).toBe(1);
  await save(library, paper('mosses'));
  await sync();
  expect(disk.writes).toBe(2);
});

it('what another wrote is merged, and the file then is what both have, byte for byte', async () => {
  await save(library, paper('ferns'));
  await sync();
  const before = await onDisk();
  const other = await theirs(
    {
      aliases: [record('a', { to: 'b' })],
      'between tables': [record('z', { of: 'a newer version' })],
      papers: [
        record('asters', { savedAt: 5 }),
        record('ferns', { savedAt: 7 }),
        record('zinnias', { savedAt: 6 }),
      ],
    },
    [record('sort', { value: 'date' }), record('theme', { value: 'dark' })],
  );
  const merged = await sync();
  expect(merged).toMatchObject({ own: false });
  expect(merged!.change.edits.map(({ id }) => id)).toContain('asters');
  const both = mergeBackups(before, other);
  const { made } = await onDisk();
  expect(gunzipSync(disk.bytes).toString()).toBe(backupText({ ...both, made }, true));
  const writes = disk.writes;
  await sync();
  expect(disk.writes).toBe(writes);
});

it('what an undo took back is not in the file any more', async () => {
  await save(library, paper('ferns'));
  await sync();
  const file = new Blob([
    await writeBackup(
      backupOf(
        { made: MADE, collections: [] },
        new Map([['papers', [record('asters', { savedAt: 5 })]]]),
        [],
      ),
    ),
  ]);
  await mergeFile(library, file, 'm');
  await sync();
  expect(recordsIn(await onDisk(), 'papers')).toHaveLength(2);
  await takeBackFromKeptFile(library);
  await undoMerge(library, 'm');
  await sync();
  expect(recordsIn(await onDisk(), 'papers').map(({ id }) => id)).toEqual(['ferns']);
});

it('a damaged file is refused and left as it is', async () => {
  await save(library, paper('ferns'));
  disk.bytes = (await writeBackup(await libraryBackup(library, { made: MADE, collections: [] }))).slice(
    0,
    60,
  );
  const damaged = disk.bytes;
  expect(await syncFile(library, { handle, seen: null }, [])).toEqual({ fault: { kind: 'archive' } });
  expect(disk.bytes).toBe(damaged);
});

it('a library of thousands of own papers is written, merged and taken back with few of its texts in memory', async () => {
  const many = Array.from({ length: 2600 }, (_, at) =>
    record(`p${String(at).padStart(4, '0')}`, { paper: paper(`p${at}`), at }),
  );
  const backup = backupOf({ made: MADE, collections: [] }, new Map([['ownPapers', many]]), []);
  const steps: number[] = [];
  const merged = await mergeFile(
    library,
    new Blob([await writeBackup(backup)]),
    'm',
    () => void steps.push(1),
  );
  expect(merged).toMatchObject({ records: 2600, own: true, change: { edits: [] } });
  expect(steps.length).toBeGreaterThan(1);
  expect(await libraryBackup(library, backup)).toEqual(backup);
  await undoMerge(library, 'm');
  expect(await library.ownPapers.count()).toBe(0);
});
