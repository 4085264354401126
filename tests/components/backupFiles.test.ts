import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { backupFiles } from '../../src/app/actions/backupFiles.ts';
import { library } from '../../src/app/state/library/library.svelte.ts';
import { BackupError } from '../../src/core/backup/fault.ts';
import { readBackup } from '../../src/core/backup/readBackup.ts';
import { FaultError } from '../../src/data/fault.ts';
import { backupFault, backupFile, openBackupFile } from '../../src/data/library/backupFile.ts';
import { save } from '../../src/data/library/saves.ts';
import { paper } from '../unit/data/content/fakeSite.ts';
import { fakeDocuments } from './fakeDocuments.ts';

const worker = fakeDocuments();
vi.mock('../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => worker.client }));

const HEAD = { made: '2026-11-30T12:00:00.000Z', collections: ['a.txt'] };
const savedIn = async (file: Uint8Array) =>
  (await readBackup(file)).backup.tables.get('papers')!.map(({ id }) => id);

beforeEach(async () => {
  worker.client.backup.mockReset();
  worker.client.backupFault.mockReset();
  worker.client.openBackup.mockReset();
  await save(library.database, paper('ferns'));
});

test('a backup is written and read back by the worker, not by the page', async () => {
  const file = new Uint8Array([1, 2, 3]);
  worker.client.backup.mockResolvedValue({ file });
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
  await expect(files.check(file.subarray(0, 40) as Uint8Array<ArrayBuffer>)).rejects.toBeInstanceOf(
    BackupError,
  );
});

test('a file is looked at by the worker; where none runs, by the page, with the same answer', async () => {
  const made = await backupFile(library.database, HEAD);
  if ('fault' in made) throw new Error(made.fault.kind);
  const opened = await openBackupFile(library.database, made.file, ['a.txt']);
  worker.client.openBackup.mockResolvedValueOnce(opened);
  const files = backupFiles();
  expect(await files.open(made.file, ['a.txt'])).toBe(opened);
  expect(opened).toMatchObject({ sealed: true, comparison: { same: true } });
  worker.client.openBackup.mockRejectedValueOnce(new FaultError({ kind: 'broken' }));
  expect(await files.open(made.file, ['a.txt'])).toEqual(opened);
  // It crosses to the page as it is.
  expect(structuredClone(opened)).toEqual(opened);
  worker.client.openBackup.mockResolvedValueOnce({ fault: { kind: 'list' } });
  await expect(files.open(made.file, [])).rejects.toMatchObject({ fault: { kind: 'list' } });
});

test('a fault of the file, and one of storage, are told as what they are', async () => {
  worker.client.backup.mockResolvedValue({ fault: { kind: 'insecure' } });
  worker.client.backupFault.mockResolvedValue({ kind: 'archive' });
  const files = backupFiles();
  await expect(files.write(HEAD)).rejects.toMatchObject({ fault: { kind: 'insecure' } });
  await expect(files.check(new Uint8Array())).rejects.toMatchObject({ fault: { kind: 'archive' } });
  worker.client.backup.mockRejectedValue(new FaultError({ kind: 'lost' }));
  await expect(files.write(HEAD)).rejects.toMatchObject({ fault: { kind: 'lost' } });
});

test('what is asked of the worker gives a file that can be restored, or why it could not', async () => {
  const made = await backupFile(library.database, HEAD);
  if ('fault' in made) throw new Error(made.fault.kind);
  expect(await savedIn(made.file)).toEqual(['ferns']);
  expect(await backupFault(made.file)).toBeNull();
  expect(await backupFault(made.file.subarray(0, -9))).toEqual({ kind: 'archive' });
});
