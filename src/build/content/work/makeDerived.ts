import { gzipSync } from 'node:zlib';
import { packAcronyms } from '../../../core/acronyms/acronymFile.ts';
import { mineAcronyms } from '../../../core/acronyms/mineAcronyms.ts';
import type { Related } from '../../../core/related/compared.ts';
import { PaperReader } from '../../../core/related/paperReader.ts';
import { packRelated } from '../../../core/related/relatedFile.ts';
import { relatedAmong } from '../../../core/related/relatedPapers.ts';
import { type SharedPapers, sharePapers } from '../../../core/related/sharedPapers.ts';
import { createIndexBuilder } from '../../../core/search/packed/indexBuilder.ts';
import { papersIn, type RelatedStretch } from '../relatedStretches.ts';
import { madeFile, type MadeFile } from './madeFile.ts';
import { storedPapers } from './storedPapers.ts';

/** Where the shards that something is derived from are, in list order. */
export interface StoredShards {
  folder: string;
  files: string[];
}

/** The index is packed once and unpacked on every device. */
const BEST_COMPRESSION = 9;

/** The search index of a pack. */
export function makeIndex(shards: StoredShards): MadeFile {
  const builder = createIndexBuilder();
  for (const paper of storedPapers(shards)) builder.add(paper);
  return madeFile(gzipSync(builder.finish(), { level: BEST_COMPRESSION }));
}

/** The table of acronyms of all papers. */
export function makeAcronyms(shards: StoredShards): MadeFile {
  return madeFile(JSON.stringify(packAcronyms(mineAcronyms(storedPapers(shards)))));
}

/** All papers, read to be compared, for whichever threads compare them. */
export function makeComparable(shards: StoredShards): SharedPapers {
  const reader = new PaperReader();
  for (const paper of storedPapers(shards)) reader.add(paper);
  return sharePapers(reader.read());
}

/** Neighbours among all papers, in one file for each stretch of them. */
export function makeRelated({
  papers,
  lengths,
  from,
  to,
}: RelatedStretch & { papers: SharedPapers }): MadeFile[] {
  let first = papersIn(lengths.slice(0, from));
  const related = relatedAmong(papers, first, papersIn(lengths.slice(0, to)));
  return lengths.slice(from, to).map((length) => {
    const text = JSON.stringify(packRelated(take(related, length), first));
    first += length;
    return madeFile(text);
  });
}

function take(related: Iterator<Related[]>, count: number): Related[][] {
  return Array.from({ length: count }, () => related.next().value as Related[]);
}
