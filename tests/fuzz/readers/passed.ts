import fc from 'fast-check';
import { BackupError } from '../../../src/core/backup/fault.ts';
import { hash53 } from '../../../src/core/paper/paperId.ts';
import { LinkError } from '../../../src/core/share/fault.ts';
import { lettersOf } from '../../../src/core/share/letters.ts';
import { packList, unpackList } from '../../../src/core/share/listCode.ts';
import { readListFile } from '../../../src/core/share/listFile.ts';
import { codesOf, joinParts, readPart } from '../../../src/core/share/parts.ts';
import { crowded, readingLists } from '../../unit/core/share/lists.ts';
import { changedBytes, changedValue, hostileText, hostileValue } from '../hostile.ts';
import { checkInert } from '../inert.ts';
import { expectFault, reader } from '../reader.ts';

/** A code of any bytes, with the check that belongs to them: whoever forges one knows how. */
function forged(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const check = hash53(text) % 2 ** 32;
  return lettersOf(
    Uint8Array.of(...bytes, check >>> 24, (check >>> 16) & 255, (check >>> 8) & 255, check & 255),
  );
}

const packed = readingLists.map(packList);
const code = packed.map((bytes) => codesOf(bytes, bytes.length)![0]!);

/** Few letters that say much: how many papers, all of them in how many tags. */
const crowds = (
  [
    [1, 1_000],
    [9, 1_001],
    [400, 500],
    [10_000, 20],
    [10_000, 21],
    [10_000, 55_000],
  ] as const
).map(([papers, tags]) => {
  const bytes = crowded(papers, tags, tags > 1_001 ? undefined : String);
  return codesOf(bytes, bytes.length)![0]!;
});

/** What stands behind the address in the link of a list. */
export const links = reader({
  name: 'links of lists',
  share: 10,
  cases: fc.oneof(
    hostileText,
    code,
    changedBytes(packed).map((bytes) => codesOf(bytes, Math.max(1, bytes.length))![0]!),
    changedBytes(packed.map((bytes) => Uint8Array.of(1, 0, 1, ...bytes))).map(forged),
    fc.constantFrom(...crowds),
    fc.tuple(code, fc.nat({ max: 400 })).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
  ),
  extremes: (length) => ['A', 'Z', '$'].map((letter) => `${letter.repeat(length)}Z`),
  read(given) {
    try {
      const bytes = joinParts([readPart(given)]);
      if (bytes) checkInert(unpackList(bytes), given.length);
    } catch (error) {
      expectFault(error, LinkError);
    }
  },
});

const listFile = fc.record({
  format: fc.constant('offprint-list'),
  version: fc.constant(1),
  made: fc.constant('2026-11-29T21:13:42.000Z'),
  name: hostileText,
  papers: fc.array(
    fc.record(
      {
        id: fc.string({ minLength: 1 }),
        title: hostileText,
        url: fc.webUrl(),
        tags: fc.array(hostileText, { maxLength: 2 }),
        note: hostileText,
        paper: hostileValue,
      },
      { requiredKeys: ['id', 'title'] },
    ),
    { maxLength: 3 },
  ),
});

export const listFiles = reader({
  name: 'files of lists',
  share: 4,
  cases: fc.oneof(
    listFile.map((value) => JSON.stringify(value)),
    changedValue(listFile).map((value) => JSON.stringify(value) ?? ''),
    hostileText,
  ),
  async read(given) {
    try {
      const { papers } = await readListFile(new TextEncoder().encode(given));
      for (const { url } of papers) checkInert({ url: url ?? 'https://a.org/' }, given.length);
    } catch (error) {
      expectFault(error, BackupError);
    }
  },
});
