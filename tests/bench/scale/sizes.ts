import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BundleManifest } from '../../../src/core/bundle/bundle.ts';
import { type BenchPaper, together } from './corpus.ts';
import { ratio } from './spread.ts';

/** Megabytes after gzip, and how many times the text each is. */
export interface Sizes {
  textMB: number;
  bundleMB: number;
  bundleToText: number | null;
  /** By kind of file: papers, related, acronyms and what else there is. */
  kindsMB: Record<string, number>;
  indexMB: number;
  indexToText: number | null;
}

/** Sizes of a built site's content beside that of the titles and abstracts alone. */
export function sizesOf(site: string, papers: readonly BenchPaper[]): Sizes {
  let text = 0;
  for (const some of together(papers, ({ title, abstract }) => `${title}\n${abstract}\n`))
    text += gzipSync(some).length;
  const content = join(site, 'content');
  const manifest = JSON.parse(readFileSync(join(content, 'manifest.json'), 'utf8')) as BundleManifest;
  const kinds = new Map<string, number>();
  for (const { kind, file } of filesIn(manifest))
    kinds.set(kind, (kinds.get(kind) ?? 0) + gzipSync(readFileSync(join(content, file))).length);
  const bundle = [...kinds.values()].reduce((sum, size) => sum + size, 0);
  const index = kinds.get('index') ?? 0;
  return {
    textMB: megabytes(text),
    bundleMB: megabytes(bundle),
    bundleToText: ratio(bundle, text),
    kindsMB: Object.fromEntries([...kinds].map(([kind, size]) => [kind, megabytes(size)])),
    indexMB: megabytes(index),
    indexToText: ratio(index, text),
  };
}

/** All files of a bundle but its manifest. */
function filesIn({ packs, companions }: BundleManifest): { kind: string; file: string }[] {
  const ofPacks = packs.flatMap(({ shards, companions: ofPack }) => [
    ...shards.map(({ file }) => ({ kind: 'papers', file })),
    ...ofPack,
  ]);
  return [...ofPacks, ...companions];
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100;
}
