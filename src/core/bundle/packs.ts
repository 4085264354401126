import type { BundleManifest, DerivedFileEntry, Pack, ShardEntry } from './bundle.ts';
import type { CreditField } from '../paper/credits.ts';

/** The ids of packs that a person chose for a device; null where nobody has chosen yet. */
export type ChosenPacks = readonly string[] | null;

/** A pack with the position of its first paper in the corpus. */
export interface PlacedPack {
  pack: Pack;
  first: number;
}

/**
 * The packs of a version that belong on a device, in list order. Where nobody has chosen, or what was chosen is no more,
 * that is the first: a library that is small is one pack, and of a large one there is something to read at once.
 */
export function wantedPacks({ packs }: BundleManifest, chosen: ChosenPacks): PlacedPack[] {
  let first = 0;
  const placed = packs.map((pack) => ({ pack, first: (first += pack.papers) - pack.papers }));
  const wanted = placed.filter(({ pack }) => chosen?.includes(pack.id));
  return wanted.length > 0 ? wanted : placed.slice(0, 1);
}

export function shardsOf(packs: readonly PlacedPack[]): ShardEntry[] {
  return packs.flatMap(({ pack }) => pack.shards);
}

/** What belongs beside the papers of some packs: what is derived from each of them, and from all of the corpus. */
export function derivedFilesOf(
  { companions }: BundleManifest,
  packs: readonly PlacedPack[],
): DerivedFileEntry[] {
  return [...packs.flatMap(({ pack }) => pack.companions), ...companions];
}

/** What papers of some packs name, of what `author:` and `venue:` ask for. */
export function creditFieldsOf(packs: readonly PlacedPack[]): CreditField[] {
  return [...new Set(packs.flatMap(({ pack }) => pack.credits ?? []))];
}

export function countPapers(entries: readonly { papers: number }[]): number {
  return entries.reduce((sum, { papers }) => sum + papers, 0);
}

/** The position in the corpus of the paper at a position in the list that some packs make; −1 if there is none. */
export function corpusPosition(packs: readonly PlacedPack[], position: number): number {
  let start = 0;
  for (const { pack, first } of packs) {
    if (position >= start && position < start + pack.papers) return first + position - start;
    start += pack.papers;
  }
  return -1;
}

/** The reverse: −1 if the paper is in none of the packs. */
export function listPosition(packs: readonly PlacedPack[], position: number): number {
  let start = 0;
  for (const { pack, first } of packs) {
    if (position >= first && position < first + pack.papers) return start + position - first;
    start += pack.papers;
  }
  return -1;
}
