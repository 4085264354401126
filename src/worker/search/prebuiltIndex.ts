import type { DerivedFileEntry } from '../../core/bundle/bundle.ts';
import { DERIVED_FILES } from '../../core/bundle/derivedFiles.ts';
import { IndexFormatError } from '../../core/search/packed/indexFile.ts';
import { mergeIndexes, type MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { PackIndex } from '../../core/search/packed/packIndex.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';

/** The index that came with the packs on this device. */
export interface PrebuiltIndex {
  /** Hashes of the files that it was made of: equal for equal indexes. */
  of: string;
  index: MergedIndex;
}

/** Names the index that is made of these files. */
export function indexName(entries: readonly DerivedFileEntry[]): string {
  return entries.map(({ sha256 }) => sha256).join(' ');
}

/**
 * Reads the index of some packs: as it was merged before, else from their files. Null if a file is not here, or of
 * another version of the app, or damaged: then papers are to be indexed one by one.
 *
 * @param entries one of each pack, in their order
 * @param merged the one that was merged before
 */
export async function openIndex(
  store: ContentStore,
  entries: readonly DerivedFileEntry[],
  merged?: Promise<PrebuiltIndex | null>,
): Promise<PrebuiltIndex | null> {
  if (entries.length === 0) return null;
  const known = await (merged ?? store.mergedIndex());
  const of = indexName(entries);
  if (known?.of === of) return known;
  if ((await store.hasDerivedFiles(entries)).includes(false)) return null;
  try {
    const packs = [];
    for (const entry of entries) packs.push(await readPackIndex(store, entry));
    const index = mergeIndexes(packs);
    await store.putMergedIndex(of, index);
    return { of, index };
  } catch (error) {
    if (error instanceof IndexFormatError) return null;
    throw error;
  }
}

/** The index of one pack, from its file. Throws an `IndexFormatError` if it is not here or cannot be read. */
export async function readPackIndex(store: ContentStore, entry: DerivedFileEntry): Promise<PackIndex> {
  const file = await store.derivedFile(entry);
  if (!file) throw new IndexFormatError(`${entry.file} is not stored.`);
  const index = await DERIVED_FILES.index.parse(file);
  if (!index) throw new IndexFormatError(`${entry.file} cannot be read.`);
  return index;
}
