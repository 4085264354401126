import type { ShardEntry } from '../../core/bundle/bundle.ts';
import { countPapers } from '../../core/bundle/packs.ts';
import type { ShardListing } from './contentStore.ts';

/**
 * The papers of several shards in one record: reading 300 records takes a browser 300 ms, however short they are, and
 * one of 6 MB takes 50.
 */
export interface StoredListings {
  /** Hashes of the shards' files. */
  of: string;
  ids: string;
  links: Uint8Array;
}

const BETWEEN = '\n';

/** @param listings per shard its papers */
export function toStoredListings(
  shards: readonly ShardEntry[],
  listings: readonly ShardListing[],
): StoredListings {
  return {
    of: nameOf(shards),
    ids: listings.flatMap(({ ids }) => ids).join(BETWEEN),
    links: Uint8Array.from(listings.flatMap(({ links }) => [...links])),
  };
}

/** Per shard its papers, if it is these that were stored, and all of them; else null. */
export function fromStoredListings(
  { of, ids: joined, links }: StoredListings,
  shards: readonly ShardEntry[],
): ShardListing[] | null {
  if (of !== nameOf(shards)) return null;
  const ids = joined === '' ? [] : joined.split(BETWEEN);
  const expected = countPapers(shards);
  if (ids.length !== expected || links.length !== expected) return null;
  let end = 0;
  return shards.map(({ papers }) => {
    const start = end;
    end += papers;
    return { ids: ids.slice(start, end), links: links.subarray(start, end) };
  });
}

function nameOf(shards: readonly ShardEntry[]): string {
  return shards.map(({ sha256 }) => sha256).join(' ');
}
