/**
 * The content bundle: what the build writes under `content/` and the app copies into IndexedDB.
 *
 * `manifest.json` names every shard with its hash; a shard is a JSON array of papers in list order. Shard borders
 * depend on the ids around them (content-defined chunking), so a paper put in front changes one shard, not all.
 */
import type { Paper } from './paper.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const BUNDLE_FORMAT = 2;

export interface BundleManifest {
  format: number;
  /** Hash over all shards, companions and collections: equal versions have equal content. */
  version: string;
  /** Number of papers in all shards. */
  papers: number;
  collections: Collection[];
  /** In list order. */
  shards: ShardEntry[];
  /** What is derived from all papers together. Papers are readable without it; older bundles have none. */
  companions?: CompanionEntry[];
}

/** One document of `seeds/` as the app names it. */
export interface Collection {
  document: string;
  papers: number;
  curator?: string;
  date?: string;
}

export interface ShardEntry {
  /** File name beside the manifest; carries the hash. */
  file: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  /** Size of the file in bytes, before any compression in transit. */
  bytes: number;
  papers: number;
}

/** A file beside the shards: `related` holds the neighbours of a stretch of papers, `acronyms` the table of all. */
export interface CompanionEntry {
  kind: 'related' | 'acronyms';
  /** File name beside the manifest; carries the hash. */
  file: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  /** Size of the file in bytes, before any compression in transit. */
  bytes: number;
  /** Positions in the list of the papers it is about: `[first, first + papers)`. */
  first: number;
  papers: number;
}

export type Shard = Paper[];
