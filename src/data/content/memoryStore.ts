import type { DerivedFileEntry, ShardEntry } from '../../core/bundle/bundle.ts';
import { creditLines } from '../../core/paper/credits.ts';
import { derivedFilesOf, shardsOf, wantedPacks, type ChosenPacks } from '../../core/bundle/packs.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import {
  listingOf,
  PAGE_PAPERS,
  type ContentStore,
  type FetchedShard,
  type PageKey,
  type Published,
  type ShardListing,
} from './contentStore.ts';
import { MemoryPartials } from './memoryPartials.ts';

/** Content for one visit, where the browser stores nothing. */
export class MemoryStore implements ContentStore {
  readonly persistent = false;
  readonly silent: boolean;
  readonly partials = new MemoryPartials();
  readonly run = null;
  #shards = new Map<string, Paper[]>();
  #derivedFiles = new Map<string, Uint8Array>();
  #words = new Map<string, { of: string; words: ShardWords }>();
  #index: { of: string; index: MergedIndex } | null = null;
  #published: Published | null = null;
  #choice: ChosenPacks = null;

  constructor(silent = false) {
    this.silent = silent;
  }

  /** Of this tab alone. */
  arrivals(): Promise<string> {
    return Promise.resolve('');
  }

  choice(): Promise<ChosenPacks> {
    return Promise.resolve(this.#choice);
  }

  putChoice(packs: string[]): Promise<void> {
    this.#choice = packs;
    return Promise.resolve();
  }

  published(): Promise<Published | null> {
    return Promise.resolve(this.#published);
  }

  listings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]> {
    return Promise.resolve(this.#papers(shards).map((papers) => papers && listingOf(papers)));
  }

  keptListings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]> {
    return this.listings(shards);
  }

  verify({ sha256 }: ShardEntry): Promise<boolean> {
    return Promise.resolve(this.#shards.has(sha256));
  }

  credits(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    return Promise.resolve(this.#papers(shards).map((papers) => papers?.map(creditLines) ?? null));
  }

  pages(wanted: readonly PageKey[]): Promise<(Paper[] | null)[]> {
    const slices = wanted.map(({ shard, page }) => {
      const papers = this.#shards.get(shard.sha256);
      return papers?.slice(page * PAGE_PAPERS, (page + 1) * PAGE_PAPERS) ?? null;
    });
    return Promise.resolve(slices);
  }

  keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    const keep = new Set(shards.map(({ sha256 }) => sha256));
    for (const kept of [this.#shards, this.#words])
      for (const sha256 of kept.keys()) if (!keep.has(sha256)) kept.delete(sha256);
    return Promise.resolve();
  }

  putShard(shard: ShardEntry, { papers }: FetchedShard): Promise<void> {
    this.#shards.set(shard.sha256, papers);
    return this.partials.drop(shard);
  }

  async publish(version: Published): Promise<boolean> {
    const packs = wantedPacks(version.manifest, version.packs);
    if (this.#papers(shardsOf(packs)).includes(null)) return false;
    this.#published = version;
    await this.keepOnly(shardsOf(packs));
    const needed = new Set(derivedFilesOf(version.manifest, packs).map(({ sha256 }) => sha256));
    for (const sha256 of this.#derivedFiles.keys())
      if (!needed.has(sha256)) this.#derivedFiles.delete(sha256);
    return true;
  }

  hasDerivedFiles(entries: readonly DerivedFileEntry[]): Promise<boolean[]> {
    return Promise.resolve(entries.map(({ sha256 }) => this.#derivedFiles.has(sha256)));
  }

  derivedFile({ sha256 }: DerivedFileEntry): Promise<Uint8Array | null> {
    return Promise.resolve(this.#derivedFiles.get(sha256) ?? null);
  }

  putDerivedFile(entry: DerivedFileEntry, bytes: Uint8Array): Promise<void> {
    this.#derivedFiles.set(entry.sha256, bytes);
    return this.partials.drop(entry);
  }

  dropDerivedFile({ sha256 }: DerivedFileEntry): Promise<void> {
    this.#derivedFiles.delete(sha256);
    return Promise.resolve();
  }

  mergedIndex(): Promise<{ of: string; index: MergedIndex } | null> {
    return Promise.resolve(this.#index);
  }

  putMergedIndex(of: string, index: MergedIndex): Promise<void> {
    this.#index = { of, index };
    return Promise.resolve();
  }

  words(shards: readonly ShardEntry[], of: string): Promise<(ShardWords | null)[]> {
    const found = shards.map(({ sha256 }) => this.#words.get(sha256));
    return Promise.resolve(found.map((kept) => (kept?.of === of ? kept.words : null)));
  }

  putWords({ sha256 }: ShardEntry, of: string, words: ShardWords): Promise<void> {
    if (this.#shards.has(sha256)) this.#words.set(sha256, { of, words });
    return Promise.resolve();
  }

  forgetIndex(): Promise<void> {
    this.#index = null;
    this.#words.clear();
    return Promise.resolve();
  }

  close(): void {
    // Nothing is open.
  }

  #papers(shards: readonly ShardEntry[]): (Paper[] | null)[] {
    return shards.map(({ sha256 }) => this.#shards.get(sha256) ?? null);
  }
}
