import { ownIndexOf, type SegmentPapers } from '../../data/content/ownIndexStore.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import type { OwnPapers } from '../papers/ownPapers.ts';
import { nextTask } from '../../data/nextTask.ts';
import { noteLinks, type PlacedSegment, type SearchIndex } from './searchIndex.ts';

/** The version of no paper: one that came while segments were taken up is indexed anew. */
const NEVER = -1;

/** Which papers were published. */
export interface Published {
  has(id: string): boolean;
}

/** What an index is brought in step with, of own papers. */
export interface OwnStep {
  own: OwnPapers;
  published: Published;
  /** Where what was indexed of them is kept. */
  store: ContentStore;
  /** True once a newer call has begun. */
  isEnded: () => boolean;
}

/** What is known of own papers when segments are taken up. */
interface Now {
  /** By id which text is there; null where none was changed since the app was started: then that is looked at later. */
  stamps: ReadonlyMap<string, string> | null;
  versions: ReadonlyMap<string, number>;
}

/**
 * Takes up the own papers that were indexed in an earlier visit, segment by segment, as far as they are as they were. Of a
 * paper that is in several, the newest counts. A segment that cannot be read is dropped, so that it is made anew: until then
 * its papers are indexed one by one.
 */
export async function takeKept(
  index: SearchIndex,
  { own, published, store, isEnded }: OwnStep,
): Promise<void> {
  if (own.size === 0) return;
  const kept = ownIndexOf(store);
  const untaken = index.segments.filter(({ name }) => !index.taken.has(name)).reverse();
  if (untaken.length === 0) return;
  const now = await nowOf(own);
  for (const segment of untaken) {
    const [papers, words] = await Promise.all([kept.papers(segment), kept.words(segment)]);
    if (isEnded()) return;
    index.taken.set(segment.name, papers !== null && words !== null);
    if (!papers || !words) continue;
    listAll(index, segment, papers, { own, published, now });
    index.engine.putWords(segment.first, words);
    index.engine.learnAcronyms(papers.acronyms);
    await nextTask();
  }
  const readable = index.segments.filter(({ name }) => index.taken.get(name));
  if (readable.length < index.segments.length) await kept.replace(index.segments, readable);
}

/** Versions are asked for before stamps: what changes after that, at any time, is indexed anew. */
async function nowOf(own: OwnPapers): Promise<Now> {
  const versions = new Map(own.ids.map((id) => [id, own.version(id)]));
  return { versions, stamps: own.isTouched ? await own.stamps() : null };
}

function listAll(
  index: SearchIndex,
  { first }: PlacedSegment,
  { ids, stamps, links, credits }: SegmentPapers,
  { own, published, now }: Pick<OwnStep, 'own' | 'published'> & { now: Now },
): void {
  const isAsKept = (id: string, at: number) =>
    own.has(id) &&
    !index.own.has(id) &&
    !published.has(own.now(id)) &&
    (!now.stamps || isStampOf(now.stamps, id, stamps[at]!));
  let from = 0;
  for (let at = 0; at <= ids.length; at++) {
    const id = ids[at];
    if (id !== undefined && isAsKept(id, at)) {
      noteLinks(index, id, links[at]!);
      index.own.set(id, now.versions.get(id) ?? NEVER);
      if (!now.stamps) index.unchecked.set(id, stamps[at]!);
      continue;
    }
    if (at > from) {
      index.engine.list(first + from, ids.slice(from, at));
      own.takeCredits(ids.slice(from, at), credits.slice(from, at));
    }
    from = at + 1;
  }
}

/** Own papers that were taken up as they were kept and are others by now; each is looked at once. */
export async function changedSinceKept(
  { own: taken, unchecked }: SearchIndex,
  own: OwnPapers,
): Promise<string[]> {
  if (unchecked.size === 0) return [];
  const now = await own.stamps();
  const changed = [...unchecked].filter(([id, stamp]) => taken.has(id) && !isStampOf(now, id, stamp));
  unchecked.clear();
  return changed.map(([id]) => id);
}

/** One without a stamp has an empty one. */
export function isStampOf(stamps: ReadonlyMap<string, string>, id: string, stamp: string): boolean {
  return (stamps.get(id) ?? '') === stamp;
}
