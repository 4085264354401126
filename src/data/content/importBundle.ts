import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { countPapers, shardsOf, wantedPacks } from '../../core/bundle/packs.ts';
import { BundleFault } from './bundleFault.ts';
import { listingOf, type ContentStore, type ShardListing } from './contentStore.ts';
import { eachParallel } from './eachParallel.ts';
import { fetchShard } from './fetchShard.ts';
import type { BundleSource } from './fetchVerified.ts';
import { findMoves } from './findMoves.ts';

/** Shards on the way at once: browsers allow six connections to a host under HTTP/1.1, the page needs some too. */
const PARALLEL = 4;

export interface ImportOptions {
  store: ContentStore;
  manifest: BundleManifest;
  /** Ids of the packs to have on the device. */
  packs: string[];
  source: BundleSource;
  /** Called with papers stored of papers in all, at the start and after every shard. */
  onProgress: (done: number, total: number) => void;
  onFetched: () => void;
  /** Called with the shards that are on the device, by their position: those from before, then each new one. */
  onStored: (at: number, listing: ShardListing) => void;
}

/**
 * Copies a version of the content onto the device and makes it the readable one. Shards that are there, from an
 * earlier version or an interrupted import, are not fetched. The version before stays readable until the very end,
 * and stays if anything fails.
 *
 * Throws `BundleFault` for the site's faults, and where the source was stopped, and `DataError` for faults of storage.
 * Shards that have arrived stay.
 */
export async function importBundle(options: ImportOptions): Promise<void> {
  const { store, manifest, packs } = options;
  const previous = await store.published();
  const wanted = shardsOf(wantedPacks(manifest, packs));
  const kept = previous ? shardsOf(wantedPacks(previous.manifest, previous.packs)) : [];
  await store.keepOnly([...kept, ...wanted]);
  await fetchMissing(options);
  let listings = await store.listings(wanted);
  if (listings.includes(null)) {
    // Meanwhile, here or in another tab, some were found to lack pages and were dropped.
    await fetchMissing(options);
    listings = await store.listings(wanted);
  }
  const expected = countPapers(wanted);
  if (new Set(listings.flatMap((listing) => listing?.ids ?? [])).size !== expected)
    throw new BundleFault(
      'damaged',
      `version ${manifest.version}: the papers are not ${expected} different ones`,
    );
  const moved = previous ? await findMoves(store, previous, { manifest, packs }) : {};
  if (!(await store.publish({ manifest, packs, moved })))
    throw new BundleFault('damaged', `version ${manifest.version}: shards vanished while it was imported`);
}

async function fetchMissing(options: ImportOptions): Promise<void> {
  const { store, manifest, packs, source, onProgress, onFetched, onStored } = options;
  const wanted = shardsOf(wantedPacks(manifest, packs));
  const total = countPapers(wanted);
  const stored = await store.listings(wanted);
  stored.forEach((listing, at) => listing && onStored(at, listing));
  const missing = wanted.flatMap((shard, at) => (stored[at] ? [] : [{ shard, at }]));
  let done = total - countPapers(missing.map(({ shard }) => shard));
  onProgress(done, total);
  await eachParallel(missing, PARALLEL, async ({ shard, at }) => {
    const fetched = await fetchShard(source, shard);
    onFetched();
    await store.putShard(shard, fetched);
    onStored(at, listingOf(fetched.papers));
    done += shard.papers;
    onProgress(done, total);
  });
}
