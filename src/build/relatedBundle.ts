import { packAcronyms } from '../core/acronyms/acronymFile.ts';
import { mineAcronyms } from '../core/acronyms/mineAcronyms.ts';
import type { Paper } from '../core/paper.ts';
import { packRelated } from '../core/related/relatedFile.ts';
import { relatedPapers } from '../core/related/relatedPapers.ts';

/** A companion of the shards before it is named and hashed. */
export interface CompanionText {
  kind: 'related' | 'acronyms';
  text: string;
  /** Positions of the papers it is about: `[first, first + papers)`. */
  first: number;
  papers: number;
}

/** Papers that one file of neighbours is about, at least, where there are more: about 250 KB, 80 KB gzipped. */
const PAPERS_PER_FILE = 1024;

/**
 * What is derived from all papers together: neighbours, in one file or in several along the borders of shards, and the
 * table of acronyms. It is kept beside the shards, so that one new paper does not change them all.
 *
 * @param shardSizes number of papers in each shard, in list order
 */
export function relatedBundle(papers: readonly Paper[], shardSizes: readonly number[]): CompanionText[] {
  const related = relatedPapers(papers);
  const companions = stretches(shardSizes).map(({ first, length }): CompanionText => {
    const file = packRelated(related.slice(first, first + length), first);
    return { kind: 'related', text: JSON.stringify(file), first, papers: length };
  });
  const acronyms = JSON.stringify(packAcronyms(mineAcronyms(papers)));
  return [...companions, { kind: 'acronyms', text: acronyms, first: 0, papers: papers.length }];
}

/** Whole shards side by side until a file has enough papers. */
function stretches(shardSizes: readonly number[]): { first: number; length: number }[] {
  const found: { first: number; length: number }[] = [];
  let first = 0;
  let length = 0;
  for (const size of shardSizes) {
    length += size;
    if (length < PAPERS_PER_FILE) continue;
    found.push({ first, length });
    first += length;
    length = 0;
  }
  return length > 0 ? [...found, { first, length }] : found;
}
