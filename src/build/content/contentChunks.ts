import { createHash } from 'node:crypto';

/** Papers in a shard on average. Below 16 the requests outweigh the bytes, above 256 a small change costs a megabyte. */
const SMALLEST_TARGET = 16;
const LARGEST_TARGET = 256;
/** How many shards a corpus between those two is cut into. */
const SHARDS_WANTED = 8;

/**
 * Cuts papers into shards by content-defined chunking: a shard ends where the hash of the next paper's id says so, at
 * the earliest after a quarter of the target and at the latest after twice the target. So borders travel with the papers
 * around them, and a paper put in, taken out or moved changes the shards beside it only. Concatenated, the shards give
 * `papers` back; no more than one is held.
 *
 * @param target as `targetSize` gives it for the whole corpus
 */
export function* chunkPapers<T extends { id: string }>(papers: Iterable<T>, target: number): Generator<T[]> {
  let shard: T[] = [];
  for (const paper of papers) {
    const due = shard.length >= target / 4 && isBorder(paper.id, target);
    if (due || shard.length === target * 2) {
      yield shard;
      shard = [];
    }
    shard.push(paper);
  }
  if (shard.length) yield shard;
}

/**
 * The average number of papers in a shard, a power of two. In powers of two, so that a growing corpus seldom changes it,
 * and so that the borders of the greater size are a subset of those of the smaller.
 */
export function targetSize(papers: number): number {
  const power = Math.round(Math.log2(Math.max(1, papers / SHARDS_WANTED)));
  return Math.min(LARGEST_TARGET, Math.max(SMALLEST_TARGET, 2 ** power));
}

/** True for one id in `target`, a power of two, on average. */
function isBorder(id: string, target: number): boolean {
  const hash = createHash('sha256').update(id).digest().readUInt32BE(0);
  return (hash & (target - 1)) === 0;
}
