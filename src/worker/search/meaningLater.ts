import { DERIVED_FILES } from '../../core/bundle/derivedFiles.ts';
import { listPosition } from '../../core/bundle/packs.ts';
import type { DerivedFileEntry } from '../../core/bundle/bundle.ts';
import { readVectors } from '../../core/meaning/vectorFile.ts';
import { WordTable } from '../../core/meaning/wordTable.ts';
import { MeaningRanking } from '../../core/search/meaning/meaningRanking.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import { ownIndexOf } from '../../data/content/ownIndexStore.ts';
import { DataError } from '../../data/dataError.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import { nextTask } from '../../data/nextTask.ts';
import { Slice } from '../../data/slice.ts';
import type { PlacedSegment, SearchIndex } from './searchIndex.ts';

/** Papers whose vectors are worked out before it is looked whether anything else is to be done: about 2 ms. */
const AT_ONCE = 16;

/**
 * Brings what an engine knows of meanings in step with its papers: vectors that came with a prebuilt index or were kept, and
 * those of all other papers worked out from their words.
 *
 * @param entry the table of words of the version that is published
 * @param isEnded true once the index has changed
 * @returns false if the table is not here, or it was ended
 */
export async function followMeaning(
  index: SearchIndex,
  entry: DerivedFileEntry,
  content: ReadableContent,
  isEnded: () => boolean,
): Promise<boolean> {
  const ranking = await rankingOf(index, entry, content.store);
  if (!ranking || isEnded()) return false;
  if (index.of !== null) await putVectors(ranking, index, content, isEnded);
  const lacking = await putKept(ranking, index, content.store, isEnded);
  ranking.begin();
  const slice = new Slice();
  while (!isEnded()) {
    if (ranking.fill(AT_ONCE)) await slice.pause();
    else return keepVectors(ranking, lacking, entry, content.store).then(() => true);
  }
  return false;
}

async function rankingOf(
  index: SearchIndex,
  entry: DerivedFileEntry,
  store: ContentStore,
): Promise<MeaningRanking | null> {
  if (index.meaning?.of === entry.sha256) return index.meaning.ranking;
  const bytes = await unpacked(store, entry, 'words');
  const table = bytes && WordTable.read(bytes);
  if (!table) return null;
  const ranking = index.engine.refineBy((library) => new MeaningRanking(library, table));
  index.meaning = { of: entry.sha256, ranking, put: new Set() };
  return ranking;
}

/** A file that is not here, or of another format, is passed by: its papers' vectors are worked out. */
async function putVectors(
  ranking: MeaningRanking,
  { meaning }: SearchIndex,
  { store, version }: ReadableContent,
  isEnded: () => boolean,
): Promise<void> {
  for (const { pack } of version?.packs ?? [])
    for (const entry of pack.companions) {
      if (entry.kind !== 'vectors' || meaning!.put.has(entry.sha256)) continue;
      const bytes = await unpacked(store, entry, 'vectors');
      if (isEnded()) return;
      const packed = bytes && readVectors(bytes, entry.papers);
      if (packed) ranking.put(listPosition(version!.packs, entry.first), packed);
      meaning!.put.add(entry.sha256);
      await nextTask();
    }
}

/** @returns the segments of own papers of which no vectors are kept */
async function putKept(
  ranking: MeaningRanking,
  { meaning, segments, taken }: SearchIndex,
  store: ContentStore,
  isEnded: () => boolean,
): Promise<PlacedSegment[]> {
  const kept = ownIndexOf(store);
  const lacking: PlacedSegment[] = [];
  for (const segment of segments) {
    if (!taken.get(segment.name) || meaning!.put.has(segment.name)) continue;
    const packed = await kept.vectors(segment, meaning!.of);
    if (isEnded()) return [];
    if (packed) ranking.putBack(segment.first, packed);
    else lacking.push(segment);
    meaning!.put.add(segment.name);
    await nextTask();
  }
  return lacking;
}

/** Where there is no room for them, they are worked out with each start. */
async function keepVectors(
  ranking: MeaningRanking,
  segments: readonly PlacedSegment[],
  { sha256 }: DerivedFileEntry,
  store: ContentStore,
): Promise<void> {
  try {
    for (const segment of segments) {
      await ownIndexOf(store).putVectors(segment, sha256, ranking.packed(segment.first, segment.papers));
      await nextTask();
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}

async function unpacked(
  store: ContentStore,
  entry: DerivedFileEntry,
  kind: 'words' | 'vectors',
): Promise<Uint8Array | null> {
  if ((await store.hasDerivedFiles([entry])).includes(false)) return null;
  const bytes = await store.derivedFile(entry);
  return bytes && DERIVED_FILES[kind].parse(bytes);
}
