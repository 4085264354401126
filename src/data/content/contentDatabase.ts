import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BundleManifest } from '../../core/bundle.ts';
import type { Paper } from '../../core/paper.ts';

/** The papers of one shard, under the hash of the file they came in. */
export interface ShardRecord {
  sha256: string;
  papers: Paper[];
}

/** The ids of one shard's papers in list order: what positions and counts are read from without loading texts. */
export interface ShardIds {
  sha256: string;
  ids: string[];
}

/** One companion as it came, under the hash of its file. */
export interface CompanionRecord {
  sha256: string;
  text: string;
}

/** The pointer: the one version that is readable, written only after all its shards were counted. */
export interface PublishedVersion {
  key: typeof PUBLISHED;
  manifest: BundleManifest;
  /** Ids that changed with a title, old → new, of all versions this device has seen. */
  moved: Record<string, string>;
}

export const PUBLISHED = 'published';

/**
 * Content is kept by hash, not by version: a shard that two versions share is one record, an interrupted import is
 * resumed by looking which hashes are there, and publishing is one write of the pointer.
 */
export class ContentDatabase extends Dexie {
  shards!: EntityTable<ShardRecord, 'sha256'>;
  shardIds!: EntityTable<ShardIds, 'sha256'>;
  versions!: Table<PublishedVersion, string>;
  companions!: EntityTable<CompanionRecord, 'sha256'>;

  constructor(name: string) {
    const { indexedDB, IDBKeyRange } = globalThis;
    super(name, { indexedDB, IDBKeyRange, cache: 'disabled' });
    this.version(1).stores({ shards: 'sha256', shardIds: 'sha256', versions: 'key' });
    this.version(2).stores({ companions: 'sha256' });
  }
}
