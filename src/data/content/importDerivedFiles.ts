import type { DerivedFileEntry } from '../../core/bundle/bundle.ts';
import { isPromised } from '../../core/bundle/derivedFileKinds.ts';
import { BundleFault } from './bundleFault.ts';
import type { ContentStore } from './contentStore.ts';
import { eachParallel } from './eachParallel.ts';
import { fetchVerified, type BundleSource } from './fetchVerified.ts';

/** Derived files on the way at once, as many as shards. */
const PARALLEL = 4;

export interface DerivedFilesImport {
  store: ContentStore;
  entries: readonly DerivedFileEntry[];
  source: BundleSource;
  /** Called with bytes that are here of bytes in all, of those that were not here; at the start and whenever there are more. */
  onProgress: (done: number, total: number) => void;
}

/**
 * Copies those derived files of a version onto the device that are not there. What the site does not have, or has damaged,
 * keeps none of the others back, and is thrown once they are here, unless nothing was promised of it.
 *
 * Throws `BundleFault` for faults of the site and the way to it, and where the source was stopped, and `DataError` for
 * faults of storage. Papers are readable without derived files.
 */
export async function importDerivedFiles({
  store,
  entries,
  source,
  onProgress,
}: DerivedFilesImport): Promise<void> {
  if (entries.length === 0) return;
  const stored = await store.hasDerivedFiles(entries);
  const missing = entries.filter((_, at) => !stored[at]);
  const sizes = new Map(missing.map(({ file }) => [file, 0]));
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  const tell = () => onProgress(sum(sizes.values()), total);
  if (missing.length > 0) tell();
  let lacking: BundleFault | null = null;
  await eachParallel(missing, PARALLEL, async (entry) => {
    try {
      const bytes = await fetchVerified(source, entry, (size) => {
        sizes.set(entry.file, size);
        tell();
      });
      await store.putDerivedFile(entry, bytes);
    } catch (error) {
      if (!isOfFile(error)) throw error;
      if (isPromised(entry)) lacking ??= error;
    }
  });
  if (lacking) throw lacking as BundleFault;
}

function sum(sizes: Iterable<number>): number {
  let all = 0;
  for (const size of sizes) all += size;
  return all;
}

/** True if other files may come all the same. */
function isOfFile(error: unknown): error is BundleFault {
  return error instanceof BundleFault && ['gone', 'damaged', 'busy'].includes(error.kind);
}
