import { gzipSync } from 'node:zlib';
import type { Backup } from '../../../../src/core/backup/backup.ts';
import { backupOf } from '../../../../src/core/backup/backup.ts';
import type { BackupFault } from '../../../../src/core/backup/fault.ts';
import { backupText } from '../../../../src/core/backup/writeBackup.ts';
import type { Stamped } from '../../../../src/core/merge/record.ts';
import { stampOf } from '../../../../src/core/merge/stamp.ts';

const stamp = (time = 1_800_000_000_000, device = 'aaaa') => stampOf({ time, count: 0, device });
const versions = (text: string) => ({ seen: { aaaa: stamp() }, heads: { [stamp()]: [text] } });
const PAST_ALL_CLOCKS = 300_000_000_000_000;
const YEAR_9999 = Date.parse('9999-06-01T00:00:00.000Z');

/** A small library with something of most kinds. */
export function goodBackup(): Backup {
  const record = (id: string, fields: object) =>
    ({
      id,
      ...fields,
      stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp()])),
    }) as Stamped;
  return backupOf(
    { made: '2026-11-29T21:13:42.000Z', collections: ['list.txt'] },
    new Map([
      ['papers', [record('a', { savedAt: 5, readAt: null }), record('b', { savedAt: 6 })]],
      ['notes', [record('a', { text: versions('a note') })]],
      ['tags', [record('t', { name: 'to read' })]],
    ]),
    [{ id: 'theme', value: 'dark', stamps: {} } as Stamped],
  );
}

const encode = (text: string) => new TextEncoder().encode(text);
const gz = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));

/** A file whose parts were changed and that was sealed again, as by somebody who knows how. */
async function forged(change: (file: Json) => unknown): Promise<Uint8Array> {
  const file = JSON.parse(backupText(goodBackup(), true)) as Json;
  const changed = change(file) ?? file;
  delete file['sha256'];
  return encode(JSON.stringify(changed));
}

type Json = Record<string, unknown> & {
  tables: Record<string, (Record<string, unknown> & { id: unknown; stamps: Record<string, unknown> })[]>;
};

/** Begins as a backup and goes on with something else. */
const begun = (rest: string) => `{"format": "offprint-backup", "version": 1, ${rest}`;

export interface Broken {
  kind: BackupFault['kind'];
  bytes: () => Promise<Uint8Array> | Uint8Array;
}

const plain = async () => encode(backupText(goodBackup(), true));
const packed = async () => gz(backupText(goodBackup(), true));
const cut = (bytes: Uint8Array, part: number) => bytes.slice(0, Math.floor(bytes.length * part));

function flipped(bytes: Uint8Array, at: number, bit = 1): Uint8Array {
  const other = bytes.slice();
  other[at]! ^= bit;
  return other;
}

/** Ways in which a file can be no good backup, and what is to be said of each. */
export const BROKEN: Readonly<Record<string, Broken>> = {
  'an empty file': { kind: 'empty', bytes: () => new Uint8Array() },
  'a packed file cut in its middle': { kind: 'archive', bytes: async () => cut(await packed(), 0.5) },
  'a packed file without its last byte': {
    kind: 'archive',
    bytes: async () => (await packed()).slice(0, -1),
  },
  'a packed file with a bit flipped': {
    kind: 'archive',
    bytes: async () => flipped(await packed(), 200),
  },
  'a packed file with something after it': {
    kind: 'archive',
    bytes: async () => new Uint8Array([...(await packed()), 1, 2, 3]),
  },
  'only the head of an archive': { kind: 'archive', bytes: () => new Uint8Array([0x1f, 0x8b]) },
  'a plain file cut in its middle': { kind: 'broken', bytes: async () => cut(await plain(), 0.6) },
  'a plain file cut in its head': { kind: 'broken', bytes: async () => (await plain()).slice(0, 40) },
  'a plain file with a bit of a note flipped': {
    kind: 'changed',
    bytes: async () => {
      const bytes = await plain();
      return flipped(bytes, new TextDecoder().decode(bytes).indexOf('a note') + 2);
    },
  },
  'a note changed by hand': {
    kind: 'changed',
    bytes: async () => encode(backupText(goodBackup(), true).replace('a note', 'another note')),
  },
  'a record taken out by hand': {
    kind: 'changed',
    bytes: async () => encode(backupText(goodBackup(), true).replace(/\{"id":"t".*\}\n/, '')),
  },
  'an archive that unpacks to far more': {
    kind: 'large',
    bytes: () => {
      const megabyte = new Uint8Array(1024 * 1024);
      return gz(Buffer.concat([Buffer.from(begun('')), ...Array<Uint8Array>(257).fill(megabyte)]));
    },
  },
  '100 MB of zeros': { kind: 'foreign', bytes: () => new Uint8Array(100 * 1024 * 1024) },
  'arrays nested 100,000 deep': {
    kind: 'deep',
    bytes: () => encode(begun(`"tables": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
  },
  'objects nested 100,000 deep, cut off': {
    kind: 'deep',
    bytes: () => encode(begun(`"tables": ${'{"a":'.repeat(100_000)}`)),
  },
  'a picture': { kind: 'encoding', bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]) },
  'a text': { kind: 'foreign', bytes: () => encode('Trending papers\n\nA title\n') },
  'a web page with a script': {
    kind: 'foreign',
    bytes: () => encode('<!doctype html><script>globalThis.ran = true</script>'),
  },
  'JSON of something else': { kind: 'foreign', bytes: () => encode('{"format": "zotero", "items": []}') },
  'JSON that only names the format': { kind: 'foreign', bytes: () => encode('["offprint-backup"]') },
  'a packed text': { kind: 'foreign', bytes: () => gz('not a backup') },
  'a backup in UTF-16': {
    kind: 'foreign',
    bytes: async () => new Uint8Array(Buffer.from(backupText(goodBackup(), true), 'utf16le')),
  },
  'a byte that is no UTF-8 in a note': {
    kind: 'encoding',
    bytes: async () => {
      const bytes = await plain();
      bytes[new TextDecoder().decode(bytes).indexOf('a note')] = 0xff;
      return bytes;
    },
  },
  'a newer format': { kind: 'newer', bytes: () => forged((file) => void (file['version'] = 7)) },
  'a format that is no number': {
    kind: 'shape',
    bytes: () => forged((file) => void (file['version'] = '1')),
  },
  'no tables': { kind: 'shape', bytes: () => forged((file) => void delete (file as Partial<Json>).tables) },
  'a table that is no list': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['papers'] = {} as never)),
  },
  'a record that is no object': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['papers']![0] = 'a' as never)),
  },
  'a record without an id': {
    kind: 'shape',
    bytes: () => forged((file) => void delete (file.tables['papers']![0] as { id?: unknown }).id),
  },
  'a stamp that is an object which says itself how it is made a text': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['papers']![0]!.stamps['savedAt'] = [{ toString: 1 }])),
  },
  'a record without stamps': {
    kind: 'shape',
    bytes: () => forged((file) => void delete (file.tables['papers']![0] as { stamps?: unknown }).stamps),
  },
  'a time that is a word': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['papers']![0]!['savedAt'] = 'yesterday')),
  },
  'a note that is no text with versions': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['notes']![0]!['text'] = 'a note')),
  },
  'a stamp that is none': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['tags']![0]!.stamps['name'] = 'now')),
  },
  'two records of one id': {
    kind: 'twice',
    bytes: () => forged((file) => void file.tables['tags']!.push(file.tables['tags']![0]!)),
  },
  'a stamp past all clocks': {
    kind: 'clock',
    bytes: () => forged((file) => void (file.tables['tags']![0]!.stamps['name'] = stamp(PAST_ALL_CLOCKS))),
  },
  'a clock of the year 9999': {
    kind: 'clock',
    bytes: () => forged((file) => void (file.tables['tags']![0]!.stamps['name'] = stamp(YEAR_9999))),
  },
  'a moment past all dates': {
    kind: 'shape',
    bytes: () => forged((file) => void (file.tables['tags']![0]!['removedAt'] = 1e300)),
  },
  'a version of a note past all clocks': {
    kind: 'clock',
    bytes: () =>
      forged((file) => {
        const late = stamp(PAST_ALL_CLOCKS);
        file.tables['notes']![0]!['text'] = { seen: { aaaa: late }, heads: { [late]: ['x'] } };
      }),
  },
  'a moment of making that is none': {
    kind: 'shape',
    bytes: () => forged((file) => void (file['made'] = 'last week')),
  },
};
