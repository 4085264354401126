import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { sizeOf, type Backup } from '../../../../src/core/backup/backup.ts';
import { compare } from '../../../../src/core/backup/compare.ts';
import { mergeBackups } from '../../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { backupText, writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import { threeBackups } from './backups.ts';

const textOf = (backup: Backup) => backupText(backup, false);

describe('whole backups', () => {
  it('merge to the same bytes in either order', () => {
    fc.assert(
      fc.property(threeBackups, ({ aaaa, bbbb }) => {
        expect(textOf(mergeBackups(aaaa, bbbb))).toBe(textOf(mergeBackups(bbbb, aaaa)));
      }),
    );
  });

  it('merge to the same bytes in any grouping of three', () => {
    fc.assert(
      fc.property(threeBackups, ({ aaaa, bbbb, cccc }) => {
        expect(textOf(mergeBackups(mergeBackups(aaaa, bbbb), cccc))).toBe(
          textOf(mergeBackups(aaaa, mergeBackups(bbbb, cccc))),
        );
      }),
    );
  });

  it('merged once more, or with themselves, stay the same bytes', () => {
    fc.assert(
      fc.property(threeBackups, ({ aaaa, bbbb }) => {
        const both = mergeBackups(aaaa, bbbb);
        expect(textOf(mergeBackups(both, aaaa))).toBe(textOf(both));
        expect(textOf(mergeBackups(aaaa, aaaa))).toBe(textOf(aaaa));
      }),
    );
  });

  it('lose no record of either', () => {
    fc.assert(
      fc.property(threeBackups, ({ aaaa, bbbb }) => {
        const both = mergeBackups(aaaa, bbbb);
        for (const one of [aaaa, bbbb])
          for (const [table, records] of one.tables) {
            const ids = both.tables.get(table)!.map(({ id }) => id);
            expect(ids).toEqual(expect.arrayContaining(records.map(({ id }) => id)));
          }
      }),
    );
  });

  it('are read from their files as they were written, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(threeBackups, async ({ aaaa }) => {
        const packed = await readBackup(await writeBackup(aaaa));
        const plain = await readBackup(new TextEncoder().encode(backupText(aaaa, true)));
        expect(packed).toEqual({ backup: aaaa, sealed: true });
        expect(textOf(plain.backup)).toBe(textOf(aaaa));
      }),
      { numRuns: 40 },
    );
  });

  it('tell before a merge exactly what it does', () => {
    fc.assert(
      fc.property(threeBackups, ({ aaaa, bbbb }) => {
        const both = mergeBackups(aaaa, bbbb);
        const { tables, same } = compare(aaaa, bbbb);
        const sum = (name: 'added' | 'changed' | 'same' | 'kept') =>
          Object.values(tables).reduce((total, change) => total + change[name], 0);
        expect(sum('added')).toBe(sizeOf(both) - sizeOf(aaaa));
        expect(sum('added') + sum('changed') + sum('same') + sum('kept')).toBe(sizeOf(both));
        const head = { made: aaaa.made, collections: aaaa.collections, preferences: aaaa.preferences };
        expect(same).toBe(textOf({ ...both, ...head }) === textOf(aaaa));
      }),
    );
  });
});

it('a backup is a file that a person can read, one record a line', async () => {
  const text = backupText(
    {
      made: '2026-11-29T21:13:42.000Z',
      collections: ['trending-papers.txt'],
      tables: new Map([
        ['tags', [{ id: 't1', name: 'to read', stamps: {} } as never, { id: 't2', stamps: {} }]],
      ]),
      preferences: [],
    },
    true,
  );
  expect(text).toBe(`{
"format": "offprint-backup",
"version": 1,
"made": "2026-11-29T21:13:42.000Z",
"collections": ["trending-papers.txt"],
"tables": {
"tags": [
{"id":"t1","name":"to read","stamps":{}},
{"id":"t2","stamps":{}}
]
},
"preferences": []
,"sha256": "2fc78cd315f43f6de8e165a8314c2831bc6d967eb8949be782391a5b2c757c6e"
}
`);
});
