import type { DerivedFileEntry, ShardEntry } from '../../core/bundle/bundle.ts';
import { creditLines } from '../../core/paper/credits.ts';
import { derivedFilesOf, shardsOf, wantedPacks, type ChosenPacks } from '../../core/bundle/packs.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import { fromStored, toStored } from '../../core/search/packed/storedIndex.ts';
import { withConnection } from '../connection.ts';
import { DataError } from '../dataError.ts';
import { sealed } from './checksum.ts';
import { LISTINGS, MERGED, PACKS, PUBLISHED } from './contentDatabase.ts';
import type { ContentDatabase, RunContent } from './contentDatabase.ts';
import {
  listingOf,
  pageKeysOf,
  papersOf,
  type ContentStore,
  type FetchedShard,
  type PageKey,
  type Published,
  type ShardListing,
} from './contentStore.ts';
import { dropLost } from './lostBytes.ts';
import { DevicePartials, piecesOf } from './devicePartials.ts';
import { choiceIn, isIndex, isListings, isWords, linesIn, movesIn, publishedIn } from './recordShapes.ts';
import { sha256 as hashOf } from './sha256.ts';
import {
  shardTables,
  listingsIn,
  isStored,
  areStored,
  isStoredWhole,
  pagesIn,
  papersAt,
  hashesOf,
} from './storedShards.ts';
import { fromStoredListings, toStoredListings } from './storedListings.ts';

/** Content in IndexedDB. All operations throw `DataError` for faults of storage. */
export class DeviceStore implements ContentStore {
  readonly persistent = true;
  readonly partials = new DevicePartials((operation) => this.run(operation));
  readonly run: RunContent = (operation) => withConnection(this.#database, () => operation(this.#database));
  readonly #database: ContentDatabase;

  constructor(database: ContentDatabase) {
    this.#database = database;
  }

  arrivals(): Promise<string> {
    return this.run(async ({ shards, derivedFiles, partials }) => {
      const counts = await Promise.all([shards, derivedFiles, partials].map((table) => table.count()));
      return counts.join();
    });
  }

  async choice(): Promise<ChosenPacks> {
    return choiceIn(await this.run(({ choices }) => choices.get(PACKS)));
  }

  async putChoice(packs: string[]): Promise<void> {
    await this.run(({ choices }) => choices.put({ key: PACKS, packs }));
  }

  async published(): Promise<Published | null> {
    return publishedIn(await this.run(({ versions }) => versions.get(PUBLISHED)));
  }

  async listings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]> {
    const found = await this.run((database) => listingsIn(database, shards));
    for (const [at, shard] of shards.entries()) found[at] ??= await this.#relist(shard);
    return found;
  }

  /** Lists the papers of a shard anew if only its own record was damaged: its pages need no network. */
  #relist(shard: ShardEntry): Promise<ShardListing | null> {
    return this.run((database) => {
      const { shards, pages } = database;
      return database.transaction('rw', shards, pages, async () => {
        if (!(await isStored(database, shard))) return null;
        const found = await papersAt(database, pageKeysOf(shard));
        if (found.includes(null)) return null;
        const listing = listingOf(found.flatMap((papers) => papers!));
        await shards.put(sealed({ sha256: shard.sha256, ...listing }));
        return listing;
      });
    });
  }

  async keptListings(shards: readonly ShardEntry[]): Promise<(ShardListing | null)[]> {
    const kept = await this.run((database) => database.listings.get(LISTINGS));
    const known = isListings(kept) && fromStoredListings(kept, shards);
    if (known) return known;
    const found = await this.listings(shards);
    const all = found.filter((listing) => listing !== null);
    // For the next start. Where there is no room for it, that takes longer.
    if (all.length === shards.length) await this.#keepListings(shards, all);
    return found;
  }

  /** Not those of shards that another tab dropped since they were read. */
  async #keepListings(shards: readonly ShardEntry[], found: readonly ShardListing[]): Promise<void> {
    const record = sealed({ key: LISTINGS, ...toStoredListings(shards, found) } as const);
    const put = async (database: ContentDatabase) => {
      if (await areStored(database, shards)) await database.listings.put(record);
    };
    try {
      await this.run((database) =>
        database.transaction('rw', database.shards, database.listings, () => put(database)),
      );
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  async verify(shard: ShardEntry): Promise<boolean> {
    if (await this.run((database) => isStoredWhole(database, shard))) return true;
    await this.#relist(shard);
    // Another tab may have stored it meanwhile: what is dropped is looked at in the same transaction.
    return this.run((database) =>
      database.transaction('rw', shardTables(database), async () => {
        const whole = await isStoredWhole(database, shard);
        if (!whole) await this.#drop([shard.sha256]);
        return whole;
      }),
    );
  }

  async credits(shards: readonly ShardEntry[]): Promise<(string[] | null)[]> {
    const found = await this.run((database) => database.credits.bulkGet(hashesOf(shards)));
    const lines: (string[] | null)[] = [];
    for (const [at, shard] of shards.entries())
      lines.push(linesIn(found[at], shard) ?? (await this.#readCredits(shard)));
    return lines;
  }

  async pages(wanted: readonly PageKey[]): Promise<(Paper[] | null)[]> {
    const found = await this.run((database) => papersAt(database, wanted));
    if (!found.includes(null)) return found;
    return this.run((database) =>
      database.transaction('rw', shardTables(database), async () => {
        const papers = await papersAt(database, wanted);
        const damaged = new Set(hashesOf(wanted.filter((_, at) => !papers[at]).map(({ shard }) => shard)));
        await this.#drop([...damaged]);
        return papers.map((page, at) => (damaged.has(wanted[at]!.shard.sha256) ? null : page));
      }),
    );
  }

  async keepOnly(shards: readonly ShardEntry[]): Promise<void> {
    await this.#keepOnly(shards, await this.published());
  }

  putShard({ sha256 }: ShardEntry, { papers, pages }: FetchedShard): Promise<void> {
    const record = sealed({ sha256, ...listingOf(papers) });
    const stored = pages.map((bytes, page) => sealed({ sha256, page, bytes }));
    return this.run((database) => {
      const { shards, partials } = database;
      return database.transaction('rw', database.pages, shards, partials, async () => {
        await database.pages.bulkPut(stored);
        await piecesOf(database, sha256).delete();
        await shards.put(record);
      });
    });
  }

  async publish(version: Published, listings?: readonly ShardListing[]): Promise<boolean> {
    const packs = wantedPacks(version.manifest, version.packs);
    const shards = shardsOf(packs);
    const needed = hashesOf(derivedFilesOf(version.manifest, packs));
    const published = await this.run((database) => {
      const { versions, derivedFiles } = database;
      return database.transaction('rw', database.shards, versions, derivedFiles, async () => {
        if (!(await areStored(database, shards))) return false;
        const before: unknown = await versions.get(PUBLISHED);
        // Of what cannot be read, as that of a newer app may be, the ids that changed are kept.
        const moved = publishedIn(before as object) ? {} : movesIn(before as object);
        await versions.put({ key: PUBLISHED, ...version, moved: { ...moved, ...version.moved } });
        await derivedFiles.where('sha256').noneOf(needed).delete();
        return true;
      });
    });
    if (!published) return false;
    // What is left of them goes with the next import.
    await this.#keepOnly(shards, version).catch((error: unknown) => {
      if (!(error instanceof DataError)) throw error;
    });
    if (listings) await this.#keepListings(shards, listings);
    return true;
  }

  async hasDerivedFiles(entries: readonly DerivedFileEntry[]): Promise<boolean[]> {
    const stored = new Set(await this.run(({ derivedFiles }) => derivedFiles.toCollection().primaryKeys()));
    return entries.map(({ sha256 }) => stored.has(sha256));
  }

  async derivedFile(entry: DerivedFileEntry): Promise<Uint8Array | null> {
    const record = await this.run(({ derivedFiles }) => derivedFiles.get(entry.sha256));
    if (!record) {
      await this.run(({ derivedFiles }) => dropLost(derivedFiles, entry.sha256));
      return null;
    }
    const { bytes }: { bytes: unknown } = record;
    if (bytes instanceof Uint8Array && (await hashOf(Uint8Array.from(bytes))) === entry.sha256) return bytes;
    await this.dropDerivedFile(entry);
    return null;
  }

  async putDerivedFile({ sha256 }: DerivedFileEntry, bytes: Uint8Array): Promise<void> {
    await this.run((database) =>
      database.transaction('rw', database.derivedFiles, database.partials, async () => {
        await database.derivedFiles.put({ sha256, bytes });
        await piecesOf(database, sha256).delete();
      }),
    );
  }

  async dropDerivedFile({ sha256 }: DerivedFileEntry): Promise<void> {
    await this.run(({ derivedFiles }) => derivedFiles.delete(sha256));
  }

  async mergedIndex(): Promise<{ of: string; index: MergedIndex } | null> {
    const record = await this.run(({ indexes }) => indexes.get(MERGED));
    return isIndex(record) ? { of: record.of, index: fromStored(record) } : null;
  }

  async putMergedIndex(of: string, index: MergedIndex): Promise<void> {
    const record = sealed({ key: MERGED, of, ...toStored(index) } as const);
    await this.run(({ indexes }) => indexes.put(record));
  }

  async words(shards: readonly ShardEntry[], of: string): Promise<(ShardWords | null)[]> {
    const found = await this.run(({ words }) => words.bulkGet(hashesOf(shards)));
    return found.map((record, at) => (isWords(record, of, shards[at]!) ? record : null));
  }

  putWords(shard: ShardEntry, of: string, words: ShardWords, lines: string[]): Promise<void> {
    const { sha256 } = shard;
    const [worded, credited] = [sealed({ ...words, sha256, of }), sealed({ sha256, lines })];
    return this.run((database) =>
      database.transaction('rw', database.shards, database.words, database.credits, async () => {
        if (!(await isStored(database, shard))) return;
        await database.words.put(worded);
        await database.credits.put(credited);
      }),
    );
  }

  forgetIndex(): Promise<void> {
    return this.run(
      async ({ indexes, words, ownIndex }) =>
        void (await Promise.all([indexes.clear(), words.clear(), ownIndex.clear()])),
    );
  }

  close(): void {
    this.#database.close();
  }

  /** The credits of a shard whose words were not read, from its papers; they are kept for the next time. */
  async #readCredits(shard: ShardEntry): Promise<string[] | null> {
    const lines = (await papersOf(this, shard))?.map(creditLines) ?? null;
    if (lines) await this.run(() => this.#putCredits(shard, lines));
    return lines;
  }

  /** Not those of a shard that was dropped meanwhile: nothing would drop them again. */
  #putCredits(shard: ShardEntry, lines: string[]): Promise<void> {
    const { shards, credits } = this.#database;
    return this.#database.transaction('rw', shards, credits, async () => {
      if (await isStored(this.#database, shard)) await credits.put(sealed({ sha256: shard.sha256, lines }));
    });
  }

  /** Drops the others one by one, so that nobody who reads waits for long, for as long as this version is published. */
  async #keepOnly(shards: readonly ShardEntry[], version: Published | null): Promise<void> {
    const keep = new Set(hashesOf(shards));
    const stored = await this.run((database) => database.shards.toCollection().primaryKeys());
    for (const sha256 of stored.filter((one) => !keep.has(one)))
      await this.run((database) =>
        database.transaction('rw', [...shardTables(database), database.versions], async () => {
          const now = publishedIn(await database.versions.get(PUBLISHED));
          // Another tab may have published meanwhile, and need it.
          if (nameOf(now) === nameOf(version)) await this.#drop([sha256]);
        }),
      );
  }

  async #drop(hashes: string[]): Promise<void> {
    if (hashes.length === 0) return;
    const { pages, shards, listings, words, credits } = this.#database;
    await this.#database.transaction('rw', shardTables(this.#database), async () => {
      await listings.clear();
      for (const table of [shards, words, credits]) await table.bulkDelete(hashes);
      for (const sha256 of hashes) await pagesIn(pages, sha256).delete();
    });
  }
}

/** Of a version with its packs, unlike that of any other. */
function nameOf(version: Published | null): string {
  return [version?.manifest.version, ...(version?.packs ?? [])].join();
}
