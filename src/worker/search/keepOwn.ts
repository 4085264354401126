import { linkBits } from '../../core/paper/linkBits.ts';
import { creditLines } from '../../core/paper/credits.ts';
import { hash53 } from '../../core/paper/paperId.ts';
import { PapersIndexBuilder } from '../../core/search/packed/papersIndex.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import {
  ownIndexOf,
  type NewSegment,
  type OwnIndexStore,
  type OwnSegment,
} from '../../data/content/ownIndexStore.ts';
import { OWN_AT_ONCE, type OwnPapers } from '../papers/ownPapers.ts';
import { Slice } from '../../data/slice.ts';
import { isStampOf, type Published } from './keptOwn.ts';

/** Papers of one segment: what is made anew where some of it changed, in half a second. */
const SEGMENT_PAPERS = 1024;
/** A segment of which a smaller share is as it was is made anew. */
const LEAST_LIVE = 0.75;

/**
 * Keeps the search index of own papers for the next start. What is kept of most of them stays; the others, and those of the
 * last, unfinished segment, are read and indexed into new segments. Each is kept once it is made, so that a visit which ends
 * meanwhile has not worked in vain.
 *
 * @returns false if another tab is at it as well
 */
export async function keepOwn(own: OwnPapers, published: Published, store: ContentStore): Promise<boolean> {
  const kept = ownIndexOf(store);
  const before = await kept.segments();
  if (own.size === 0) return before.length === 0 || kept.replace(before, []);
  const stamps = await own.stamps();
  const covered = new Set<string>();
  let segments: OwnSegment[] = [];
  for (const segment of before) {
    const live = await liveIn(segment, kept, own, stamps);
    if (live.length < LEAST_LIVE * SEGMENT_PAPERS) continue;
    for (const id of live) covered.add(id);
    segments = [...segments, segment];
  }
  const rest = own.ids.filter((id) => !covered.has(id) && !published.has(own.now(id)));
  let known = before;
  for (let at = 0; at < rest.length; at += SEGMENT_PAPERS) {
    const segment = await segmentOf(rest.slice(at, at + SEGMENT_PAPERS), own);
    if (!segment) continue;
    const { name, papers } = segment;
    segments = [...segments, { name, papers }];
    if (!(await kept.replace(known, segments, segment))) return false;
    known = segments;
  }
  return known === segments || kept.replace(known, segments);
}

/** The papers of a segment that are as they were; none of one that is not full yet. */
async function liveIn(
  segment: OwnSegment,
  kept: OwnIndexStore,
  own: OwnPapers,
  stamps: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (segment.papers < SEGMENT_PAPERS) return [];
  const papers = await kept.papers(segment);
  return papers?.ids.filter((id, at) => own.has(id) && isStampOf(stamps, id, papers.stamps[at]!)) ?? [];
}

/** Null where none of the papers can be read. */
async function segmentOf(wanted: readonly string[], own: OwnPapers): Promise<NewSegment | null> {
  const builder = new PapersIndexBuilder();
  const [ids, stamps, credits, links]: [string[], string[], string[], number[]] = [[], [], [], []];
  const slice = new Slice();
  for (let at = 0; at < wanted.length; at += OWN_AT_ONCE)
    for (const one of await own.read(wanted.slice(at, at + OWN_AT_ONCE))) {
      await slice.pause();
      if (!one) continue;
      const { paper, stamp } = one;
      builder.add(paper);
      ids.push(paper.id);
      stamps.push(stamp);
      credits.push(creditLines(paper));
      links.push(linkBits(paper.links));
    }
  if (ids.length === 0) return null;
  const name = hash53([...ids, ...stamps].join('\n')).toString(36);
  const of = { ids, stamps, credits, links: Uint8Array.from(links) };
  return { name, papers: ids.length, of, ...builder.finish() };
}
