import { databases } from '../refusals.ts';
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BundleManifest } from '../../core/bundle/bundle.ts';
import type { StoredIndex } from '../../core/search/packed/storedIndex.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import type { ShardListing } from './contentStore.ts';
import type { FilePiece } from './partialFiles.ts';
import type { OwnIndexRecord } from './ownIndexStore.ts';
import type { StoredListings } from './storedListings.ts';
import type { UpdateNote } from './updateNote.ts';
import { passOverLostBytes } from './lostBytes.ts';

/** Some papers of a shard side by side, as they came: reading a few papers of 87,000 reads little more than these. */
export interface PageRecord {
  /** Of the shard's file. */
  sha256: string;
  page: number;
  /** JSON, UTF-8 (`shardText.ts`). */
  bytes: Uint8Array;
  /** Of all else, as in other records: what does not fit is taken for missing (`checksum.ts`). */
  sum?: number;
}

/** Written together with the pages, and dropped with them. */
export interface ShardRecord extends ShardListing {
  sha256: string;
}

/** Who wrote a shard's papers and where they were published. */
export interface CreditsRecord {
  /** Of the shard's file. */
  sha256: string;
  /** By paper, as they are searched (`credits.ts`). */
  lines: string[];
}

/** What is known of the papers of all shards of a version, kept where they were read one by one. */
export interface ListingsRecord extends StoredListings {
  key: typeof LISTINGS;
}

/** One derived file as it came, under the hash of its file. */
export interface DerivedFileRecord {
  sha256: string;
  bytes: Uint8Array;
}

/** A piece of a file that is not whole yet, under the hash of the file. */
export interface PartialRecord extends FilePiece {
  sha256: string;
}

/** The search indexes of the packs on this device, merged and ready to be used. */
export interface IndexRecord extends StoredIndex {
  key: typeof MERGED;
  /** Hashes of the files it was made of. */
  of: string;
}

/** The words of a shard's papers as the codes of an index. */
export interface WordsRecord extends ShardWords {
  /** Of the shard's file. */
  sha256: string;
  /** Hash of the index's file. */
  of: string;
}

/** The pointer: the one version that is readable, written only after all its shards were counted. */
export interface PublishedVersion {
  key: typeof PUBLISHED;
  manifest: BundleManifest;
  /** Ids of the packs that are on this device. */
  packs: string[];
  /** Ids that changed with a title, old → new, of all versions this device has seen. */
  moved: Record<string, string>;
  /** What the last updates changed, the newest first. Older versions of the app know nothing of it, and drop it. */
  updates?: UpdateNote[];
}

/** What a person chose to have on this device. */
export interface ChoiceRecord {
  key: typeof PACKS;
  /** Ids of packs. */
  packs: string[];
}

/** Runs an operation on the database. It throws `DataError` for faults of storage. */
export type RunContent = <T>(operation: (database: ContentDatabase) => PromiseLike<T>) => Promise<T>;

export const PUBLISHED = 'published';
export const PACKS = 'packs';
/** Another one for each shape of the record: an older version of the app may use this database again, and write its own. */
export const MERGED = 'merged, compounds as columns';
export const LISTINGS = 'listings';

/**
 * Content is kept by hash, not by version: a shard that two versions share is one record, an interrupted import is
 * resumed by looking which hashes are there, and publishing is one write of the pointer.
 */
export class ContentDatabase extends Dexie {
  pages!: Table<PageRecord, [sha256: string, page: number]>;
  shards!: EntityTable<ShardRecord, 'sha256'>;
  listings!: Table<ListingsRecord, string>;
  versions!: Table<PublishedVersion, string>;
  indexes!: Table<IndexRecord, string>;
  words!: EntityTable<WordsRecord, 'sha256'>;
  credits!: EntityTable<CreditsRecord, 'sha256'>;
  choices!: Table<ChoiceRecord, string>;
  partials!: Table<PartialRecord, [sha256: string, start: number]>;
  ownIndex!: Table<OwnIndexRecord, string>;
  /** Whether a version is known to be published here. */
  hasVersion = false;

  constructor(name: string) {
    super(name, { ...databases(), cache: 'disabled' });
    this.version(1).stores({ shards: 'sha256', shardIds: 'sha256', versions: 'key' });
    this.version(2).stores({ companions: 'sha256' });
    this.version(3)
      .stores({ pages: '[sha256+page]', shardIds: null, indexes: 'key', words: 'sha256', choices: 'key' })
      .upgrade(async (transaction) => {
        // Kept as whole shards before. All of it can be fetched again.
        for (const table of ['shards', 'versions', 'companions']) await transaction.table(table).clear();
      });
    // Of shards that were stored before, credits are worked out when they are first asked for: the update to this
    // version may happen with no network, and must leave the papers readable.
    this.version(4).stores({ credits: 'sha256' });
    this.version(5)
      .stores({ listings: 'key' })
      // Has the index of before, in another shape. It is made anew of the files.
      .upgrade((transaction) => transaction.table('indexes').clear());
    this.version(6).stores({ partials: '[sha256+start]' });
    // Those of before are without addresses; they are worked out as above.
    this.version(7).upgrade((transaction) => transaction.table('credits').clear());
    // Those of before have authors in one spelling; they are worked out as above.
    this.version(8).upgrade((transaction) => transaction.table('credits').clear());
    this.version(9).stores({ ownIndex: 'key' });
    passOverLostBytes(this);
    this.versions.hook('reading', (version) => {
      this.hasVersion = true;
      return version;
    });
  }

  /** Has the name that older versions of the app know it by. */
  get derivedFiles(): EntityTable<DerivedFileRecord, 'sha256'> {
    return this.table('companions');
  }
}
