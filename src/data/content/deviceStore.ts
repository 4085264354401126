import { Dexie } from 'dexie';
import type { CompanionEntry, ShardEntry } from '../../core/bundle.ts';
import { creditLines } from '../../core/credits.ts';
import { linkBits } from '../../core/linkBits.ts';
import { companionsOf, shardsOf, wantedPacks, type ChosenPacks } from '../../core/packs.ts';
import type { Paper } from '../../core/paper.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import { fromStored, toStored } from '../../core/search/packed/storedIndex.ts';
import { parsePage } from '../../core/shardText.ts';
import { withConnection } from '../connection.ts';
import { MERGED, PACKS, PUBLISHED, type ContentDatabase, type PageRecord } from './contentDatabase.ts';
import {
  PAGE_PAPERS,
  papersOf,
  type ContentStore,
  type FetchedShard,
  type PageKey,
  type Published,
} from './contentStore.ts';

/** Content in IndexedDB. All operations throw `DataError` for faults of storage. */
export class DeviceStore implements ContentStore {
  readonly persistent = true;
  readonly #database: ContentDatabase;

  constructor(database: ContentDatabase) {
    this.#database = database;
  }

  async choice(): Promise<ChosenPacks> {
    return (await this.#run(({ choices }) => choices.get(PACKS)))?.packs ?? null;
  }

  async putChoice(packs: string[]): Promise<void> {
    await this.#run(({ choices }) => choices.put({ key: PACKS, packs }));
  }

  async published(): Promise<Published | null> {
    return (await this.#run(({ versions }) => versions.get(PUBLISHED))) ?? null;
  }

  ids(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    return this.#run(() => this.#ids(shards));
  }

  async links(shards: readonly ShardEntry[]): Promise<(Uint8Array | null)[]> {
    const found = await this.#run((database) => database.shards.bulkGet(hashesOf(shards)));
    return found.map((record) => record?.links ?? null);
  }

  async credits(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    const found = await this.#run((database) => database.credits.bulkGet(hashesOf(shards)));
    const lines: (string[] | null)[] = [];
    for (const [at, shard] of shards.entries())
      lines.push(found[at]?.lines ?? (await this.#readCredits(shard)));
    return lines;
  }

  /** A shard with a page that does not hold what it should is dropped, so that it is fetched again. */
  async pages(wanted: readonly PageKey[]): Promise<(Paper[] | null)[]> {
    const keys = wanted.map(({ shard, page }): [string, number] => [shard.sha256, page]);
    const found = await this.#run(({ pages }) => pages.bulkGet(keys));
    const papers = found.map((record, at) => record && papersIn(record, wanted[at]!));
    const damaged = wanted.filter((_, at) => papers[at] === null).map(({ shard }) => shard);
    if (damaged.length) await this.#run(() => this.#drop(hashesOf(damaged)));
    return papers.map((page, at) => (damaged.includes(wanted[at]!.shard) ? null : (page ?? null)));
  }

  keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    return this.#run(() => this.#keepOnly(shards));
  }

  putShard({ sha256 }: ShardEntry, { papers, pages }: FetchedShard): Promise<void> {
    const record = {
      sha256,
      ids: papers.map(({ id }) => id),
      links: Uint8Array.from(papers, ({ links }) => linkBits(links)),
    };
    const lines = papers.map(creditLines);
    return this.#run((database) =>
      database.transaction('rw', database.pages, database.shards, database.credits, async () => {
        await database.pages.bulkPut(pages.map((bytes, page) => ({ sha256, page, bytes })));
        await database.credits.put({ sha256, lines });
        await database.shards.put(record);
      }),
    );
  }

  publish(version: Published): Promise<boolean> {
    const packs = wantedPacks(version.manifest, version.packs);
    const needed = hashesOf(companionsOf(version.manifest, packs));
    return this.#run((database) => {
      const { pages, shards, versions, companions, words, credits } = database;
      return database.transaction('rw', [pages, shards, versions, companions, words, credits], async () => {
        if ((await this.#ids(shardsOf(packs))).includes(null)) return false;
        await versions.put({ key: PUBLISHED, ...version });
        await this.#keepOnly(shardsOf(packs));
        await companions.where('sha256').noneOf(needed).delete();
        return true;
      });
    });
  }

  async hasCompanions(entries: readonly CompanionEntry[]): Promise<boolean[]> {
    const stored = new Set(await this.#run(({ companions }) => companions.toCollection().primaryKeys()));
    return entries.map(({ sha256 }) => stored.has(sha256));
  }

  async companion({ sha256 }: CompanionEntry): Promise<Uint8Array | null> {
    return (await this.#run(({ companions }) => companions.get(sha256)))?.bytes ?? null;
  }

  async putCompanion({ sha256 }: CompanionEntry, bytes: Uint8Array): Promise<void> {
    await this.#run(({ companions }) => companions.put({ sha256, bytes }));
  }

  async mergedIndex(of: string): Promise<MergedIndex | null> {
    const record = await this.#run(({ indexes }) => indexes.get(MERGED));
    return record?.of === of ? fromStored(record) : null;
  }

  async putMergedIndex(of: string, index: MergedIndex): Promise<void> {
    await this.#run(({ indexes }) => indexes.put({ key: MERGED, of, ...toStored(index) }));
  }

  async words(shards: readonly ShardEntry[], of: string): Promise<(ShardWords | null)[]> {
    const found = await this.#run(({ words }) => words.bulkGet(hashesOf(shards)));
    return found.map((record) => (record?.of === of ? record : null));
  }

  async putWords({ sha256 }: ShardEntry, of: string, words: ShardWords): Promise<void> {
    await this.#run((database) => database.words.put({ ...words, sha256, of }));
  }

  close(): void {
    this.#database.close();
  }

  #run<T>(operation: (database: ContentDatabase) => PromiseLike<T>): Promise<T> {
    return withConnection(this.#database, () => operation(this.#database));
  }

  /** A shard is there if all of its pages are. */
  #ids(wanted: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    const { pages, shards } = this.#database;
    return this.#database.transaction('r', pages, shards, async () => {
      const stored = new Map<string, number>();
      for (const [sha256] of await pages.toCollection().primaryKeys())
        stored.set(sha256, (stored.get(sha256) ?? 0) + 1);
      const found = await shards.bulkGet(hashesOf(wanted));
      return wanted.map(({ sha256, papers }, at) => {
        const ids = found[at]?.ids;
        return ids?.length === papers && stored.get(sha256) === pagesOf(papers) ? ids : null;
      });
    });
  }

  /** The credits of a shard that was stored without them, from its papers; they are kept for the next time. */
  async #readCredits(shard: ShardEntry): Promise<string[] | null> {
    const lines = (await papersOf(this, shard))?.map(creditLines) ?? null;
    if (lines) await this.#run(() => this.#putCredits(shard, lines));
    return lines;
  }

  /** Not those of a shard that was dropped meanwhile: nothing would drop them again. */
  #putCredits({ sha256 }: ShardEntry, lines: string[]): Promise<void> {
    const { shards, credits } = this.#database;
    return this.#database.transaction('rw', shards, credits, async () => {
      if (await shards.get(sha256)) await credits.put({ sha256, lines });
    });
  }

  async #keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    const keep = new Set(hashesOf(shards));
    const stored = await this.#database.shards.toCollection().primaryKeys();
    await this.#drop(stored.filter((sha256) => !keep.has(sha256)));
  }

  async #drop(hashes: string[]): Promise<void> {
    const { pages, shards, words, credits } = this.#database;
    await this.#database.transaction('rw', pages, shards, words, credits, async () => {
      for (const table of [shards, words, credits]) await table.bulkDelete(hashes);
      for (const sha256 of hashes)
        await pages.where('[sha256+page]').between([sha256, Dexie.minKey], [sha256, Dexie.maxKey]).delete();
    });
  }
}

function pagesOf(papers: number): number {
  return Math.ceil(papers / PAGE_PAPERS);
}

/** Null if the record does not hold the papers of its page. */
function papersIn({ bytes }: PageRecord, { shard, page }: PageKey): Paper[] | null {
  const expected = Math.min(PAGE_PAPERS, shard.papers - page * PAGE_PAPERS);
  try {
    const papers = parsePage(bytes);
    return papers.length === expected ? papers : null;
  } catch {
    return null;
  }
}

function hashesOf(entries: readonly { sha256: string }[]): string[] {
  return entries.map(({ sha256 }) => sha256);
}
