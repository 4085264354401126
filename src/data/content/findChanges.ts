import type { ShardEntry } from '../../core/bundle/bundle.ts';
import { shardsOf, wantedPacks } from '../../core/bundle/packs.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { relink } from '../../core/paper/relink.ts';
import { papersOf, type ContentStore, type Published } from './contentStore.ts';
import type { Compared, UpdateNote } from './updateNote.ts';

/** Notes of updates that are kept. */
const MOST_NOTES = 5;

/**
 * What changes between two versions that are both stored: the ids that changed with a title, and what there is to tell
 * of it, both joined to what was known before. Only papers of shards that the versions do not share can be others, so
 * only those are loaded.
 */
export async function findChanges(
  store: ContentStore,
  previous: Published,
  next: Omit<Published, 'moved' | 'updates'>,
): Promise<{ moved: Record<string, string>; updates: UpdateNote[] }> {
  // A pack that was taken off the device moved nowhere, one that was put on it came from nowhere.
  const packs = previous.packs.filter((id) => next.packs.includes(id));
  const [shardsBefore, shardsAfter] = [previous, next].map(({ manifest }) =>
    packs.length === 0 ? [] : shardsOf(wantedPacks(manifest, packs)),
  ) as [ShardEntry[], ShardEntry[]];
  const { found: before, isWhole } = await papersOutside(store, shardsBefore, shardsAfter);
  const { found: after } = await papersOutside(store, shardsAfter, shardsBefore);
  const all = await store.listings(shardsOf(wantedPacks(next.manifest, next.packs)));
  const present = new Set(all.flatMap((listing) => listing?.ids ?? []));
  const known = new Set(before.map(({ id }) => id));
  const vanished = before.filter(({ id }) => !present.has(id));
  const appeared = after.filter(({ id }) => !known.has(id));
  const moved = relink(vanished, appeared);
  const updates = await joinNotes(previous, next, { before, after, present, moved, isWhole });
  return { moved: joinMoves(previous.moved, moved, present), updates };
}

/** No start waits for it; where that part of the app is not to be had, nothing is told of this update. */
async function joinNotes(
  { updates = [] }: Published,
  { manifest }: Pick<Published, 'manifest'>,
  compared: Compared,
): Promise<UpdateNote[]> {
  const part = await import('./updateNote.ts').catch(() => null);
  if (!part) return updates;
  const note = part.noteOf(manifest.version, compared);
  return [...(note ? [note] : []), ...part.notesIn(updates)].slice(0, MOST_NOTES);
}

async function papersOutside(
  store: ContentStore,
  shards: readonly ShardEntry[],
  others: readonly ShardEntry[],
): Promise<{ found: Paper[]; isWhole: boolean }> {
  const shared = new Set(others.map(({ sha256 }) => sha256));
  const found: Paper[] = [];
  let isWhole = true;
  for (const shard of shards) {
    if (shared.has(shard.sha256)) continue;
    const papers = await papersOf(store, shard);
    if (papers) found.push(...papers);
    else isWhole = false;
  }
  return { found, isWhole };
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
