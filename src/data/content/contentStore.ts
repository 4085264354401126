import type { BundleManifest, CompanionEntry, ShardEntry } from '../../core/bundle.ts';
import type { Paper } from '../../core/paper.ts';

export interface Published {
  manifest: BundleManifest;
  /** Ids that changed with a title, old → new. */
  moved: Record<string, string>;
}

/** Where content is kept: on the device, or in memory where the browser stores nothing. */
export interface ContentStore {
  /** False if everything is gone when the page closes. */
  readonly persistent: boolean;
  /** The version that is readable, if any. */
  published(): Promise<Published | null>;
  /** Per shard the ids of its papers, in list order; null where the shard is missing or its count does not fit. */
  ids(shards: readonly ShardEntry[]): Promise<(string[] | null)[]>;
  /** Per shard its papers; null where it is missing. */
  papers(shards: readonly ShardEntry[]): Promise<(Paper[] | null)[]>;
  /** Drops all shards but these. */
  keepOnly(shards: readonly ShardEntry[]): Promise<void>;
  putShard(shard: ShardEntry, papers: Paper[]): Promise<void>;
  /**
   * Makes a version the readable one and drops what it does not need, all or nothing.
   *
   * @returns false, with nothing changed, if a shard of the version is missing.
   */
  publish(version: Published): Promise<boolean>;
  /** Of each companion whether it is stored. */
  hasCompanions(entries: readonly CompanionEntry[]): Promise<boolean[]>;
  /** The text of a companion; null if it is not stored. */
  companion(entry: CompanionEntry): Promise<string | null>;
  /** Keeps a companion until a version is published that does not name it. */
  putCompanion(entry: CompanionEntry, text: string): Promise<void>;
}
