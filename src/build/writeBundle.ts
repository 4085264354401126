import { BUNDLE_FORMAT, type BundleManifest } from '../core/bundle.ts';
import type { Diagnostic } from '../core/formats/diagnostic.ts';
import { countPapers } from '../core/packs.ts';
import type { BundleFiles } from './bundleFiles.ts';
import { type Corpus, papersOf } from './corpus.ts';
import { versionOf } from './writeFile.ts';
import { type PackField, packsOf } from './packs.ts';
import { writeCompanions } from './writeCompanions.ts';
import { writeShards } from './writeShards.ts';

const MANIFEST = 'manifest.json';

/** What is published: the papers of a corpus in packs, shards first, then what is derived from them. */
export type Published = Pick<Corpus, 'drafts' | 'corrections' | 'collections'>;

/**
 * Writes the bundle of a corpus, its manifest last. The same corpus gives the same bytes. Drafts are taken off its list
 * as their papers are made: of 87,000 they are 210 MB, and what comes after needs none.
 *
 * @param report is told of errata that do not fit
 */
export function writeBundle(
  corpus: Published,
  field: PackField | null,
  files: BundleFiles,
  report: (diagnostic: Diagnostic) => void,
): BundleManifest {
  const drafts = packsOf(corpus.drafts.splice(0), field);
  const packs = writeShards(drafts, (some) => papersOf(some, corpus, report), files);
  const content = {
    format: BUNDLE_FORMAT,
    papers: countPapers(packs),
    collections: corpus.collections,
    ...writeCompanions(packs, files),
  };
  const manifest = { ...content, version: versionOf(content) };
  files.write(MANIFEST, JSON.stringify(manifest));
  return manifest;
}
