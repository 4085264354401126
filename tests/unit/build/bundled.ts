import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildCache } from '../../../src/build/content/buildCache.ts';
import type { PackField } from '../../../src/build/content/packs.ts';
import { HERE, type Workshop } from '../../../src/build/content/work/tasks.ts';
import { type Published, writeBundle } from '../../../src/build/content/writeBundle.ts';
import type {
  BundleManifest,
  Collection,
  DerivedFileEntry,
  FileEntry,
} from '../../../src/core/bundle/bundle.ts';
import type { IdentifiedDraft } from '../../../src/core/formats/documentFormat.ts';

/** A bundle, read back from its folder. */
export interface Bundled {
  manifest: BundleManifest;
  /** By name, the manifest among them. */
  files: ReadonlyMap<string, Buffer>;
}

export const COLLECTIONS: Collection[] = [{ document: 'd.txt', papers: 300, curator: 'AK', date: 'Mar 11' }];

interface Made {
  field?: PackField | null;
  collections?: Collection[];
  workshop?: Workshop;
  cache?: BuildCache | null;
}

/** Writes the bundle of drafts that need no corrections. */
export async function bundleOf(
  drafts: IdentifiedDraft[],
  { field = null, collections = COLLECTIONS, workshop = HERE, cache = null }: Made = {},
): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bundle-'));
  try {
    const corpus: Published = { drafts: [...drafts], collections, corrections: new Map() };
    const manifest = await writeBundle(corpus, field, { folder, workshop, cache }, (misfit) => {
      throw new Error(misfit.message);
    });
    const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    return { manifest, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a file holds. */
export function contentOf<T>({ files }: Bundled, { file }: Pick<FileEntry, 'file'>): T {
  return JSON.parse(textOf(files, file)) as T;
}

export function textOf(files: Bundled['files'], file: string): string {
  return files.get(file)!.toString('utf8');
}

/** All companions, those of packs first. */
export function companionsIn({ packs, companions }: BundleManifest): DerivedFileEntry[] {
  return [...packs.flatMap((pack) => pack.companions), ...companions];
}
