import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { compoundsOf, compoundTable, type CompoundTable, type CompoundWord } from './compoundWords.ts';

/**
 * Writes compounds, column by column: words as what is left out between them, in how many papers each is, how many parts it
 * has, and these: of a word that is its parts side by side, as most are, where it is cut.
 *
 * @param words of the index, in their order
 */
export function writeCompounds(file: ByteWriter, table: CompoundTable, words: readonly string[]): void {
  const [gaps, papers, shapes, parts] = Array.from({ length: 4 }, () => new ByteWriter()) as [
    ByteWriter,
    ByteWriter,
    ByteWriter,
    ByteWriter,
  ];
  let before = -1;
  for (const compound of compoundsOf(table)) {
    const texts = compound.parts.map((part) => words[part]!);
    const isJoined = texts.join('') === words[compound.word];
    gaps.varint(compound.word - before - 1);
    papers.varint(compound.papers);
    shapes.varint(2 * texts.length + Number(isJoined));
    for (const part of isJoined ? texts.slice(0, -1).map(({ length }) => length) : compound.parts)
      parts.varint(part);
    before = compound.word;
  }
  for (const column of [gaps, papers, shapes, parts]) file.section(column.finish());
}

/** What `writeCompounds` wrote. Throws a RangeError for words that are not there. */
export function readCompounds(file: ByteReader, words: readonly string[]): CompoundTable {
  const [gaps, papers, shapes, parts] = Array.from({ length: 4 }, () => new ByteReader(file.section())) as [
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
  ];
  const compounds: CompoundWord[] = [];
  let word = -1;
  while (!gaps.done) {
    word += gaps.varint() + 1;
    const text = words[word];
    if (text === undefined) throw new RangeError('A compound is of a word that is none.');
    const shape = shapes.varint();
    const count = shape >> 1;
    const own = shape & 1 ? cutParts(text, count, parts, words) : places(count, parts, words.length);
    compounds.push({ word, papers: papers.varint(), parts: own });
  }
  if (![papers, shapes, parts].every(({ done }) => done)) throw new RangeError('Compounds are missing.');
  return compoundTable(compounds);
}

function places(count: number, parts: ByteReader, words: number): number[] {
  const found: number[] = [];
  while (found.length < count) {
    const place = parts.varint();
    if (place >= words) throw new RangeError('A part of a compound is a word that is none.');
    found.push(place);
  }
  return found;
}

function cutParts(text: string, count: number, parts: ByteReader, words: readonly string[]): number[] {
  const found: number[] = [];
  let at = 0;
  while (found.length < count) {
    const isLast = found.length === count - 1;
    const end = isLast ? text.length : at + parts.varint();
    found.push(placeOf(text.slice(at, end), words));
    at = end;
  }
  return found;
}

/** Where a word is among all in their order, by bisection. */
function placeOf(word: string, words: readonly string[]): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  if (words[low] !== word) throw new RangeError('A part of a compound is a word that is none.');
  return low;
}
