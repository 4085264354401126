import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { recordsIn, TABLES, type Backup } from '../../../../src/core/backup/backup.ts';
import { BackupError } from '../../../../src/core/backup/fault.ts';
import type { HeldBackup } from '../../../../src/core/backup/held.ts';
import { holdBackup } from '../../../../src/core/backup/holdBackup.ts';
import { readAsWritten } from '../../../../src/core/backup/readAsWritten.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { Sha256 } from '../../../../src/core/backup/sha256.ts';
import { backupText, sealOf, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import { threeBackups } from './backups.ts';
import { BROKEN, goodBackup } from './broken.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What is held, as it would be in memory. */
function whole(held: HeldBackup): Backup {
  const { made, collections, preferences } = held;
  const tables = new Map(held.tables.map((name) => [name, [...held.records(name)].flat()]));
  return { made, collections, tables, preferences };
}

/** A text as apps of before wrote it: with its seal in the head. */
function asBefore(backup: Backup): string {
  return backupText(backup, false).replace('"tables": {', `"sha256": "${sealOf(backup)}",\n"tables": {`);
}

async function* pieces(text: string, ends: number): AsyncGenerator<Uint8Array> {
  const lines = text.split(/(?<=\n)/);
  for (let at = 0; at < lines.length; at += ends) yield encode(lines.slice(at, at + ends).join(''));
}

const isSeen = (text: string, ends = 3) => readAsWritten(pieces(text, ends), true);

describe('a backup that is read as it comes', () => {
  it('is the one that was written, in whatever pieces, with its seal last or in its head', async () => {
    await fc.assert(
      fc.asyncProperty(threeBackups, fc.integer({ min: 1, max: 9 }), async ({ aaaa: backup }, ends) => {
        for (const text of [backupText(backup, true), asBefore(backup)]) {
          const held = await isSeen(text, ends);
          expect(held?.sealed).toBe(true);
          expect(whole(held!)).toEqual(backup);
          expect((await readBackup(encode(text))).backup).toEqual(backup);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read packed or not, and so is what is laid out otherwise or has no seal', async () => {
    const backup = goodBackup();
    const indented = JSON.stringify(JSON.parse(backupText(backup, true)), null, 4);
    const files = [
      await writeBackup(backup),
      encode(backupText(backup, true)),
      encode(indented),
      gzipSync(indented),
    ];
    for (const file of files) {
      const held = await holdBackup(new Blob([file as Uint8Array<ArrayBuffer>]));
      expect(held.sealed).toBe(true);
      expect(whole(held)).toEqual(backup);
    }
    const unsealed = await holdBackup(new Blob([backupText(backup, false)]));
    expect(unsealed.sealed).toBe(false);
    expect(whole(unsealed)).toEqual(backup);
    expect(await isSeen(indented)).toBeNull();
    expect(await isSeen(backupText(backup, false))).toBeNull();
  });

  it('may have been made before there were all tables of now', async () => {
    const { tables, ...rest } = goodBackup();
    const older = { ...rest, tables: new Map([...tables].filter(([name]) => name !== 'visits')) };
    const held = await holdBackup(new Blob([backupText(older, true)]));
    expect(held.sealed).toBe(true);
    expect(held.tables).toEqual(TABLES.filter((name) => name !== 'visits'));
  });

  it('holds no record where only its fault is asked for', async () => {
    const held = await holdBackup(new Blob([await writeBackup(goodBackup())]), false);
    expect([...held.records('papers')]).toEqual([]);
    expect(recordsIn(goodBackup(), 'papers')).toHaveLength(2);
  });

  it.each(Object.entries(BROKEN))(
    'is refused with the same fault as one in memory: %s',
    async (_, { kind, bytes }) => {
      const refused: unknown = await holdBackup(new Blob([(await bytes()) as Uint8Array<ArrayBuffer>])).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(BackupError);
      expect((refused as BackupError).fault.kind).toBe(kind);
    },
  );

  it('is not taken for whole where a line of it is another, missing or there twice', async () => {
    const lines = backupText(goodBackup(), true).split(/(?<=\n)/);
    for (const at of lines.keys()) {
      expect(await isSeen(lines.toSpliced(at, 1).join(''))).toBeNull();
      expect(await isSeen(lines.toSpliced(at, 0, lines[at]!).join(''))).toBeNull();
    }
  });
});

it('bytes in any pieces have the SHA-256 that they have whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (parts) => {
      const [ours, theirs] = [new Sha256(), createHash('sha256')];
      for (const part of parts) {
        ours.add(part);
        theirs.update(part);
      }
      expect(ours.end()).toBe(theirs.digest('hex'));
    }),
  );
});
