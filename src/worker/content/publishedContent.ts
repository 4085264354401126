import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { isPromised } from '../../core/bundle/derivedFileKinds.ts';
import { derivedFilesOf, shardsOf, wantedPacks, type PlacedPack } from '../../core/bundle/packs.ts';
import { Catalogue } from '../../data/content/catalogue.ts';
import type { ContentStore, Published } from '../../data/content/contentStore.ts';
import { DataError } from '../../data/dataError.ts';

/** How often what is published is read if each time another tab has published something else meanwhile. */
const MOST_READS = 3;

export const NOTHING = new Catalogue([], []);

/** What a catalogue is of. */
export interface ReadableVersion {
  manifest: BundleManifest;
  packs: PlacedPack[];
}

/** What is published, and how much of it is here. */
export interface PublishedContent {
  published: Published | null;
  version: ReadableVersion | null;
  catalogue: Catalogue;
  /** Whether all derived files of the version are stored that are promised for offline. */
  derived: boolean;
}

/**
 * Reads what a store has published. Another tab may publish between two reads: what is missing then was not lost, but
 * dropped, and is read again.
 */
export async function readPublished(store: ContentStore): Promise<PublishedContent> {
  let published = await store.published();
  for (let reads = 1; ; reads++) {
    if (!published) return { published, version: null, catalogue: NOTHING, derived: false };
    const version = readable(published);
    const shards = shardsOf(version.packs);
    const [listings, derived] = await Promise.all([
      store.keptListings(shards),
      hasDerivedFiles(store, version),
    ]);
    const catalogue = new Catalogue(shards, listings);
    const found = { published, version, catalogue, derived };
    if ((catalogue.complete && derived) || reads === MOST_READS) return found;
    const now = await store.published();
    if (isSameVersion(now, published)) return found;
    published = now;
  }
}

/** Whether all derived files of a version are stored that are promised for offline. A storage that does not answer has none. */
export async function hasDerivedFiles(
  store: ContentStore,
  { manifest, packs }: ReadableVersion,
): Promise<boolean> {
  try {
    return !(await store.hasDerivedFiles(derivedFilesOf(manifest, packs).filter(isPromised))).includes(false);
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

export function readable({ manifest, packs }: Omit<Published, 'moved'>): ReadableVersion {
  return { manifest, packs: wantedPacks(manifest, packs) };
}

export function isSameVersion(one: Published | null, other: Published | null): boolean {
  return one?.manifest.version === other?.manifest.version && one?.packs.join() === other?.packs.join();
}

/** Ids of packs, in their order. */
export function idsOf(packs: readonly PlacedPack[]): string[] {
  return packs.map(({ pack }) => pack.id);
}
