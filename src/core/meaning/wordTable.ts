import { TABLE_FORMAT } from './formats.ts';
import { DIMENSIONS, PACKED_BYTES, unpackVector } from './vector.ts';

/** 'OFWM', and the format. */
const MAGIC = [0x4f, 0x46, 0x57, 0x4d, TABLE_FORMAT];
const HEAD_BYTES = 16;
/** A scale is a power of two in sixteenths, with this added. */
const SCALE_STEPS = 16;
const SCALE_ZERO = 160;

/** A word with its vector as it is stored: packed numbers (`packVector`), and a scale from 0 to 255. */
export interface TableWord {
  word: string;
  scale: number;
  packed: Uint8Array;
}

/**
 * What words mean: a vector for each, the longer the more a word says. In bytes: the magic number, how many words and
 * how many bytes they take (32 bits each, little end first), the words between line feeds, a scale for each, the
 * packed numbers of each.
 */
export class WordTable {
  readonly #places = new Map<string, number>();
  readonly #scales: Uint8Array;
  readonly #packed: Uint8Array;
  readonly #vector = new Float32Array(DIMENSIONS);

  private constructor(words: readonly string[], scales: Uint8Array, packed: Uint8Array) {
    words.forEach((word, place) => this.#places.set(word, place));
    this.#scales = scales;
    this.#packed = packed;
  }

  /** Null for another format, and for bytes that are no table. */
  static read(bytes: Uint8Array): WordTable | null {
    if (bytes.length < HEAD_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte)) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(8, true);
    const wordsEnd = HEAD_BYTES + view.getUint32(12, true);
    const scalesEnd = wordsEnd + count;
    if (bytes.length !== scalesEnd + count * PACKED_BYTES) return null;
    const words = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, wordsEnd)).split('\n');
    if (words.length !== count) return null;
    return new WordTable(words, bytes.subarray(wordsEnd, scalesEnd), bytes.subarray(scalesEnd));
  }

  get size(): number {
    return this.#places.size;
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  /** Adds a word's vector to a sum; false for a word that is not known. */
  addTo(sum: Float32Array, word: string): boolean {
    const place = this.#places.get(word);
    if (place === undefined) return false;
    const vector = unpackVector(this.#packed.subarray(place * PACKED_BYTES), this.#vector);
    const scale = 2 ** ((this.#scales[place]! - SCALE_ZERO) / SCALE_STEPS);
    for (let at = 0; at < DIMENSIONS; at++) sum[at]! += scale * vector[at]!;
    return true;
  }

  /** In the order of the file: the commonest first in the table that all others are cut from. */
  *words(): IterableIterator<TableWord> {
    for (const [word, place] of this.#places) {
      const packed = this.#packed.subarray(place * PACKED_BYTES, (place + 1) * PACKED_BYTES);
      yield { word, scale: this.#scales[place]!, packed };
    }
  }
}

/** The scale as it is stored for a vector whose packed numbers are to be multiplied by `factor`. */
export function scaleOf(factor: number): number {
  return Math.max(0, Math.min(255, Math.round(SCALE_STEPS * Math.log2(factor)) + SCALE_ZERO));
}

/** The bytes of a table. */
export function writeWordTable(words: readonly TableWord[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(words.map(({ word }) => word).join('\n'));
  const wordsEnd = HEAD_BYTES + text.length;
  const bytes = new Uint8Array(wordsEnd + words.length * (1 + PACKED_BYTES));
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, words.length, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, HEAD_BYTES);
  words.forEach(({ scale, packed }, at) => {
    bytes[wordsEnd + at] = scale;
    bytes.set(packed, wordsEnd + words.length + at * PACKED_BYTES);
  });
  return bytes;
}
