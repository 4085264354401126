import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doneSince, getBackupNote, noteBackup } from '../../../src/data/library/backupNote.ts';
import { save } from '../../../src/data/library/saves.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

// That of jsdom cannot be read.
vi.stubGlobal('Blob', NodeBlob);
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { collections: [] } },
}));
const handOver = vi.hoisted(() => vi.fn());
vi.mock('../../../src/platform/files.ts', () => ({ handOver }));

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { backups } = await import('../../../src/app/state/settings/backups.svelte.ts');
const { default: BackupReminder } =
  await import('../../../src/app/components/settings/BackupReminder.svelte');

const { database } = library;
const DAY_MS = 24 * 60 * 60 * 1000;
const saveMany = async (count: number, at: number) => {
  for (let one = 0; one < count; one++) await save(database, paper(`reminded ${at} ${one}`), at);
};

beforeEach(async () => {
  handOver.mockReset().mockResolvedValue('saved');
  await database.delete();
  await database.open();
});

afterEach(cleanup);

test('ten things in no backup are worth a word, nine are not', async () => {
  const now = Date.now();
  await saveMany(9, now);
  expect(await backups.overdue()).toBe(0);
  await saveMany(1, now + 1);
  expect(await backups.overdue()).toBe(10);
});

test('after a backup only what was done since counts, and only once it is old', async () => {
  const now = Date.now();
  await saveMany(10, now - 50 * DAY_MS);
  await noteBackup(database, now - 40 * DAY_MS);
  expect(await backups.overdue()).toBe(0);
  await saveMany(10, now - 35 * DAY_MS);
  expect(await backups.overdue()).toBe(10);
  await noteBackup(database, now - 29 * DAY_MS);
  await saveMany(10, now - DAY_MS);
  expect(await doneSince(database, now - 29 * DAY_MS, 10)).toBe(10);
  expect(await backups.overdue()).toBe(0);
});

test('a backup can be made at once, and the word goes', async () => {
  await saveMany(10, Date.now());
  render(BackupReminder);
  await until(() => screen.getByText('10 things or more you did here are in no backup yet.'));
  screen.getByRole('button', { name: 'Back up' }).click();
  await until(() => expect(screen.queryByRole('button', { name: 'Back up' })).toBeNull());
  expect(handOver).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^offprint-library-\d{4}-\d\d-\d\d\.json\.gz$/),
    expect.any(NodeBlob),
    'application/gzip',
  );
});

test('a backup that the person did not take is none', async () => {
  handOver.mockResolvedValue('cancelled');
  await saveMany(10, Date.now());
  render(BackupReminder);
  await until(() => screen.getByRole('button', { name: 'Back up' }).click());
  await until(() => expect(handOver).toHaveBeenCalled());
  expect((await getBackupNote(database)).at).toBeNull();
  expect(screen.getByRole('button', { name: 'Back up' })).toBeTruthy();
});

test('later is in two weeks', async () => {
  const now = Date.now();
  await saveMany(10, now);
  render(BackupReminder);
  await until(() => screen.getByRole('button', { name: 'Later: remind me in two weeks' }).click());
  await until(async () => expect((await getBackupNote(database)).quietUntil).toBeGreaterThan(now));
  expect(await backups.overdue(now + 13 * DAY_MS)).toBe(0);
  expect(await backups.overdue(now + 15 * DAY_MS)).toBe(10);
});
