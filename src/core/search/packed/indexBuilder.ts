import { AVERAGE_LENGTHS } from '../ranking/bm25f.ts';
import { InvertedIndex } from '../index/invertedIndex.ts';
import type { SearchablePaper } from '../readPaper.ts';
import { packIndexOf } from './packIndexOf.ts';
import { writeIndexFile } from './indexFile.ts';

/** Builds the index of a pack, paper by paper in list order. It keeps postings and words, no texts. */
export interface IndexBuilder {
  add(paper: SearchablePaper): void;
  /** The index as the file that `readIndexFile` reads. */
  finish(): Uint8Array<ArrayBuffer>;
}

export function createIndexBuilder(): IndexBuilder {
  const index = new InvertedIndex(AVERAGE_LENGTHS);
  return {
    add: (paper) => void index.add(paper),
    finish: () => writeIndexFile(packIndexOf(index)),
  };
}
