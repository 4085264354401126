import type { BundleManifest, DerivedFileEntry, ShardEntry } from '../../core/bundle/bundle.ts';
import { linkBits } from '../../core/paper/linkBits.ts';
import type { ChosenPacks } from '../../core/bundle/packs.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import type { RunContent } from './contentDatabase.ts';
import type { PartialFiles } from './partialFiles.ts';
import type { UpdateNote } from './updateNote.ts';

/** Papers of a page; the last of a shard has the rest. A page is read in a fraction of a millisecond. */
export const PAGE_PAPERS = 16;

export interface Published {
  manifest: BundleManifest;
  /** Ids of the packs that are on this device. */
  packs: string[];
  /** Ids that changed with a title, old → new. */
  moved: Record<string, string>;
  /** What the last updates changed, the newest first; missing before there was one. */
  updates?: UpdateNote[];
}

/** What is known of a shard's papers without reading their texts. */
export interface ShardListing {
  /** In list order. */
  ids: readonly string[];
  /** By paper the kinds of its links, as bits (`linkBits.ts`). */
  links: Uint8Array;
}

/** A shard as it came, checked. */
export interface FetchedShard {
  papers: Paper[];
  /** `PAGE_PAPERS` papers each, as `pagesOf` makes them. */
  pages: Uint8Array[];
}

export interface PageKey {
  shard: ShardEntry;
  page: number;
}

/** Where content is kept: on the device, or in memory where the browser stores nothing. */
export interface ContentStore {
  /** False if everything is gone when the page closes. */
  readonly persistent: boolean;
  /** True if that is because the browser does not answer, rather than that it refuses. */
  readonly silent?: boolean;
  /** What has arrived of files that are not whole yet; it is dropped when they are put. */
  readonly partials: PartialFiles;
  /** For what keeps records of its own beside the content (`ownIndexStore.ts`); null where nothing is stored. */
  readonly run: RunContent | null;
  /** Another text whenever something of a bundle has arrived, in this tab or another. */
  arrivals(): Promise<string>;
  /** The packs that a person wants on this device. */
  choice(): Promise<ChosenPacks>;
  putChoice(packs: string[]): Promise<void>;
  /** The version that is readable, if any. */
  published(): Promise<Published | null>;
  /** Per shard its papers; null where it is missing, or their count does not fit. Its pages are not looked for. */
  listings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]>;
  /** The same, faster, as they were when this was last asked for: shards that were lost since are found by `verify`. */
  keptListings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]>;
  /** Whether a shard is here with all of its pages. One that lacks some is dropped, so that it is fetched again. */
  verify(shard: ShardEntry): Promise<boolean>;
  /** Per shard the credits of its papers (`credits.ts`); null where it is missing. */
  credits(shards: readonly ShardEntry[]): Promise<(string[] | null)[]>;
  /**
   * Per page its papers; null where it is missing. A shard that lacks a page, or has one that does not hold what it
   * should, is dropped, so that it is fetched again.
   */
  pages(wanted: readonly PageKey[]): Promise<(Paper[] | null)[]>;
  /** Drops all shards but these. */
  keepOnly(shards: readonly ShardEntry[]): Promise<void>;
  putShard(shard: ShardEntry, fetched: FetchedShard): Promise<void>;
  /**
   * Makes a version the readable one and drops what its packs do not need, all or nothing.
   *
   * @param listings per shard of the packs its papers, where they are known: the next start has them at once
   * @returns false, with nothing changed, if a shard of the packs is missing.
   */
  publish(version: Published, listings?: readonly ShardListing[]): Promise<boolean>;
  /** Of each derived file whether it is stored. */
  hasDerivedFiles(entries: readonly DerivedFileEntry[]): Promise<boolean[]>;
  /** The bytes of a derived file; null if it is not stored. */
  derivedFile(entry: DerivedFileEntry): Promise<Uint8Array | null>;
  /** Keeps a derived file until a version is published that does not name it. */
  putDerivedFile(entry: DerivedFileEntry, bytes: Uint8Array): Promise<void>;
  /** Drops a derived file that cannot be read, so that it is fetched again. */
  dropDerivedFile(entry: DerivedFileEntry): Promise<void>;
  /** The merged index that was put, and the name of what it was made of. */
  mergedIndex(): Promise<{ of: string; index: MergedIndex } | null>;
  /** Keeps a merged index in place of the one before. */
  putMergedIndex(of: string, index: MergedIndex): Promise<void>;
  /** Per shard the words of its papers, if they are those of an index, named by the hash of its file. */
  words(shards: readonly ShardEntry[], of: string): Promise<(ShardWords | null)[]>;
  /**
   * Keeps what was read of a shard's texts: its words, and the credits of its papers. Not those of a shard that was dropped
   * meanwhile: nothing would drop them again.
   */
  putWords(shard: ShardEntry, of: string, words: ShardWords, credits: string[]): Promise<void>;
  /** Drops the merged index and all words: they are made anew of the files and of the papers. */
  forgetIndex(): Promise<void>;
  /** Gives up the connection, if there is one; the store is not used again. */
  close(): void;
}

export function listingOf(papers: readonly Paper[]): ShardListing {
  return {
    ids: papers.map(({ id }) => id),
    links: Uint8Array.from(papers, ({ links }) => linkBits(links)),
  };
}

export function pageKeysOf(shard: ShardEntry): PageKey[] {
  return Array.from({ length: Math.ceil(shard.papers / PAGE_PAPERS) }, (_, page) => ({ shard, page }));
}

/** All papers of a shard; null if a page is missing. */
export async function papersOf(store: ContentStore, shard: ShardEntry): Promise<Paper[] | null> {
  const pages = await store.pages(pageKeysOf(shard));
  return pages.includes(null) ? null : pages.flatMap((page) => page!);
}
