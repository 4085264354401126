import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { backupOf } from '../../../src/core/backup/backup.ts';
import { mergeBackups } from '../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../src/core/backup/readBackup.ts';
import { writeBackup } from '../../../src/core/backup/writeBackup.ts';
import { goodBackup } from '../core/backup/broken.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'offprint-backup-'));
const path = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints, and how it ends. */
function backup(...args: string[]): Promise<{ code: number; said: unknown }> {
  const command = ['--import', 'tsx', 'src/build/tools/backup.ts', ...args];
  return new Promise((resolve) =>
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout ? (JSON.parse(stdout) as unknown) : null }),
    ),
  );
}

const stamp = '000mx2cmkow.0000.bbbb';
const other = backupOf(
  { made: '2026-11-30T08:00:00.000Z', collections: [] },
  new Map([
    [
      'notes',
      [
        {
          id: 'a',
          text: { seen: { bbbb: stamp }, heads: { [stamp]: ['another note'] } },
          stamps: { text: stamp },
        } as never,
      ],
    ],
    ['tags', [{ id: 'u', name: 'later', stamps: { name: stamp } } as never]],
  ]),
  [],
);

test('a backup is verified, and a damaged one refused with the sentence of the app', async () => {
  const bytes = await writeBackup(goodBackup());
  writeFileSync(path('good.json.gz'), bytes);
  writeFileSync(path('cut.json.gz'), bytes.subarray(0, 100));
  expect(await backup('verify', path('good.json.gz'))).toMatchObject({
    code: 0,
    said: {
      ok: true,
      version: 1,
      sealed: true,
      made: '2026-11-29T21:13:42.000Z',
      things: { saved: 2, notes: 1, tags: 1, read: 0 },
      preferences: 1,
    },
  });
  expect(await backup('verify', path('cut.json.gz'))).toEqual({
    code: 1,
    said: {
      ok: false,
      fault: { kind: 'archive' },
      sentence:
        'This file is damaged or not whole: it cannot be unpacked. Copy it again from where it came from, or choose an older backup. Nothing was changed.',
    },
  });
  expect(await backup('verify', path('none.json.gz'))).toMatchObject({ code: 1, said: { ok: false } });
  expect(await backup('merge', path('good.json.gz'))).toEqual({ code: 2, said: null });
});

test('two backups are merged as the app merges them, with what would change and what stands twice', async () => {
  writeFileSync(path('a.json.gz'), await writeBackup(goodBackup()));
  writeFileSync(path('b.json.gz'), await writeBackup(other));
  const { code, said } = await backup(
    'merge',
    path('a.json.gz'),
    path('b.json.gz'),
    '--out',
    path('out.json'),
  );
  expect(code).toBe(0);
  expect(said).toMatchObject({
    ok: true,
    merged: { things: { saved: 2, notes: 1, tags: 2 } },
    change: {
      things: { tags: { before: 1, after: 2, added: 1 }, notes: { changed: 1 } },
      conflicts: [{ table: 'notes', id: 'a', field: 'text', texts: 2 }],
    },
  });
  const written = await readBackup(readFileSync(path('out.json')));
  expect(written).toEqual({ backup: mergeBackups(other, goodBackup()), sealed: true });
});
