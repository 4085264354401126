import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { compare } from '../../../src/core/backup/compare.ts';
import { BackupError } from '../../../src/core/backup/fault.ts';
import { mergeBackups } from '../../../src/core/backup/mergeBackups.ts';
import { readBackup } from '../../../src/core/backup/readBackup.ts';
import { summaryOf as contentsOf } from '../../../src/core/backup/summary.ts';
import { backupText } from '../../../src/core/backup/writeBackup.ts';
import type { Backup } from '../../../src/core/backup/backup.ts';
import { parseAcronyms } from '../../../src/core/acronyms/acronymFile.ts';
import { BUNDLE_FORMAT } from '../../../src/core/bundle/bundle.ts';
import { papersOfLines, shardText } from '../../../src/core/bundle/shardText.ts';
import { BundleFault } from '../../../src/data/content/bundleFault.ts';
import { fetchManifest } from '../../../src/data/content/fetchManifest.ts';
import type { SiteConnection } from '../../../src/data/content/siteConnection.ts';
import { paperAddresses } from '../../../src/core/paper/paperAddresses.ts';
import { parsePaper, salvagePaper } from '../../../src/core/paper/parsePaper.ts';
import { summaryOf } from '../../../src/core/paper/summary.ts';
import { packRelated, parseRelated, unpackRelated } from '../../../src/core/related/relatedFile.ts';
import { INDEX_FORMAT, IndexFormatError, readIndexFile } from '../../../src/core/search/packed/indexFile.ts';
import { displayText } from '../../../src/core/text/displayText.ts';
import { threeBackups } from '../../unit/core/backup/backups.ts';
import { goodBackup } from '../../unit/core/backup/broken.ts';
import { arbitraryPaper } from '../../unit/core/bundle/arbitraryPaper.ts';
import { indexFileOf } from '../../unit/core/search/packed/prebuilt.ts';
import { changedBytes, changedValue, hostileText, hostileValue } from '../hostile.ts';
import { checkAddress, checkInert } from '../inert.ts';
import { expectFault, reader } from '../reader.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const jsonOf = (backup: Backup) => JSON.parse(backupText(backup, false)) as Record<string, unknown>;

const someBackup = fc.oneof(
  threeBackups.map(({ aaaa }) => aaaa),
  threeBackups.map(({ bbbb }) => bbbb),
  fc.constant(0).map(goodBackup),
);
/** Without its seal, as somebody changes it who knows how. */
const forged = fc.oneof(
  changedValue(someBackup.map(jsonOf)).map((value) => JSON.stringify(value) ?? ''),
  someBackup.map((backup) => backupText(backup, false)),
);
const backupFile = fc.oneof(
  { weight: 6, arbitrary: forged.map(encode) },
  { weight: 1, arbitrary: forged.map((text) => new Uint8Array(gzipSync(encode(text), { level: 1 }))) },
  { weight: 2, arbitrary: changedBytes(forged.map(encode)) },
  {
    weight: 1,
    arbitrary: changedBytes(forged.map((text) => new Uint8Array(gzipSync(encode(text), { level: 1 })))),
  },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        hostileText,
        hostileValue.map((value) => JSON.stringify(value)),
      )
      .map(encode),
  },
);

const textOf = (backup: Backup) => backupText(backup, false);

const STAMP = '002kmc0ao00.0000.aaaa';

/** Tags of which each was merged into the next, and papers that were renamed over and over. */
function chains(length: number): Uint8Array {
  const count = Math.floor(length / 100);
  const chain = (field: string, others: object) =>
    Array.from({ length: count }, (_, at) => ({
      id: `a${at}`,
      ...others,
      [field]: `a${at + 1}`,
      stamps: { [field]: STAMP },
    }));
  const backup = {
    ...jsonOf(goodBackup()),
    tables: { tags: chain('mergedInto', { name: 'a' }), aliases: chain('to', {}) },
  };
  return encode(JSON.stringify(backup));
}

export const backups = reader<[Uint8Array, Backup]>({
  name: 'backups and their merge',
  share: 9,
  cases: fc.tuple(backupFile, someBackup),
  extremes: (length) => [[chains(length), goodBackup()]],
  async read([file, own]) {
    let backup: Backup;
    try {
      backup = (await readBackup(file)).backup;
    } catch (error) {
      return expectFault(error, BackupError);
    }
    checkInert(contentsOf(backup, 1_800_000_000_000), file.length);
    const both = mergeBackups(own, backup);
    const text = textOf(both);
    if (textOf(mergeBackups(backup, own)) !== text) throw new Error('The order of a merge matters.');
    if (textOf(mergeBackups(both, backup)) !== text) throw new Error('Merged again, it is another library.');
    for (const [table, records] of own.tables) {
      const ids = new Set(both.tables.get(table)!.map(({ id }) => id));
      if (!records.every(({ id }) => ids.has(id))) throw new Error(`A record of ${table} is lost.`);
    }
    checkInert([compare(own, backup)], file.length);
    const again = await readBackup(encode(backupText(both, true)));
    if (textOf(again.backup) !== text) throw new Error('Written and read, it is another library.');
  },
});

const paperValue = fc.oneof(changedValue(arbitraryPaper), changedValue(arbitraryPaper), hostileValue);

export const papers = reader({
  name: 'papers kept on the device',
  share: 8,
  cases: paperValue,
  read(value) {
    for (const paper of [parsePaper(value), salvagePaper(value)]) {
      if (!paper) continue;
      for (const { href } of paperAddresses(paper)) checkAddress(href);
      summaryOf(paper);
      displayText(paper.abstract, paper.body);
      if (parsePaper(structuredClone(paper)) === null)
        throw new Error('A paper is none when it is read again.');
    }
  },
});

const RELATED = packRelated([[{ position: 1, score: 0.5, terms: ['a'] }]], 0);
const ACRONYMS = { format: 2, acronyms: [['AB', ['a b'], [1], 2, [0, 1]]] };
export const derived = reader({
  name: 'files derived from papers',
  share: 8,
  cases: fc.oneof(
    changedValue(fc.constantFrom<unknown>(RELATED, ACRONYMS)).map((value) => JSON.stringify(value) ?? ''),
    hostileText,
  ),
  read(text) {
    for (const parse of [parseRelated, parseAcronyms])
      try {
        const file = parse(text);
        checkInert(file, text.length);
        if (file && 'first' in file)
          for (const at of [0, 1, -1]) checkInert(unpackRelated(file, at), text.length);
      } catch (error) {
        expectFault(error, SyntaxError);
      }
  },
});

const INDEX = indexFileOf([
  { id: 'a', title: 'Low-rank graphs', abstract: 'Graphs of the low-rank kind.' },
  { id: 'b', title: 'On a graph', abstract: 'We learn graphs.' },
]);

export const indexes = reader({
  name: 'search indexes',
  share: 8,
  cases: fc.oneof(changedBytes(fc.constant(INDEX)), fc.uint8Array({ maxLength: 80 })),
  // Claims four billion bytes of words.
  extremes: () => [Uint8Array.of(INDEX_FORMAT, 2, ...new Uint8Array(16), 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0)],
  read(bytes) {
    try {
      checkInert(readIndexFile(bytes), bytes.length);
    } catch (error) {
      expectFault(error, IndexFormatError);
    }
  },
});

const shard = fc
  .array(arbitraryPaper, { maxLength: 2 })
  .map((some) => JSON.parse(shardText(some)) as unknown[]);

export const shards = reader({
  name: 'shards of papers',
  share: 5,
  cases: changedValue(shard),
  read(lines) {
    const read = shardPapers(lines);
    for (const paper of read) {
      const whole = parsePaper(paper);
      if (whole) displayText(whole.abstract, whole.body);
    }
  },
});

/** What makes no sense is thrown as whatever it is: who asks takes all of it for a damaged shard. */
function shardPapers(lines: unknown): unknown[] {
  try {
    return papersOfLines(lines as unknown[]);
  } catch {
    return [];
  }
}

const SHA = 'a'.repeat(64);
const FILE = { sha256: SHA, bytes: 10, papers: 2 };
const MANIFEST = {
  format: BUNDLE_FORMAT,
  version: 'x',
  papers: 2,
  collections: [{ document: 'a.txt', papers: 2 }],
  packs: [
    {
      id: 'all',
      name: 'All',
      papers: 2,
      bytes: 10,
      download: 5,
      shards: [{ file: 'papers-a.json', ...FILE }],
      companions: [{ kind: 'index', file: 'index-a.bin', first: 0, ...FILE }],
    },
  ],
  companions: [{ kind: 'acronyms', file: 'acronyms-a.json', first: 0, ...FILE }],
};
const FILE_NAME = /^[\w-][\w.-]*$/;

export const manifests = reader({
  name: 'manifests of a site',
  share: 8,
  cases: fc.oneof(
    { weight: 4, arbitrary: changedValue(fc.constant(MANIFEST)).map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: hostileText },
  ),
  async read(text) {
    const connection = {
      receive: (_url: string, _options: unknown, { onPiece }: { onPiece(piece: Uint8Array): void }) =>
        Promise.resolve(onPiece(encode(text))),
    } as unknown as SiteConnection;
    try {
      const { packs, companions } = await fetchManifest(
        connection,
        'https://a.example/content/manifest.json',
      );
      const files = packs.flatMap((pack) => [...pack.shards, ...pack.companions]);
      for (const { file } of [...files, ...companions])
        if (!FILE_NAME.test(file)) throw new Error(`${file} is elsewhere.`);
    } catch (error) {
      expectFault(error, BundleFault);
    }
  },
});
