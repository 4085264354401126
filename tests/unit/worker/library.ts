import { BUNDLE_FORMAT, type ShardEntry } from '../../../src/core/bundle/bundle.ts';
import { creditFields } from '../../../src/core/paper/credits.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import type { PageKey } from '../../../src/data/content/contentStore.ts';
import { MemoryStore } from '../../../src/data/content/memoryStore.ts';
import { ReadableContent } from '../../../src/worker/content/readableContent.ts';
import { OwnPapers } from '../../../src/worker/papers/ownPapers.ts';
import { PublishedPapers } from '../../../src/worker/papers/publishedPapers.ts';
import { Indexing } from '../../../src/worker/search/indexing.ts';
import { Searcher } from '../../../src/worker/search/searcher.ts';
import { ToldLibrary } from '../../../src/worker/search/toldLibrary.ts';
import type { SessionOptions } from '../../../src/worker/session.ts';
import { fetched } from '../data/content/fakeSite.ts';

/** For content that nobody listens to. */
export const UNHEARD = { onPapers: () => undefined, onDerivedFiles: () => undefined };

/** Notes which shards are read. */
class NotingStore extends MemoryStore {
  read: string[] = [];

  override pages(wanted: readonly PageKey[]): Promise<(Paper[] | null)[]> {
    this.read.push(...wanted.map(({ shard }) => shard.sha256));
    return super.pages(wanted);
  }
}

/** Papers of shards, whose names are their hashes, and the way to read them. */
export async function library(shards: Record<string, Paper[]>) {
  const store = new NotingStore();
  const entries: ShardEntry[] = [];
  for (const [sha256, inShard] of Object.entries(shards)) {
    const entry = { file: sha256, sha256, bytes: 1, papers: inShard.length };
    entries.push(entry);
    await store.putShard(entry, fetched(inShard));
  }
  const count = entries.reduce((sum, entry) => sum + entry.papers, 0);
  const pack = {
    id: 'all',
    name: 'All',
    papers: count,
    bytes: 1,
    download: 1,
    shards: entries,
    companions: [],
    credits: [...new Set(Object.values(shards).flat().flatMap(creditFields))],
  };
  const version = Object.keys(shards).join();
  const manifest = {
    format: BUNDLE_FORMAT,
    version,
    papers: count,
    collections: [],
    packs: [pack],
    companions: [],
  };
  await store.publish({ manifest, packs: ['all'], moved: {} });
  const content = new ReadableContent(store, UNHEARD);
  await content.reload();
  return { store, content };
}

/** The search of a worker, without all else. */
export function searchWith(createEngine: NonNullable<SessionOptions['createEngine']>) {
  const told = new ToldLibrary();
  const indexing = new Indexing(createEngine, new OwnPapers());
  const searcher = new Searcher(indexing, told);
  return {
    told,
    update: (content: ReadableContent) => {
      searcher.reads(new PublishedPapers(content));
      return indexing.update(content);
    },
    /** Learns the names of the papers, as a worker does once they are indexed. */
    prepare: () => searcher.prepare(),
    foundAll: (query: string) => searcher.foundAll(query),
    search: (query: string, limit: number) => searcher.search({ query, limit }),
    complete: (text: string, most: number) => searcher.complete(text, most),
  };
}
