import type { CompanionEntry } from '../../core/bundle.ts';
import { DataError } from '../dataError.ts';
import { BundleFault } from './bundleFault.ts';
import type { ContentStore } from './contentStore.ts';
import { eachParallel } from './eachParallel.ts';
import type { Fetch } from './fetchFile.ts';
import { fetchVerified } from './fetchVerified.ts';

/** Companions on the way at once, as many as shards. */
const PARALLEL = 4;

export interface CompanionImport {
  store: ContentStore;
  entries: readonly CompanionEntry[];
  manifestUrl: string;
  fetch: Fetch;
  /** Ends the import, and what is on its way, with a fault of the kind `stopped`; companions that have arrived stay. */
  signal: AbortSignal;
}

/**
 * Copies those companions of a version onto the device that are not there. Papers are readable without them, so faults
 * of the site and of storage end the import and are not thrown: the next one goes on from there. Being stopped is: it
 * ends more than companions.
 */
export async function importCompanions({
  store,
  entries,
  manifestUrl,
  fetch,
  signal,
}: CompanionImport): Promise<void> {
  try {
    const stored = await store.hasCompanions(entries);
    const missing = entries.filter((_, at) => !stored[at]);
    await eachParallel(missing, PARALLEL, async (entry) => {
      const bytes = await fetchVerified(fetch, new URL(entry.file, manifestUrl).href, entry.sha256, signal);
      await store.putCompanion(entry, new Uint8Array(bytes));
    });
  } catch (error) {
    if (!isPassedBy(error)) throw error;
  }
}

function isPassedBy(error: unknown): boolean {
  return error instanceof BundleFault ? error.kind !== 'stopped' : error instanceof DataError;
}
