/**
 * The content bundle: what the build writes under `content/` and the app copies into IndexedDB.
 *
 * `manifest.json` names the packs and every file with its hash. A shard has papers in list order, as lines of JSON
 * (`shardText.ts`). Shard borders depend on the ids around them (content-defined chunking), so a paper put
 * in front changes one shard, not all.
 */
import type { CreditField } from '../paper/credits.ts';
import type { DerivedFileName } from './derivedFileKinds.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const BUNDLE_FORMAT = 4;

export interface BundleManifest {
  format: number;
  /** Hash over all packs, derived files and collections: equal versions have equal content. */
  version: string;
  /** Number of papers in all packs. */
  papers: number;
  collections: Collection[];
  /** In list order; at least one. A small corpus is one pack. */
  packs: Pack[];
  /**
   * What is derived from all papers together, whatever packs are on a device. Manifests are stored on devices and read
   * there by older versions of the app, so the name stays.
   */
  companions: DerivedFileEntry[];
}

/** A part of the corpus that a person may have on a device or not. */
export interface Pack {
  /** Stable across builds. */
  id: string;
  name: string;
  papers: number;
  /** What any of its papers names, of what `author:` and `venue:` ask for; missing where none does. */
  credits?: CreditField[];
  /** Bytes of its files as they are kept on the device. */
  bytes: number;
  /** Bytes of its files gzipped, about what a host sends. */
  download: number;
  /** In list order. */
  shards: ShardEntry[];
  /** What is derived from its papers. Papers are readable without it. */
  companions: DerivedFileEntry[];
}

/** One document of `seeds/` as the app names it. */
export interface Collection {
  document: string;
  papers: number;
  curator?: string;
  date?: string;
}

export interface FileEntry {
  /** File name beside the manifest; carries the hash. */
  file: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  /** Size of the file in bytes, before any compression in transit. */
  bytes: number;
}

export interface ShardEntry extends FileEntry {
  papers: number;
}

/** A file beside the shards that is derived from papers. */
export interface DerivedFileEntry extends FileEntry {
  /** Which of `DERIVED_FILES` it is. */
  kind: DerivedFileName;
  /** Positions in the corpus, packs in their order, of the papers it is about: `[first, first + papers)`. */
  first: number;
  papers: number;
}
