import type { ShardEntry } from '../../core/bundle/bundle.ts';
import { pagesOf, papersOfLines } from '../../core/bundle/shardText.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { parsePaper } from '../../core/paper/parsePaper.ts';
import { BundleFault } from './bundleFault.ts';
import { PAGE_PAPERS, type FetchedShard } from './contentStore.ts';
import { fetchVerified, type BundleSource } from './fetchVerified.ts';

/** Fetches one shard and checks it against the manifest. Throws a `BundleFault`. */
export async function fetchShard(source: BundleSource, entry: ShardEntry): Promise<FetchedShard> {
  const bytes = await fetchVerified(source, entry);
  const { file } = entry;
  const papers = papersIn(bytes, file);
  if (papers.length !== entry.papers)
    throw new BundleFault('damaged', `${file}: ${papers.length} papers, not ${entry.papers}`);
  return { papers, pages: pagesOf(papers, PAGE_PAPERS) };
}

function papersIn(bytes: Uint8Array, file: string): Paper[] {
  const lines = parse(bytes, file);
  try {
    const papers = papersOfLines(lines as unknown[]);
    if (papers.every(isPaper)) return papers;
  } catch {
    // Other values than those of papers.
  }
  throw new BundleFault('damaged', `${file}: not a shard`);
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new BundleFault('damaged', `${file}: not JSON`);
  }
}

function isPaper(value: unknown): value is Paper {
  return parsePaper(value) !== null;
}
