import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { readCompounds, writeCompounds } from './compoundCodes.ts';
import { codeGaps, decodeGaps } from './gapCodes.ts';
import type { PackIndex } from './packIndex.ts';
import { readWords, writeWords } from './sortedWords.ts';
import { termsOfWords } from './termsOfWords.ts';

/**
 * Raised whenever a reader of the old shape would misread the new one, and whenever words or stems are told otherwise
 * than before: a file names words only, their terms are worked out where it is read.
 */
export const INDEX_FORMAT = 4;

/** The index is of another version of the app, or damaged: the papers are to be indexed anew. */
export class IndexFormatError extends Error {}

const NIBBLE = 4;
/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Writes the index of a pack: format, counts and average lengths, then the sections words (`sortedWords.ts`), frequencies,
 * compounds (`compoundCodes.ts`), postings per term, gaps (`gapCodes.ts`), and slots (two a byte). The same index gives the same bytes.
 */
export function writeIndexFile(index: PackIndex): Uint8Array<ArrayBuffer> {
  const { papers, averages, words, frequencies, compounds, terms, postings } = index;
  const file = new ByteWriter();
  file.varint(INDEX_FORMAT);
  file.varint(papers);
  file.bytes(new Uint8Array(Float64Array.of(averages.title, averages.abstract).buffer));
  writeWords(file, words);
  file.section(varints(frequencies));
  writeCompounds(file, compounds, words);
  file.varint(terms.length);
  file.varint(checksum(terms));
  file.section(varints(postings.counts));
  file.section(codeGaps(postings.gaps, postings.counts, papers));
  file.section(inNibbles(postings.slots));
  return file.finish();
}

/** Reads what `writeIndexFile` wrote. Throws an `IndexFormatError` for anything else. */
export function readIndexFile(bytes: Uint8Array): PackIndex {
  try {
    return read(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new IndexFormatError(error.message);
    throw error;
  }
}

function read(file: ByteReader): PackIndex {
  const format = file.varint();
  if (format !== INDEX_FORMAT) throw new IndexFormatError(`The index has format ${format}.`);
  const papers = file.varint();
  const [title = 0, abstract = 0] = new Float64Array(file.bytes(16).slice().buffer);
  const words = readWords(file);
  const frequencies = new ByteReader(file.section()).varints(words.length);
  const compounds = readCompounds(file, words);
  const { terms, termOfWord } = termsOfWords(words);
  if (file.varint() !== terms.length || file.varint() !== checksum(terms))
    throw new IndexFormatError('The terms of the words are told otherwise here.');
  const counts = new ByteReader(file.section()).varints(terms.length);
  const gaps = decodeGaps(file.section(), counts, papers);
  const slots = outOfNibbles(file.section(), sum(counts));
  if (!file.done) throw new IndexFormatError('More follows than an index has.');
  const postings = { counts, gaps, slots };
  return {
    papers,
    averages: { title, abstract },
    words,
    frequencies,
    compounds,
    terms,
    termOfWord,
    postings,
  };
}

function varints(numbers: Iterable<number>): Uint8Array {
  const writer = new ByteWriter();
  for (const number of numbers) writer.varint(number);
  return writer.finish();
}

function inNibbles(values: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(values.length / 2));
  values.forEach((value, at) => (packed[at >> 1]! |= value << (NIBBLE * (at & 1))));
  return packed;
}

function outOfNibbles(packed: Uint8Array, count: number): Uint8Array {
  if (packed.length !== Math.ceil(count / 2)) throw new IndexFormatError('Slots are missing.');
  const values = new Uint8Array(count);
  // A loop: `Uint8Array.from` calls a function for each, which takes ten times as long.
  for (let at = 0; at < count; at++) values[at] = (packed[at >> 1]! >> (NIBBLE * (at & 1))) & 0xf;
  return values;
}

function checksum(terms: readonly string[]): number {
  let hash = FNV_OFFSET;
  for (const term of terms)
    for (let at = 0; at <= term.length; at++)
      hash = Math.imul(hash ^ (at < term.length ? term.charCodeAt(at) : 0), FNV_PRIME);
  return hash >>> 0;
}

function sum(numbers: Uint32Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
