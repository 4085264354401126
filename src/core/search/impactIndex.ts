import { Index } from 'flexsearch';

/** Slots an impact is quantised into; at 16 nothing measurable is lost against exact BM25F on 13 query sets. */
export const SLOTS = 16;

/** Postings of one term: per slot, the papers whose impact falls into it. Slot 0 has the greatest impact. */
export type Postings = readonly (readonly number[] | undefined)[];

/** An inverted index whose postings are ordered by impact, the weight of a term in a paper within [0, 1). */
export interface ImpactIndex {
  /** Adds paper `id`, a new integer, with the impact of each of its terms. */
  add(id: number, impacts: ReadonlyMap<string, number>): void;
  postings(term: string): Postings | undefined;
}

/**
 * FlexSearch as an impact-ordered index: its `score` callback puts each posting into one of `resolution` slots, and
 * its term map holds them. That map is not documented, so this is the only file that knows FlexSearch, the version is
 * pinned, and a contract test guards the shape in both of its builds. Its own `search` is not used: it intersects and
 * cuts, while ranking needs whole posting lists.
 */
export function createImpactIndex(IndexClass: typeof Index = Index): ImpactIndex {
  let terms: string[] = [];
  let slots: number[] = [];
  const index = new IndexClass({
    tokenize: 'strict',
    resolution: SLOTS,
    cache: false,
    encode: () => terms,
    score: (_terms, _term, at) => slots[at]!,
  });
  const postings = (index as unknown as { map: Map<string, Postings> }).map;
  return {
    add(id, impacts) {
      terms = [...impacts.keys()];
      slots = Array.from(impacts.values(), slotOf);
      // What is added comes through the callbacks; the content itself must only not be empty.
      index.add(id, ' ');
    },
    postings: (term) => postings.get(term),
  };
}

function slotOf(impact: number): number {
  return Math.min(SLOTS - 1, Math.max(0, Math.floor((1 - impact) * SLOTS)));
}

/** The impact that stands for all of a slot: its middle. */
export function impactOfSlot(slot: number): number {
  return 1 - (slot + 0.5) / SLOTS;
}

/** In how many papers a term is. */
export function frequencyOf(postings: Postings | undefined): number {
  let frequency = 0;
  if (postings) for (const papers of postings) frequency += papers?.length ?? 0;
  return frequency;
}
