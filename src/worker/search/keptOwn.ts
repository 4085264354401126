import { ownIndexOf, type SegmentPapers } from '../../data/content/ownIndexStore.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import type { OwnPapers } from '../papers/ownPapers.ts';
import { nextTask } from '../nextTask.ts';
import { noteLinks, type PlacedSegment, type SearchIndex } from './searchIndex.ts';

/** Which papers were published. */
export interface Published {
  has(id: string): boolean;
}

/** What is known of own papers when a segment is taken up. */
interface Now {
  /** By id which text is there; null where none was changed since the app was started: then that is looked at later. */
  stamps: ReadonlyMap<string, string> | null;
  versions: ReadonlyMap<string, number>;
}

/**
 * Takes up the own papers that were indexed in an earlier visit, segment by segment, as far as they are as they were. A
 * segment that cannot be read is passed by: its papers are indexed one by one.
 */
export async function takeKept(
  index: SearchIndex,
  own: OwnPapers,
  published: Published,
  store: ContentStore,
  isEnded: () => boolean,
): Promise<void> {
  if (own.size === 0) return;
  const kept = ownIndexOf(store);
  for (const segment of index.segments) {
    if (index.taken.has(segment.name)) continue;
    const [papers, words] = await Promise.all([kept.papers(segment), kept.words(segment)]);
    const now = await nowOf(own, papers);
    if (isEnded()) return;
    index.taken.set(segment.name, papers);
    if (!papers || !words) continue;
    listAll(index, segment, papers, own, published, now);
    index.engine.putWords(segment.first, words);
    index.engine.learnAcronyms(papers.acronyms);
    await nextTask();
  }
}

/** Versions are asked for before stamps: what changes between is indexed anew. */
async function nowOf(own: OwnPapers, papers: SegmentPapers | null): Promise<Now> {
  const versions = new Map(papers?.ids.map((id) => [id, own.version(id)]));
  return { versions, stamps: own.isTouched ? await own.stamps() : null };
}

function listAll(
  index: SearchIndex,
  { first }: PlacedSegment,
  { ids, stamps, links, credits }: SegmentPapers,
  own: OwnPapers,
  published: Published,
  now: Now,
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
      index.own.set(id, now.versions.get(id)!);
      continue;
    }
    if (at > from) {
      index.engine.list(first + from, ids.slice(from, at));
      own.takeCredits(ids.slice(from, at), credits.slice(from, at));
    }
    from = at + 1;
  }
}

/** Own papers that were taken up as they were kept and are others by now. */
export async function changedSinceKept(index: SearchIndex, own: OwnPapers): Promise<string[]> {
  if (index.taken.size === 0) return [];
  const now = await own.stamps();
  return [...index.taken.values()].flatMap((papers) =>
    papers ? papers.ids.filter((id, at) => index.own.has(id) && !isStampOf(now, id, papers.stamps[at]!)) : [],
  );
}

/** One without a stamp has an empty one. */
export function isStampOf(stamps: ReadonlyMap<string, string>, id: string, stamp: string): boolean {
  return (stamps.get(id) ?? '') === stamp;
}
