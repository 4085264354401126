import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_FORMAT, type BundleManifest } from '../../core/bundle/bundle.ts';
import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import { countPapers } from '../../core/bundle/packs.ts';
import type { Corpus } from './corpus.ts';
import { type Maker, versionOf } from './maker.ts';
import { type PackField, packsOf } from './packs.ts';
import { writeDerivedFiles } from './writeDerivedFiles.ts';
import { writeShards } from './writeShards.ts';

const MANIFEST = 'manifest.json';

/** What is published: the papers of a corpus in packs, shards first, then what is derived from them. */
export type Published = Pick<Corpus, 'drafts' | 'corrections' | 'collections'>;

/**
 * Writes the bundle of a corpus, its manifest last. The same corpus gives the same bytes, on however many threads and
 * with or without a cache. Drafts are taken off its list as their papers are made: of 87,000 they are 210 MB, and what
 * comes after needs none.
 *
 * @param report is told of errata that do not fit
 */
export async function writeBundle(
  corpus: Published,
  field: PackField | null,
  maker: Maker,
  report: (diagnostic: Diagnostic) => void,
): Promise<BundleManifest> {
  const drafts = packsOf(corpus.drafts.splice(0), field);
  const packs = await writeShards(drafts, corpus.corrections, maker, report);
  const content = {
    format: BUNDLE_FORMAT,
    papers: countPapers(packs),
    collections: corpus.collections,
    ...(await writeDerivedFiles(packs, maker)),
  };
  const manifest = { ...content, version: versionOf(content) };
  writeFileSync(join(maker.folder, MANIFEST), JSON.stringify(manifest));
  return manifest;
}
