import type { BundleManifest, ShardEntry } from '../../core/bundle.ts';
import { BundleFault } from './bundleFault.ts';
import type { ContentStore } from './contentStore.ts';
import { eachParallel } from './eachParallel.ts';
import type { Fetch } from './fetchFile.ts';
import { fetchShard } from './fetchShard.ts';
import { findMoves } from './findMoves.ts';

/** Shards on the way at once: browsers allow six connections to a host under HTTP/1.1, the page needs some too. */
const PARALLEL = 4;

export interface ImportOptions {
  store: ContentStore;
  manifest: BundleManifest;
  manifestUrl: string;
  fetch: Fetch;
  /** Called with papers stored of papers in all, at the start and after every shard. */
  onProgress: (done: number, total: number) => void;
  onFetched: () => void;
  /** Called with the shards that are on the device, by their position: those from before, then each new one. */
  onStored: (at: number, ids: readonly string[]) => void;
}

/**
 * Copies a version of the content onto the device and makes it the readable one. Shards that are there, from an
 * earlier version or an interrupted import, are not fetched. The version before stays readable until the very end,
 * and stays if anything fails.
 *
 * Throws `BundleFault` for the site's faults and `DataError` for faults of storage.
 */
export async function importBundle(options: ImportOptions): Promise<void> {
  const { store, manifest } = options;
  const previous = await store.published();
  await store.keepOnly([...(previous?.manifest.shards ?? []), ...manifest.shards]);
  await fetchMissing(options);
  const ids = await store.ids(manifest.shards);
  if (new Set(ids.flatMap((inShard) => inShard ?? [])).size !== manifest.papers)
    throw new BundleFault(
      'damaged',
      `version ${manifest.version}: the papers are not ${manifest.papers} different ones`,
    );
  const moved = previous ? await findMoves(store, previous, manifest) : {};
  if (!(await store.publish({ manifest, moved })))
    throw new BundleFault('damaged', `version ${manifest.version}: shards vanished while it was imported`);
}

async function fetchMissing(options: ImportOptions): Promise<void> {
  const { store, manifest, manifestUrl, fetch, onProgress, onFetched, onStored } = options;
  const stored = await store.ids(manifest.shards);
  stored.forEach((ids, at) => ids && onStored(at, ids));
  const missing = manifest.shards.filter((_, at) => !stored[at]);
  let done = manifest.papers - countPapers(missing);
  onProgress(done, manifest.papers);
  await eachParallel(missing, PARALLEL, async (shard) => {
    const papers = await fetchShard(fetch, new URL(shard.file, manifestUrl).href, shard);
    onFetched();
    await store.putShard(shard, papers);
    onStored(
      manifest.shards.indexOf(shard),
      papers.map(({ id }) => id),
    );
    done += shard.papers;
    onProgress(done, manifest.papers);
  });
}

function countPapers(shards: readonly ShardEntry[]): number {
  return shards.reduce((sum, { papers }) => sum + papers, 0);
}
