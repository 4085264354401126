import type { CompanionEntry, ShardEntry } from '../../core/bundle.ts';
import type { Paper } from '../../core/paper.ts';
import type { ContentStore, Published } from './contentStore.ts';

/** Content for one visit, where the browser stores nothing. */
export class MemoryStore implements ContentStore {
  readonly persistent = false;
  #shards = new Map<string, Paper[]>();
  #companions = new Map<string, string>();
  #published: Published | null = null;

  published(): Promise<Published | null> {
    return Promise.resolve(this.#published);
  }

  async ids(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    const found = await this.papers(shards);
    return found.map((papers) => papers?.map(({ id }) => id) ?? null);
  }

  papers(shards: readonly ShardEntry[]): Promise<(Paper[] | null)[]> {
    return Promise.resolve(shards.map(({ sha256 }) => this.#shards.get(sha256) ?? null));
  }

  keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    const keep = new Set(shards.map(({ sha256 }) => sha256));
    for (const sha256 of this.#shards.keys()) if (!keep.has(sha256)) this.#shards.delete(sha256);
    return Promise.resolve();
  }

  putShard({ sha256 }: ShardEntry, papers: Paper[]): Promise<void> {
    this.#shards.set(sha256, papers);
    return Promise.resolve();
  }

  async publish(version: Published): Promise<boolean> {
    if ((await this.papers(version.manifest.shards)).includes(null)) return false;
    this.#published = version;
    await this.keepOnly(version.manifest.shards);
    const named = new Set(version.manifest.companions?.map(({ sha256 }) => sha256));
    for (const sha256 of this.#companions.keys()) if (!named.has(sha256)) this.#companions.delete(sha256);
    return true;
  }

  hasCompanions(entries: readonly CompanionEntry[]): Promise<boolean[]> {
    return Promise.resolve(entries.map(({ sha256 }) => this.#companions.has(sha256)));
  }

  companion({ sha256 }: CompanionEntry): Promise<string | null> {
    return Promise.resolve(this.#companions.get(sha256) ?? null);
  }

  putCompanion({ sha256 }: CompanionEntry, text: string): Promise<void> {
    this.#companions.set(sha256, text);
    return Promise.resolve();
  }
}
