import { describe, expect, it } from 'vitest';
import { backupFaultSentence } from '../../../../src/app/words/en/backup.ts';
import { backupOf, recordsIn } from '../../../../src/core/backup/backup.ts';
import { BackupError } from '../../../../src/core/backup/fault.ts';
import { mergeBackups } from '../../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { summaryOf } from '../../../../src/core/backup/summary.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import { Clock } from '../../../../src/core/merge/clock.ts';
import { stampOf } from '../../../../src/core/merge/stamp.ts';
import { textsOf, type Versions } from '../../../../src/core/merge/versions.ts';
import { BROKEN, goodBackup } from './broken.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const YEAR_2199 = Date.parse('2199-12-31T23:59:59.999Z');

describe('a file that is no good backup', () => {
  it.each(Object.entries(BROKEN))('is refused: %s', async (_, { kind, bytes }) => {
    const file = await bytes();
    const refused = await readBackup(file).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(BackupError);
    const { fault } = refused as BackupError;
    expect(fault.kind).toBe(kind);
    expect(backupFaultSentence(fault)).toMatch(/^(This|Backups) .+\. .+\. Nothing was changed\.$/s);
    expect('ran' in globalThis).toBe(false);
  });

  it('names where it is wrong, shortened', async () => {
    const file = encode(
      backupText(goodBackup(), true).replace('"savedAt":5', `"savedAt":"${'x'.repeat(500)}"`),
    );
    const { fault } = (await readBackup(file).catch((error: unknown) => error)) as BackupError;
    expect(fault).toEqual({ kind: 'shape', table: 'papers', id: 'a', field: 'savedAt' });
    expect(backupFaultSentence(fault)).toContain('“papers”, “a”, “savedAt”');
  });
});

describe('a good backup', () => {
  it('is as it was made, however it is laid out', async () => {
    const backup = goodBackup();
    const indented = JSON.stringify(JSON.parse(backupText(backup, true)), null, 4);
    expect(await readBackup(encode(indented))).toEqual({ backup, sealed: true });
    expect(await readBackup(await writeBackup(backup))).toEqual({ backup, sealed: true });
    const marked = encode(`\ufeff${backupText(backup, true)}`);
    expect(await readBackup(marked)).toEqual({ backup, sealed: true });
  });

  it('whose check sum was taken out is read, and told to be unsure', async () => {
    const text = backupText(goodBackup(), true)
      .replace(/.*"sha256".*\n/, '')
      .replace('a note', 'by hand');
    const { backup, sealed } = await readBackup(encode(text));
    expect(sealed).toBe(false);
    expect(JSON.stringify(recordsIn(backup, 'notes'))).toContain('by hand');
  });

  it('with names that objects have is nothing but a backup', async () => {
    const odd = JSON.parse(
      '{"id":"__proto__","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"stamps":{"__proto__":"000mx2cmkow.0000.aaaa"}}',
    ) as never;
    const text = {
      seen: { constructor: '000mx2cmkow.0000.constructor' },
      heads: { '000mx2cmkow.0000.constructor': ['<img src=x onerror=alert(1)>'] },
    };
    const backup = backupOf(
      { made: '2026-11-29T21:13:42.000Z', collections: ['__proto__'] },
      new Map([
        ['__proto__', [odd]],
        ['tags', [odd]],
        ['notes', [{ id: 'constructor', text, stamps: {} } as never]],
      ]),
      [odd],
    );
    const read = await readBackup(await writeBackup(backup));
    expect(read).toEqual({ backup, sealed: true });
    const merged = mergeBackups(backup, goodBackup());
    const note = recordsIn(merged, 'notes').find(({ id }) => id === 'constructor') as unknown as {
      text: Versions;
    };
    expect(textsOf(note.text)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of a clock that ran ahead is read and told of, and what is written after it wins', async () => {
    const late = stampOf({ time: YEAR_2199, count: 0, device: 'zzzz' });
    const record = { id: 't', name: 'of the year 2199', stamps: { name: late } };
    const backup = backupOf(
      { made: '2026-11-29T21:13:42.000Z', collections: [] },
      new Map([['tags', [record as never]]]),
      [],
    );
    const read = await readBackup(await writeBackup(backup));
    const { ahead } = summaryOf(read.backup, Date.parse('2026-11-29T21:13:42.000Z'));
    expect(ahead).toEqual({ values: 1, latest: '2199-12-31T23:59:59.999Z' });
    const next = new Clock('aaaa', () => 5).next(late);
    const later = { ...record, name: 'mine', stamps: { name: next } };
    const mine = backupOf(backup, new Map([['tags', [later as never]]]), []);
    expect(recordsIn(mergeBackups(read.backup, mine), 'tags')).toEqual([later]);
    expect((await readBackup(await writeBackup(mine))).backup).toEqual(mine);
  });
});
