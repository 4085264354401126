import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { beforeEach, expect, test, vi } from 'vitest';
import { backupFiles } from '../../../src/app/actions/backupFiles.ts';
import { library } from '../../../src/app/state/library/library.svelte.ts';
import { BackupError } from '../../../src/core/backup/fault.ts';
import { readBackup } from '../../../src/core/backup/readBackup.ts';
import { FaultError } from '../../../src/data/fault.ts';
import { eraseLibrary } from '../../../src/data/library/backup.ts';
import { backupFault, backupFile, openBackupFile } from '../../../src/data/library/backupFile.ts';
import { save } from '../../../src/data/library/saves.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { fakeDocuments } from '../fakeDocuments.ts';

// That of jsdom cannot be read.
vi.stubGlobal('Blob', NodeBlob);
const worker = fakeDocuments();
vi.mock('../../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => worker.client }));

const HEAD = { made: '2026-11-30T12:00:00.000Z', collections: ['a.txt'] };
const savedIn = async (file: Blob) =>
  (await readBackup(new Uint8Array(await file.arrayBuffer()))).backup.tables
    .get('papers')!
    .map(({ id }) => id);

beforeEach(async () => {
  worker.client.backup.mockReset();
  worker.client.backupFault.mockReset();
  worker.client.openBackup.mockReset();
  worker.client.mergeBackup.mockReset();
  worker.client.undoMerge.mockReset();
  await save(library.database, paper('ferns'));
});

test('a backup is written and read back by the worker, not by the page', async () => {
  const file = new Blob(['abc']);
  worker.client.backup.mockResolvedValue(file);
  worker.client.backupFault.mockResolvedValue(null);
  const files = backupFiles();
  expect(await files.write(HEAD)).toBe(file);
  await files.check(file);
  expect(worker.client.backup).toHaveBeenCalledWith(HEAD);
  expect(worker.client.backupFault).toHaveBeenCalledWith(file);
});

test('where no worker runs, the page makes the same backup and checks it', async () => {
  worker.client.backup.mockRejectedValue(new FaultError({ kind: 'broken' }));
  worker.client.backupFault.mockRejectedValue(new FaultError({ kind: 'broken' }));
  const files = backupFiles();
  const file = await files.write(HEAD);
  expect(await savedIn(file)).toEqual(['ferns']);
  await files.check(file);
  await expect(files.check(file.slice(0, 40))).rejects.toBeInstanceOf(BackupError);
});

test('a file is looked at by the worker; where none runs, by the page, with the same answer', async () => {
  const made = await backupFile(library.database, HEAD);
  const opened = await openBackupFile(library.database, made, ['a.txt']);
  worker.client.openBackup.mockResolvedValueOnce(opened);
  const files = backupFiles();
  expect(await files.open(made, ['a.txt'])).toBe(opened);
  expect(opened).toMatchObject({ sealed: true, comparison: { same: true } });
  worker.client.openBackup.mockRejectedValueOnce(new FaultError({ kind: 'broken' }));
  expect(await files.open(made, ['a.txt'])).toEqual(opened);
  // It crosses to the page as it is.
  expect(structuredClone(opened)).toEqual(opened);
  worker.client.openBackup.mockResolvedValueOnce({ fault: { kind: 'list' } });
  await expect(files.open(made, [])).rejects.toMatchObject({ fault: { kind: 'list' } });
});

test('a file is merged and that taken back by the worker; where none runs, by the page, under the same id', async () => {
  const made = await backupFile(library.database, HEAD);
  const merged = { change: { id: 'm', at: 5, edits: [] }, records: 1, own: false, made: HEAD.made };
  worker.client.mergeBackup.mockResolvedValueOnce(merged);
  const files = backupFiles();
  expect(await files.merge(made, 'm')).toBe(merged);
  expect(worker.client.mergeBackup).toHaveBeenCalledWith(made, 'm');
  await eraseLibrary(library.database);
  for (const asked of [worker.client.mergeBackup, worker.client.undoMerge])
    asked.mockRejectedValue(new FaultError({ kind: 'broken' }));
  const here = await files.merge(made, 'm');
  expect(here).toMatchObject({ change: { id: 'm' }, own: false, made: HEAD.made });
  expect(await library.database.papers.count()).toBe(1);
  await files.undo('m');
  expect(await library.database.papers.count()).toBe(0);
});

test('a fault of the file, and one of storage, are told as what they are', async () => {
  worker.client.backupFault.mockResolvedValue({ kind: 'archive' });
  worker.client.mergeBackup.mockResolvedValue({ fault: { kind: 'changed' } });
  worker.client.syncFile.mockResolvedValue({ fault: { kind: 'newer', version: 7 } });
  const files = backupFiles();
  const file = new Blob();
  await expect(files.check(file)).rejects.toMatchObject({ fault: { kind: 'archive' } });
  await expect(files.merge(file, 'm')).rejects.toMatchObject({ fault: { kind: 'changed' } });
  await expect(files.sync({ handle: {} as never, seen: null }, [])).rejects.toMatchObject({
    fault: { kind: 'newer' },
  });
  worker.client.backup.mockRejectedValue(new FaultError({ kind: 'lost' }));
  await expect(files.write(HEAD)).rejects.toMatchObject({ fault: { kind: 'lost' } });
});

test('what is asked of the worker gives a file that can be restored, or why it could not', async () => {
  const made = await backupFile(library.database, HEAD);
  expect(await savedIn(made)).toEqual(['ferns']);
  expect(await backupFault(made)).toBeNull();
  expect(await backupFault(made.slice(0, made.size - 9))).toEqual({ kind: 'archive' });
});
