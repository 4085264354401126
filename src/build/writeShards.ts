import type { Pack, ShardEntry } from '../core/bundle.ts';
import { creditFields } from '../core/credits.ts';
import type { IdentifiedDraft } from '../core/formats/documentFormat.ts';
import type { Paper } from '../core/paper.ts';
import { shardText } from '../core/shardText.ts';
import type { BundleFiles } from './bundleFiles.ts';
import { chunkPapers, targetSize } from './contentChunks.ts';
import type { DraftPack } from './packs.ts';
import { writeFile } from './writeFile.ts';

/** Makes the papers of drafts, one by one. */
export type MakePapers = (drafts: Iterable<IdentifiedDraft>) => Iterable<Paper>;

/**
 * Writes the shards of all packs, each as soon as its papers are made, and takes the drafts off the packs. What is
 * returned has no companions yet.
 */
export function writeShards(packs: readonly DraftPack[], makePapers: MakePapers, files: BundleFiles): Pack[] {
  const target = targetSize(packs.reduce((sum, { drafts }) => sum + drafts.length, 0));
  return packs.map(({ id, name, drafts }) => {
    const pack: Pack = { id, name, papers: 0, bytes: 0, download: 0, shards: [], companions: [] };
    for (const papers of chunkPapers(makePapers(takeEach(drafts)), target)) addShard(pack, papers, files);
    return pack;
  });
}

/** Each item of a list, which is empty in the end: those that have been handed out are no longer held. */
function* takeEach<T>(items: T[]): Generator<T> {
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) yield item;
}

function addShard(pack: Pack, papers: readonly Paper[], files: BundleFiles): void {
  const { entry, download } = writeFile(files, 'papers', shardText(papers));
  pack.shards.push({ ...entry, papers: papers.length });
  pack.papers += papers.length;
  pack.bytes += entry.bytes;
  pack.download += download;
  const credits = new Set([...(pack.credits ?? []), ...papers.flatMap(creditFields)]);
  if (credits.size > 0) pack.credits = [...credits].sort();
}

/** The papers of written shards, in list order, as often as they are gone through; one shard of them is held. */
export function storedPapers(shards: readonly ShardEntry[], files: BundleFiles): Iterable<Paper> {
  return {
    *[Symbol.iterator]() {
      for (const { file } of shards) yield* JSON.parse(files.read(file)) as Paper[];
    },
  };
}
