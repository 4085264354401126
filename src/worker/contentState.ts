import type { CreditField } from '../core/credits.ts';
import type { ContentReader, ReadableVersion } from './contentReader.ts';
import type { PackState } from './protocol.ts';

/** True if a version is published and none of its shards is missing. */
export function isWhole({ published, catalogue }: ContentReader): boolean {
  return published !== null && catalogue.complete;
}

export function isSamePacks(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

/** What papers on this device name, of what `author:` and `venue:` ask for. */
export function creditsOf({ packs }: ReadableVersion): CreditField[] {
  return [...new Set(packs.flatMap(({ pack }) => pack.credits ?? []))];
}

/** Every pack of a version, and whether it belongs on this device. */
export function packStates({ manifest, packs }: ReadableVersion): PackState[] {
  const wanted = new Set(packs.map(({ pack }) => pack.id));
  return manifest.packs.map(({ id, name, papers, bytes, download }) => ({
    id,
    name,
    papers,
    bytes,
    download,
    wanted: wanted.has(id),
  }));
}
