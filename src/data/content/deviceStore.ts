import type { CompanionEntry, ShardEntry } from '../../core/bundle.ts';
import type { Paper } from '../../core/paper.ts';
import { withConnection } from '../connection.ts';
import { PUBLISHED, type ContentDatabase } from './contentDatabase.ts';
import type { ContentStore, Published } from './contentStore.ts';

/** Content in IndexedDB. All operations throw `DataError` for faults of storage. */
export class DeviceStore implements ContentStore {
  readonly persistent = true;
  readonly #database: ContentDatabase;

  constructor(database: ContentDatabase) {
    this.#database = database;
  }

  async published(): Promise<Published | null> {
    return (await withConnection(this.#database, () => this.#database.versions.get(PUBLISHED))) ?? null;
  }

  ids(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    return withConnection(this.#database, () => this.#ids(shards));
  }

  /** A shard that does not hold what it should is dropped, so that it is fetched again. */
  async papers(shards: readonly ShardEntry[]): Promise<(Paper[] | null)[]> {
    const found = await withConnection(this.#database, () =>
      this.#database.shards.bulkGet(shards.map(({ sha256 }) => sha256)),
    );
    const damaged = shards.filter(({ papers }, at) => found[at] && found[at].papers?.length !== papers);
    if (damaged.length)
      await withConnection(this.#database, () => this.#drop(damaged.map(({ sha256 }) => sha256)));
    return shards.map((shard, at) => (damaged.includes(shard) ? null : (found[at]?.papers ?? null)));
  }

  keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    return withConnection(this.#database, () => this.#keepOnly(shards));
  }

  putShard({ sha256 }: ShardEntry, papers: Paper[]): Promise<void> {
    const { shards, shardIds } = this.#database;
    return withConnection(this.#database, () =>
      this.#database.transaction('rw', shards, shardIds, async () => {
        await shards.put({ sha256, papers });
        await shardIds.put({ sha256, ids: papers.map(({ id }) => id) });
      }),
    );
  }

  publish(version: Published): Promise<boolean> {
    const { shards, shardIds, versions, companions } = this.#database;
    return withConnection(this.#database, () =>
      this.#database.transaction('rw', shards, shardIds, versions, companions, async () => {
        if ((await this.#ids(version.manifest.shards)).includes(null)) return false;
        await versions.put({ key: PUBLISHED, ...version });
        await this.#keepOnly(version.manifest.shards);
        await companions.where('sha256').noneOf(hashesOf(version.manifest.companions)).delete();
        return true;
      }),
    );
  }

  async hasCompanions(entries: readonly CompanionEntry[]): Promise<boolean[]> {
    const stored = new Set(
      await withConnection(this.#database, () => this.#database.companions.toCollection().primaryKeys()),
    );
    return entries.map(({ sha256 }) => stored.has(sha256));
  }

  async companion({ sha256 }: CompanionEntry): Promise<string | null> {
    const record = await withConnection(this.#database, () => this.#database.companions.get(sha256));
    return record?.text ?? null;
  }

  async putCompanion({ sha256 }: CompanionEntry, text: string): Promise<void> {
    await withConnection(this.#database, () => this.#database.companions.put({ sha256, text }));
  }

  #ids(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    const { shards: records, shardIds } = this.#database;
    return this.#database.transaction('r', records, shardIds, async () => {
      const present = new Set(await records.toCollection().primaryKeys());
      const found = await shardIds.bulkGet(shards.map(({ sha256 }) => sha256));
      return shards.map(({ sha256, papers }, at) => {
        const ids = found[at]?.ids;
        return ids?.length === papers && present.has(sha256) ? ids : null;
      });
    });
  }

  async #keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    const keep = new Set(shards.map(({ sha256 }) => sha256));
    const stored = await this.#database.shards.toCollection().primaryKeys();
    await this.#drop(stored.filter((sha256) => !keep.has(sha256)));
  }

  async #drop(hashes: string[]): Promise<void> {
    const { shards, shardIds } = this.#database;
    await this.#database.transaction('rw', shards, shardIds, async () => {
      await shards.bulkDelete(hashes);
      await shardIds.bulkDelete(hashes);
    });
  }
}

function hashesOf(entries: readonly CompanionEntry[] = []): string[] {
  return entries.map(({ sha256 }) => sha256);
}
