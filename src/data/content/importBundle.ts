import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { countPapers, shardsOf, wantedPacks } from '../../core/bundle/packs.ts';
import { latePart } from '../latePart.ts';
import { BundleFault } from './bundleFault.ts';
import { listingOf, type ContentStore, type ShardListing } from './contentStore.ts';
import { eachParallel } from './eachParallel.ts';
import { fetchShard } from './fetchShard.ts';
import type { BundleSource } from './fetchVerified.ts';
import { Semaphore } from './semaphore.ts';

/** Shards on the way at once: browsers allow six connections to a host under HTTP/1.1, the page needs some too. */
const PARALLEL = 4;
/** Shards that are stored while others are fetched; each is held in memory meanwhile, 1 MB or so. */
const STORED_BESIDE = 4;

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
 * Throws `BundleFault` for the site's faults, and where the source was stopped, `DataError` for faults of storage, and
 * `FaultError` where what compares two versions is missing: nothing that a person saved loses its way.
 * Shards that have arrived stay.
 */
export async function importBundle(options: ImportOptions): Promise<void> {
  const { store, manifest, packs } = options;
  const previous = await store.published();
  const wanted = shardsOf(wantedPacks(manifest, packs));
  const kept = previous ? shardsOf(wantedPacks(previous.manifest, previous.packs)) : [];
  await store.keepOnly([...kept, ...wanted]);
  const version = { manifest, packs };
  const changes = async () => {
    if (!previous) return { moved: {} };
    const { findChanges } = await latePart(() => import('./findChanges.ts'));
    return findChanges(store, previous, version);
  };
  const listings = await fetchMissing(options);
  const expected = countPapers(wanted);
  if (new Set(listings.flatMap(({ ids }) => ids)).size !== expected)
    throw new BundleFault(
      'damaged',
      `version ${manifest.version}: the papers are not ${expected} different ones`,
    );
  if (await store.publish({ ...version, ...(await changes()) }, listings)) return;
  // Meanwhile, here or in another tab, some were found to lack pages and were dropped.
  const again = await fetchMissing(options);
  if (!(await store.publish({ ...version, ...(await changes()) }, again)))
    throw new BundleFault('damaged', `version ${manifest.version}: shards vanished while it was imported`);
}

/** Returns per shard its papers: of all shards that are wanted, for what was missing is stored now. */
async function fetchMissing(options: ImportOptions): Promise<ShardListing[]> {
  const { store, manifest, packs, source, onProgress, onFetched, onStored } = options;
  const wanted = shardsOf(wantedPacks(manifest, packs));
  const total = countPapers(wanted);
  const listings = await store.listings(wanted);
  listings.forEach((listing, at) => listing && onStored(at, listing));
  const missing = wanted.flatMap((shard, at) => (listings[at] ? [] : [{ shard, at }]));
  let done = total - countPapers(missing.map(({ shard }) => shard));
  onProgress(done, total);
  const connections = new Semaphore(PARALLEL);
  await eachParallel(missing, PARALLEL + STORED_BESIDE, async ({ shard, at }) => {
    const fetched = await connections.run(() => fetchShard(source, shard));
    onFetched();
    await store.putShard(shard, fetched);
    const listing = listingOf(fetched.papers);
    listings[at] = listing;
    onStored(at, listing);
    done += shard.papers;
    onProgress(done, total);
  });
  return listings as ShardListing[];
}
