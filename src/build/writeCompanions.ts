import { gzipSync } from 'node:zlib';
import { packAcronyms } from '../core/acronyms/acronymFile.ts';
import { mineAcronyms } from '../core/acronyms/mineAcronyms.ts';
import type { BundleManifest, CompanionEntry, Pack, ShardEntry } from '../core/bundle.ts';
import { countPapers } from '../core/packs.ts';
import type { Paper } from '../core/paper.ts';
import { packRelated } from '../core/related/relatedFile.ts';
import { type Related, relatedPapers } from '../core/related/relatedPapers.ts';
import { createIndexBuilder } from '../core/search/packed/indexBuilder.ts';
import type { BundleFiles, FileContent } from './bundleFiles.ts';
import { writeFile } from './writeFile.ts';
import { storedPapers } from './writeShards.ts';

/** Papers that one file of neighbours is about, at least, where there are more: about 250 KB, 80 KB gzipped. */
const PAPERS_PER_FILE = 1024;
/** The index is packed once and unpacked on every device. */
const BEST_COMPRESSION = 9;

/**
 * Writes what is derived from papers, beside their shards, so that one new paper does not change them all: the search
 * index of each pack, neighbours for each pack, and the table of acronyms of all.
 *
 * @returns the packs with their companions, and those of no pack
 */
export function writeCompanions(
  packs: readonly Pack[],
  files: BundleFiles,
): Pick<BundleManifest, 'packs' | 'companions'> {
  const papers = storedPapers(
    packs.flatMap(({ shards }) => shards),
    files,
  );
  const indexed = writeIndexes(packs, files);
  return { packs: writeRelated(indexed, papers, files), companions: [writeAcronyms(packs, papers, files)] };
}

function writeIndexes(packs: readonly Pack[], files: BundleFiles): Pack[] {
  let first = 0;
  return packs.map((pack) => {
    const builder = createIndexBuilder();
    for (const paper of storedPapers(pack.shards, files)) builder.add(paper);
    const index = gzipSync(builder.finish(), { level: BEST_COMPRESSION });
    const stretch = { first, papers: pack.papers };
    first += pack.papers;
    return withCompanion(pack, 'index', index, stretch, files);
  });
}

/** In one file for each pack, or in several along the borders of shards. */
function writeRelated(packs: readonly Pack[], papers: Iterable<Paper>, files: BundleFiles): Pack[] {
  const related = relatedPapers(papers);
  let first = 0;
  return packs.map((pack) => {
    let written = pack;
    for (const length of stretches(pack.shards)) {
      const text = JSON.stringify(packRelated(take(related, length), first));
      written = withCompanion(written, 'related', text, { first, papers: length }, files);
      first += length;
    }
    return written;
  });
}

function writeAcronyms(packs: readonly Pack[], papers: Iterable<Paper>, files: BundleFiles): CompanionEntry {
  const text = JSON.stringify(packAcronyms(mineAcronyms(papers)));
  const { entry } = writeFile(files, 'acronyms', text);
  return { kind: 'acronyms', ...entry, first: 0, papers: countPapers(packs) };
}

/** Writes a companion. @returns the pack that it belongs to, with it */
function withCompanion(
  pack: Pack,
  kind: CompanionEntry['kind'],
  content: FileContent,
  stretch: { first: number; papers: number },
  files: BundleFiles,
): Pack {
  const { entry, download } = writeFile(files, kind, content);
  return {
    ...pack,
    bytes: pack.bytes + entry.bytes,
    download: pack.download + download,
    companions: [...pack.companions, { kind, ...entry, ...stretch }],
  };
}

function take(related: Iterator<Related[]>, count: number): Related[][] {
  return Array.from({ length: count }, () => related.next().value as Related[]);
}

/** How many papers each file is about: whole shards side by side until there are enough. */
function stretches(shards: readonly ShardEntry[]): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const { papers } of shards) {
    length += papers;
    if (length < PAPERS_PER_FILE) continue;
    lengths.push(length);
    length = 0;
  }
  return length > 0 ? [...lengths, length] : lengths;
}
