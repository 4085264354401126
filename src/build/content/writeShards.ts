import type { Pack } from '../../core/bundle/bundle.ts';
import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import type { IdentifiedDraft } from '../../core/formats/documentFormat.ts';
import { chunkPapers, targetSize } from './contentChunks.ts';
import { type Maker, writeMade } from './maker.ts';
import type { DraftPack } from './packs.ts';
import { inOrder } from './work/inOrder.ts';
import type { MadeShard, ShardDrafts } from './work/makeShard.ts';

/** Shards that are being made for each thread, and wait to be written: enough that none is idle. */
const AHEAD = 2;

/**
 * Writes the shards of all packs, each as soon as its papers are made, and takes the drafts off the packs. What is
 * returned has no companions yet.
 *
 * @param report is told of errata that do not fit, and of papers that no device would take
 */
export async function writeShards(
  packs: readonly DraftPack[],
  corrections: ShardDrafts['corrections'],
  maker: Maker,
  report: (diagnostic: Diagnostic) => void,
): Promise<Pack[]> {
  const target = targetSize(packs.reduce((sum, { drafts }) => sum + drafts.length, 0));
  const written: Pack[] = [];
  for (const { id, name, drafts } of packs) {
    const pack: Pack = { id, name, papers: 0, bytes: 0, download: 0, shards: [], companions: [] };
    const shards = chunkPapers(takeEach(drafts), target);
    const made = inOrder(shards, maker.workshop.threads * AHEAD, (some) =>
      madeShard({ drafts: some, corrections: correctionsFor(some, corrections) }, maker),
    );
    for await (const shard of made) {
      addShard(pack, shard, maker);
      shard.misfits.forEach(report);
    }
    written.push(pack);
  }
  return written;
}

/** Each item of a list, which is empty in the end: those that have been handed out are no longer held. */
function* takeEach<T>(items: T[]): Generator<T> {
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) yield item;
}

function correctionsFor(
  drafts: readonly IdentifiedDraft[],
  corrections: ShardDrafts['corrections'],
): ShardDrafts['corrections'] {
  const documents = new Set(drafts.map(({ source }) => source.document));
  return new Map([...corrections].filter(([document]) => documents.has(document)));
}

function madeShard(shard: ShardDrafts, { workshop, cache }: Maker): Promise<MadeShard> {
  const make = () => workshop.run('shard', shard);
  if (!cache) return make();
  return cache.get('shard', inputOf(shard), make, ({ misfits }) => misfits.length === 0);
}

/** All that a shard is made from; lines of documents are not. */
function inputOf({ drafts, corrections }: ShardDrafts): string {
  const withoutLines = drafts.map((draft) => ({ ...draft, source: { ...draft.source, line: 0 } }));
  return JSON.stringify([withoutLines, [...corrections]]);
}

function addShard(pack: Pack, shard: MadeShard, maker: Maker): void {
  const entry = writeMade(maker, 'papers', 'json', shard);
  pack.shards.push({ ...entry, papers: shard.papers });
  pack.papers += shard.papers;
  pack.bytes += entry.bytes;
  pack.download += shard.download;
  const credits = new Set([...(pack.credits ?? []), ...shard.credits]);
  if (credits.size > 0) pack.credits = [...credits].sort();
}
