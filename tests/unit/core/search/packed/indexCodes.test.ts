import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../../../src/core/search/packed/byteReader.ts';
import { ByteWriter } from '../../../../../src/core/search/packed/byteWriter.ts';
import { readCompounds, writeCompounds } from '../../../../../src/core/search/packed/compoundCodes.ts';
import { compoundsOf, compoundTable } from '../../../../../src/core/search/packed/compoundWords.ts';
import { codeGaps, decodeGaps } from '../../../../../src/core/search/packed/gapCodes.ts';
import { readWords, writeWords } from '../../../../../src/core/search/packed/sortedWords.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '😀', '😁', '語'),
  minLength: 1,
  maxLength: 70,
});
const words = fc.uniqueArray(word, { maxLength: 40 }).map((some) => some.sort());

function bytesOf(write: (file: ByteWriter) => void): Uint8Array {
  const file = new ByteWriter();
  write(file);
  return file.finish();
}

/** Of each list the gaps that its papers leave, as varints. */
function gapsOf(lists: readonly (readonly number[])[]): Uint8Array {
  return bytesOf((file) => {
    for (const list of lists) list.forEach((paper, at) => file.varint(paper - (list[at - 1] ?? -1) - 1));
  });
}

describe('the words of an index', () => {
  it('are written by what they do not share with the one before', () => {
    const bytes = bytesOf((file) => writeWords(file, ['graph', 'graphs', 'grid']));
    expect([...bytes.subarray(0, 4)]).toEqual([3, 0, 5, 2]);
    expect(new TextDecoder().decode(bytes.subarray(5))).toBe('graph\ns\nid');
  });

  it('come back as they were, whatever their letters', () => {
    fc.assert(
      fc.property(words, (some) => {
        expect(readWords(new ByteReader(bytesOf((file) => writeWords(file, some))))).toEqual(some);
      }),
    );
  });

  it.each([
    ['that lack endings', Uint8Array.of(2, 0, 1, 1, 97)],
    ['that go on from more than there is', Uint8Array.of(2, 0, 2, 3, 97, 10, 98)],
    ['that end too soon', Uint8Array.of(9, 0)],
  ])('%s are refused', (_, bytes) => {
    expect(() => readWords(new ByteReader(bytes))).toThrow(RangeError);
  });
});

describe('the gaps of posting lists', () => {
  it('take as many bits as their list is rare', () => {
    // Of 16 papers all: a zero for each. One of 16: three bits, and a one for each eight.
    const all = Array.from({ length: 16 }, (_, paper) => paper);
    expect([...codeGaps(gapsOf([all]), Uint32Array.of(16), 16)]).toEqual([0, 0]);
    expect([...codeGaps(gapsOf([[13]]), Uint32Array.of(1), 16)]).toEqual([0b10101]);
  });

  it('come back as they were', () => {
    const papers = 300;
    const list = fc.uniqueArray(fc.nat({ max: papers - 1 }), { maxLength: papers });
    fc.assert(
      fc.property(fc.array(list), (lists) => {
        const sorted = lists.map((some) => some.sort((a, b) => a - b));
        const counts = Uint32Array.from(sorted, ({ length }) => length);
        const gaps = gapsOf(sorted);
        expect(decodeGaps(codeGaps(gaps, counts, papers), counts, papers)).toEqual(gaps);
      }),
    );
  });

  it.each([
    ['end within a list', Uint8Array.of(0), 9],
    ['go on behind the last', Uint8Array.of(0, 0), 8],
    ['name a paper that is none', Uint8Array.of(1), 8],
  ])('that %s are refused', (_, coded, count) => {
    expect(() => decodeGaps(coded, Uint32Array.of(count), 8)).toThrow(RangeError);
  });
});

describe('the compounds of an index', () => {
  const WORDS = ['c', 'low', 'lowrank', 'plus', 'rank', 'x'];

  it('come back as they were, whether they are their parts side by side or not', () => {
    const table = compoundTable([
      { word: 2, papers: 3, parts: [1, 4] },
      { word: 5, papers: 2, parts: [0, 3, 3] },
    ]);
    const bytes = bytesOf((file) => writeCompounds(file, table, WORDS));
    expect(compoundsOf(readCompounds(new ByteReader(bytes), WORDS))).toEqual(compoundsOf(table));
    // Gaps, papers, shapes; where "lowrank" is cut, then words by their places.
    expect([...bytes]).toEqual([2, 2, 2, 2, 3, 2, 2, 5, 6, 4, 3, 0, 3, 3]);
  });

  it.each([
    ['of words that are none', [1, 9, 1, 2, 1, 5, 2, 3, 4]],
    ['of parts that are none', [1, 2, 1, 2, 1, 4, 2, 1, 9]],
    ['cut where no word ends', [1, 2, 1, 2, 1, 5, 1, 2]],
    ['with more behind them', [1, 2, 1, 2, 1, 5, 2, 3, 3]],
    ['with more parts than there are bytes', [1, 2, 1, 2, 5, 0xfe, 0xff, 0xff, 0xff, 0x0f, 1, 1]],
  ])('%s are refused', (_, bytes) => {
    expect(() => readCompounds(new ByteReader(Uint8Array.from(bytes)), WORDS)).toThrow(RangeError);
  });
});
