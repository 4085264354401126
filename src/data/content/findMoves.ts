import type { BundleManifest, ShardEntry } from '../../core/bundle.ts';
import type { Paper } from '../../core/paper.ts';
import { relink } from '../../core/relink.ts';
import type { ContentStore, Published } from './contentStore.ts';

/**
 * The ids that changed with a title: between two versions that are both stored, joined to those known before.
 * Only papers of shards that the versions do not share can have moved, so only those are loaded.
 */
export async function findMoves(
  store: ContentStore,
  previous: Published,
  next: BundleManifest,
): Promise<Record<string, string>> {
  const before = await papersOutside(store, previous.manifest.shards, next.shards);
  const after = await papersOutside(store, next.shards, previous.manifest.shards);
  const present = new Set((await store.ids(next.shards)).flatMap((ids) => ids ?? []));
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
  const found = await store.papers(shards.filter(({ sha256 }) => !shared.has(sha256)));
  return found.flatMap((papers) => papers ?? []);
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
