import { wordsOf } from '../../text/words.ts';
import { shownTexts, type SearchablePaper } from '../readPaper.ts';
import { ByteWriter } from './byteWriter.ts';
import { varintAt, varintEnd } from './varint.ts';
import { IndexFormatError } from './indexFile.ts';

/** The words of papers side by side in the list, in reading order without joined forms, each as the code of its pack. */
export interface ShardWords {
  /** Codes as varints: of a paper its title, then its abstract. */
  codes: Uint8Array;
  /** Where each paper begins in `codes`; one more for the end of the last. */
  starts: Uint32Array;
  /** How many words each title has. */
  titles: Uint16Array;
}

const MOST_TITLE_WORDS = 0xffff;

/**
 * Reads papers into the words of an index that has them.
 *
 * Throws an `IndexFormatError` for a word that the index does not have: then it is not the index of these papers.
 */
export function shardWordsOf(
  papers: readonly SearchablePaper[],
  codes: ReadonlyMap<string, number>,
): ShardWords {
  const writer = new ByteWriter();
  const starts = new Uint32Array(papers.length + 1);
  const titles = new Uint16Array(papers.length);
  papers.forEach((paper, at) => {
    const { title, abstract } = shownTexts(paper);
    titles[at] = writeWords(writer, title, codes, MOST_TITLE_WORDS);
    writeWords(writer, abstract, codes, Infinity);
    starts[at + 1] = writer.length;
  });
  return { codes: writer.finish(), starts, titles };
}

/** @returns how many words were written. */
function writeWords(
  writer: ByteWriter,
  text: string,
  codes: ReadonlyMap<string, number>,
  most: number,
): number {
  let written = 0;
  for (const { word, joins } of wordsOf(text)) {
    if (joins > 0 || written === most) continue;
    const code = codes.get(word);
    if (code === undefined) throw new IndexFormatError(`The index does not have the word "${word}".`);
    writer.varint(code);
    written++;
  }
  return written;
}

/** How many bytes the words of one paper take: at least one each. */
export function packedSize({ starts }: ShardWords, paper: number): number {
  return starts[paper + 1]! - starts[paper]!;
}

/**
 * Reads the first words of one paper, their codes through a table.
 *
 * @param most how many, if there are so many
 * @returns how many were put into `into`
 */
export function unpackWords(
  { codes, starts }: ShardWords,
  paper: number,
  wordOfCode: Uint32Array,
  into: Uint32Array,
  most: number,
): number {
  const end = starts[paper + 1]!;
  let length = 0;
  for (let at = starts[paper]!; at < end && length < most; at = varintEnd(codes, at))
    into[length++] = wordOfCode[varintAt(codes, at)]!;
  return length;
}

/** Whether the words of one paper begin with one of each set. Most do not, and then one word is read, and none kept. */
export function wordsBegin(
  { codes, starts }: ShardWords,
  paper: number,
  wordOfCode: Uint32Array,
  beginning: readonly ReadonlySet<number>[],
): boolean {
  let at = starts[paper]!;
  for (const words of beginning) {
    if (!words.has(wordOfCode[varintAt(codes, at)]!)) return false;
    at = varintEnd(codes, at);
  }
  return true;
}
