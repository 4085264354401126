import { DIMENSIONS, LEVELS, PACKED_BYTES, packVector } from '../../../../src/core/meaning/vector.ts';
import {
  scaleOf,
  WordTable,
  writeWordTable,
  type TableWord,
} from '../../../../src/core/meaning/wordTable.ts';

/** A word whose vector points along some directions. */
export function word(text: string, ...directions: number[]): TableWord {
  const vector = new Float32Array(DIMENSIONS);
  for (const at of directions) vector[at] = 1;
  const packed = new Uint8Array(PACKED_BYTES);
  packVector(vector, packed);
  return { word: text, scale: scaleOf(1 / LEVELS), packed };
}

export function tableOf(words: readonly TableWord[]): WordTable {
  return WordTable.read(writeWordTable(words))!;
}
