import type { ShardEntry } from '../../core/bundle/bundle.ts';
import { shardsOf, wantedPacks } from '../../core/bundle/packs.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { relink } from '../../core/paper/relink.ts';
import { papersOf, type ContentStore, type Published } from './contentStore.ts';

/**
 * The ids that changed with a title: between two versions that are both stored, joined to those known before.
 * Only papers of shards that the versions do not share can have moved, so only those are loaded.
 */
export async function findMoves(
  store: ContentStore,
  previous: Published,
  next: Omit<Published, 'moved'>,
): Promise<Record<string, string>> {
  // A pack that was taken off the device moved nowhere, one that was put on it came from nowhere.
  const packs = previous.packs.filter((id) => next.packs.includes(id));
  const [shardsBefore, shardsAfter] = [previous, next].map(({ manifest }) =>
    packs.length === 0 ? [] : shardsOf(wantedPacks(manifest, packs)),
  ) as [ShardEntry[], ShardEntry[]];
  const before = await papersOutside(store, shardsBefore, shardsAfter);
  const after = await papersOutside(store, shardsAfter, shardsBefore);
  const all = await store.listings(shardsOf(wantedPacks(next.manifest, next.packs)));
  const present = new Set(all.flatMap((listing) => listing?.ids ?? []));
  const known = new Set(before.map(({ id }) => id));
  const vanished = before.filter(({ id }) => !present.has(id));
  const appeared = after.filter(({ id }) => !known.has(id));
  return joinMoves(previous.moved, relink(vanished, appeared), present);
}

async function papersOutside(
  store: ContentStore,
  shards: readonly ShardEntry[],
  others: readonly ShardEntry[],
): Promise<Paper[]> {
  const shared = new Set(others.map(({ sha256 }) => sha256));
  const found: Paper[] = [];
  for (const shard of shards)
    if (!shared.has(shard.sha256)) found.push(...((await papersOf(store, shard)) ?? []));
  return found;
}

/** Old moves followed one step further, without those that lead nowhere or whose old id is back. */
function joinMoves(
  earlier: Readonly<Record<string, string>>,
  latest: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Record<string, string> {
  const joined = new Map(latest);
  for (const [oldId, newId] of Object.entries(earlier)) joined.set(oldId, latest.get(newId) ?? newId);
  return Object.fromEntries(
    [...joined].filter(([oldId, newId]) => !present.has(oldId) && present.has(newId)),
  );
}
