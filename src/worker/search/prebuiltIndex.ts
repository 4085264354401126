import type { DerivedFileEntry } from '../../core/bundle/bundle.ts';
import { DERIVED_FILES } from '../../core/bundle/derivedFiles.ts';
import { IndexFormatError } from '../../core/search/packed/indexFile.ts';
import { mergingIndexes, type MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import type { PackIndex } from '../../core/search/packed/packIndex.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import { ownIndexOf, type OwnSegment } from '../../data/content/ownIndexStore.ts';
import { inSlices } from '../../data/slice.ts';
import type { PlacedSegment } from './searchIndex.ts';

/** The index that came with the packs on this device, and was kept of own papers. */
export interface PrebuiltIndex {
  /** Names of what it was made of: equal for equal indexes. */
  of: string;
  index: MergedIndex;
}

/** A prebuilt index with the places of own papers in it. */
export interface OpenedIndex extends PrebuiltIndex {
  segments: readonly PlacedSegment[];
}

/** Names the index that is made of these files. */
export function indexName(entries: readonly DerivedFileEntry[]): string {
  return entries.map(({ sha256 }) => sha256).join(' ');
}

/**
 * Reads the index of some packs, and what is kept of own papers: as they were merged before, else from their files. Null if
 * a file is not here, or of another version of the app, or damaged: then papers are to be indexed one by one. What is kept
 * and cannot be read is dropped, so that it is made anew.
 *
 * @param entries one of each pack, in their order
 * @param merged the one that was merged before
 */
export async function openIndex(
  store: ContentStore,
  entries: readonly DerivedFileEntry[],
  merged?: Promise<PrebuiltIndex | null>,
): Promise<OpenedIndex | null> {
  if (entries.length === 0) return null;
  const own = ownIndexOf(store);
  const [known, segments] = await Promise.all([merged ?? store.mergedIndex(), own.segments()]);
  const of = nameOf(entries, segments);
  if (known?.of === of) return { ...known, segments: placed(segments, known.index) };
  if ((await store.hasDerivedFiles(entries)).includes(false)) return null;
  try {
    const packs: PackIndex[] = [];
    for (const entry of entries) packs.push(await readPackIndex(store, entry));
    const kept: OwnSegment[] = [];
    for (const segment of segments) {
      const index = await own.index(segment);
      if (!index) continue;
      kept.push(segment);
      packs.push(index);
    }
    if (kept.length < segments.length) await own.replace(segments, kept);
    const index = await inSlices(mergingIndexes(packs));
    const name = nameOf(entries, kept);
    await store.putMergedIndex(name, index);
    return { of: name, index, segments: placed(kept, index) };
  } catch (error) {
    if (error instanceof IndexFormatError) return null;
    throw error;
  }
}

function nameOf(entries: readonly DerivedFileEntry[], segments: readonly OwnSegment[]): string {
  return [indexName(entries), ...segments.map(({ name }) => name)].join(' ');
}

/** Own papers come behind all others. */
function placed(segments: readonly OwnSegment[], { papers: all }: MergedIndex): PlacedSegment[] {
  let end = segments.reduce((left, { papers }) => left - papers, all);
  return segments.map((segment) => ({ ...segment, first: (end += segment.papers) - segment.papers }));
}

/** The index of one pack, from its file. Throws an `IndexFormatError` if it is not here or cannot be read. */
export async function readPackIndex(store: ContentStore, entry: DerivedFileEntry): Promise<PackIndex> {
  const file = await store.derivedFile(entry);
  if (!file) throw new IndexFormatError(`${entry.file} is not stored.`);
  const index = await DERIVED_FILES.index.parse(file);
  if (!index) throw new IndexFormatError(`${entry.file} cannot be read.`);
  return index;
}
