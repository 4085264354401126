import { describe, expect, it } from 'vitest';
import { cutTable } from '../../../../src/core/meaning/cutTable.ts';
import { meaningWords } from '../../../../src/core/meaning/meaningWords.ts';
import { PaperVectors } from '../../../../src/core/meaning/paperVectors.ts';
import { packPaper, textMeaning } from '../../../../src/core/meaning/textVector.ts';
import { DIMENSIONS, PACKED_BYTES, packVector, unpackVector } from '../../../../src/core/meaning/vector.ts';
import { readVectors, writeVectors } from '../../../../src/core/meaning/vectorFile.ts';
import { WordTable, writeWordTable } from '../../../../src/core/meaning/wordTable.ts';
import { tableOf, word } from './table.ts';

function packed(...numbers: number[]): Uint8Array {
  const vector = new Float32Array(DIMENSIONS);
  vector.set(numbers);
  const bytes = new Uint8Array(PACKED_BYTES);
  packVector(vector, bytes);
  return bytes;
}

describe('the words of a text that have a meaning', () => {
  it.each([
    ['Learning when the Labels are Wrong', ['learning', 'label', 'wrong']],
    ['Hölder trees, bus studies', ['holder', 'tree', 'bus', 'study']],
    ['a 3D map of \\emph{moss} in x and y', ['3d', 'map', 'moss']],
    ['図 и так', []],
  ])('of “%s” are %j', (text, words) => {
    expect(meaningWords(text)).toEqual(words);
  });
});

describe('a packed vector', () => {
  it('keeps its direction', () => {
    const unpacked = unpackVector(packed(0.5, -0.25, 0.1), new Float32Array(DIMENSIONS));
    expect([...unpacked.subarray(0, 4)]).toEqual([7, -3, 1, 0]);
  });

  it('of zeros says nothing, and is near to nothing', () => {
    const vectors = new PaperVectors();
    vectors.put(0, packed());
    const asked = new Float32Array(DIMENSIONS).fill(DIMENSIONS ** -0.5);
    expect(vectors.cosines(asked)).toHaveLength(1);
    expect(vectors.cosines(asked)[0]).toBeCloseTo(0);
    expect(vectors.has(0)).toBe(true);
  });
});

describe('vectors of papers', () => {
  it('are compared by their cosines, whatever their lengths', () => {
    const vectors = new PaperVectors();
    vectors.put(0, new Uint8Array([...packed(1), ...packed(1, 1), ...packed(-0.1)]));
    vectors.put(700, packed(0, 1));
    const asked = new Float32Array(DIMENSIONS);
    asked[0] = 1;
    const cosines = vectors.cosines(asked);
    expect(cosines[0]).toBeCloseTo(1);
    expect(cosines[1]).toBeCloseTo(Math.SQRT1_2);
    expect(cosines[2]).toBeCloseTo(-1);
    expect(cosines[700]).toBeCloseTo(0);
    expect(vectors.has(699)).toBe(false);
    expect(cosines[699]).toBeCloseTo(0);
  });

  it('handed out and taken back are those that were there: one that lacked then is worked out', () => {
    const vectors = new PaperVectors();
    vectors.put(0, packed(1));
    vectors.put(2, packed(0, 1));
    const back = new PaperVectors();
    back.put(0, vectors.packed(0, 3), false);
    expect([0, 1, 2].map((paper) => back.has(paper))).toEqual([true, false, true]);
  });

  it('come back from their file, and from no other', () => {
    const file = writeVectors(new Uint8Array([...packed(1), ...packed(0, 1)]));
    expect(readVectors(file, 2)).toEqual(new Uint8Array([...packed(1), ...packed(0, 1)]));
    expect(readVectors(file, 3)).toBeNull();
    expect(
      readVectors(
        Uint8Array.from(file, (byte, at) => (at === 4 ? byte + 1 : byte)),
        2,
      ),
    ).toBeNull();
    expect(readVectors(new Uint8Array(), 0)).toBeNull();
  });
});

describe('a table of words', () => {
  const table = tableOf([word('moss', 0), word('lichen', 0), word('train', 1)]);

  it('sums the words of a text', () => {
    const { vector, words, known } = textMeaning('The stones: moss and trains', table);
    expect(words).toEqual(['stone', 'moss', 'train']);
    expect(known).toBe(2);
    expect(vector[0]).toBeCloseTo(Math.SQRT1_2, 1);
    expect(vector[1]).toBeCloseTo(Math.SQRT1_2, 1);
  });

  it('is no table where bytes are missing, or of another format', () => {
    const bytes = writeWordTable([word('moss', 0)]);
    expect(WordTable.read(bytes.subarray(0, -1))).toBeNull();
    expect(WordTable.read(bytes.subarray(0, 3))).toBeNull();
    expect(WordTable.read(Uint8Array.from(bytes, (byte, at) => (at === 4 ? 99 : byte)))).toBeNull();
  });

  it('is cut to the commonest words and those of some papers', () => {
    const common = Array.from({ length: 8192 }, (_, at) => word(`w${at}`, 1));
    const cut = WordTable.read(
      cutTable(tableOf([...common, word('moss', 0), word('tram', 1)]), ['Stones. A moss.']),
    )!;
    expect(cut.size).toBe(8193);
    expect([cut.has('moss'), cut.has('tram'), cut.has('w8191')]).toEqual([true, false, true]);
  });
});

describe('the vector of a paper', () => {
  const table = tableOf([word('moss', 0), word('road', 1)]);

  it('has the words of its title twice, in steps of a quarter', () => {
    const bytes = new Uint8Array(PACKED_BYTES);
    packPaper('Moss', 'Moss\nA road, a road.', table, bytes);
    expect([...unpackVector(bytes, new Float32Array(DIMENSIONS)).subarray(0, 3)]).toEqual([4, 4, 0]);
    packPaper('Moss', 'Moss\nA road.', table, bytes);
    expect([...unpackVector(bytes, new Float32Array(DIMENSIONS)).subarray(0, 3)]).toEqual([4, 2, 0]);
  });

  it('of no words that are known says nothing', () => {
    const bytes = new Uint8Array(PACKED_BYTES).fill(1);
    packPaper('Zibble', 'Zibble qwuz.', table, bytes);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });
});
