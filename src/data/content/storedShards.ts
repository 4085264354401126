import { Dexie } from 'dexie';
import type { ShardEntry } from '../../core/bundle/bundle.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { ContentDatabase } from './contentDatabase.ts';
import { PAGE_PAPERS, type PageKey, type ShardListing } from './contentStore.ts';
import { isListing, papersIn } from './recordShapes.ts';

/** All that is kept of shards. */
export function shardTables({ pages, shards, listings, words, credits }: ContentDatabase) {
  return [pages, shards, listings, words, credits];
}

export async function listingsIn(
  { shards }: ContentDatabase,
  wanted: readonly ShardEntry[],
): Promise<(ShardListing | null)[]> {
  const found = await shards.bulkGet(hashesOf(wanted));
  return found.map((listing, at) => (isListing(listing, wanted[at]!) ? listing : null));
}

/** Whether a shard was stored and not dropped again. Only its key is looked at. */
export async function isStored({ shards }: ContentDatabase, { sha256 }: ShardEntry): Promise<boolean> {
  return (await shards.where('sha256').equals(sha256).count()) > 0;
}

/** Whether shards were all stored and none dropped again. Only their keys are looked at. */
export async function areStored(
  { shards }: ContentDatabase,
  wanted: readonly ShardEntry[],
): Promise<boolean> {
  const stored = new Set(await shards.toCollection().primaryKeys());
  return wanted.every(({ sha256 }) => stored.has(sha256));
}

/** Whether a shard is there with all of its pages. */
export async function isStoredWhole(database: ContentDatabase, shard: ShardEntry): Promise<boolean> {
  const [listing] = await listingsIn(database, [shard]);
  const pages = await pagesIn(database.pages, shard.sha256).count();
  return listing !== null && pages === Math.ceil(shard.papers / PAGE_PAPERS);
}

export function pagesIn(pages: ContentDatabase['pages'], sha256: string) {
  return pages.where('[sha256+page]').between([sha256, Dexie.minKey], [sha256, Dexie.maxKey]);
}

/** Per page its papers; null where it is missing or does not hold what it should. */
export async function papersAt(
  { pages }: ContentDatabase,
  wanted: readonly PageKey[],
): Promise<(Paper[] | null)[]> {
  const found = await pages.bulkGet(wanted.map(({ shard, page }) => [shard.sha256, page]));
  return found.map((record, at) => papersIn(record, wanted[at]!));
}

export function hashesOf(entries: readonly { sha256: string }[]): string[] {
  return entries.map(({ sha256 }) => sha256);
}
