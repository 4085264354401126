import { readFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { cutTable } from '../../../core/meaning/cutTable.ts';
import { packPaper } from '../../../core/meaning/textVector.ts';
import { PACKED_BYTES } from '../../../core/meaning/vector.ts';
import { writeVectors } from '../../../core/meaning/vectorFile.ts';
import { WordTable } from '../../../core/meaning/wordTable.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { madeFile, type MadeFile } from './madeFile.ts';
import type { StoredShards } from './makeDerived.ts';
import { storedPapers } from './storedPapers.ts';

/** What words mean, learnt once (README.md beside it). */
const TABLE = new URL('../../meaning/words.bin.gz', import.meta.url);
const BEST_COMPRESSION = 9;

/** The table of words that devices get, and the vectors of papers, in one file for each stretch of them. */
export interface MadeMeaning {
  words: MadeFile;
  vectors: MadeFile[];
}

/** @param lengths papers that each file of vectors is about; they add up to all */
export function makeMeaning({ lengths, ...shards }: StoredShards & { lengths: number[] }): MadeMeaning {
  const table = readTable();
  const papers = storedPapers(shards)[Symbol.iterator]();
  const words = packed(cutTable(table, textsOf(shards)));
  const vectors = lengths.map((length) => {
    const bytes = new Uint8Array(length * PACKED_BYTES);
    for (let paper = 0; paper < length; paper++) {
      const { title, abstract } = papers.next().value as Paper;
      packPaper(title, `${title}\n${abstract}`, table, bytes.subarray(paper * PACKED_BYTES));
    }
    return packed(writeVectors(bytes));
  });
  return { words, vectors };
}

/** All words that a build knows. */
export function readTable(): WordTable {
  const table = WordTable.read(gunzipSync(readFileSync(TABLE)));
  if (!table) throw new Error(`${TABLE.pathname} is of another format: npm run train:meaning writes it.`);
  return table;
}

function* textsOf(shards: StoredShards): Generator<string> {
  for (const { title, abstract } of storedPapers(shards)) yield `${title}\n${abstract}`;
}

/** Numbers of vectors repeat by chance alone: places where they do, told in the file, take more than the numbers. */
function packed(bytes: Uint8Array): MadeFile {
  return madeFile(gzipSync(bytes, { level: BEST_COMPRESSION, strategy: constants.Z_FILTERED }));
}
