import { type FileContent, MemoryFiles } from '../../../src/build/bundleFiles.ts';
import type { PackField } from '../../../src/build/packs.ts';
import { type Published, writeBundle } from '../../../src/build/writeBundle.ts';
import type { BundleManifest, Collection, CompanionEntry, FileEntry } from '../../../src/core/bundle.ts';
import type { IdentifiedDraft } from '../../../src/core/formats/documentFormat.ts';

/** A bundle in memory. */
export interface Bundled {
  manifest: BundleManifest;
  /** By name, the manifest among them. */
  files: ReadonlyMap<string, FileContent>;
}

export const COLLECTIONS: Collection[] = [{ document: 'd.txt', papers: 300, curator: 'AK', date: 'Mar 11' }];

/** Writes the bundle of drafts that need no corrections. */
export function bundleOf(
  drafts: IdentifiedDraft[],
  field: PackField | null = null,
  collections = COLLECTIONS,
): Bundled {
  const files = new MemoryFiles();
  const corpus: Published = { drafts: [...drafts], collections, corrections: new Map() };
  const manifest = writeBundle(corpus, field, files, (misfit) => {
    throw new Error(misfit.message);
  });
  return { manifest, files: files.contents };
}

/** What a file holds. */
export function contentOf<T>({ files }: Bundled, { file }: Pick<FileEntry, 'file'>): T {
  return JSON.parse(files.get(file) as string) as T;
}

/** All companions, those of packs first. */
export function companionsIn({ packs, companions }: BundleManifest): CompanionEntry[] {
  return [...packs.flatMap((pack) => pack.companions), ...companions];
}
