import { Index } from 'flexsearch';

/** Slots an impact is quantised into; at 16 nothing measurable is lost against exact BM25F on 13 query sets. */
export const SLOTS = 16;

/** Postings of one term: per slot, the papers whose impact falls into it. Slot 0 has the greatest impact. */
export type Postings = readonly (readonly number[] | undefined)[];

/** An inverted index whose postings are ordered by impact, the weight of a term in a paper within [0, 1). */
export interface ImpactIndex {
  /** Adds paper `id`, a new integer above all others, with the impact of each of its terms. */
  add(id: number, impacts: ReadonlyMap<string, number>): void;
  postings(term: string): Postings | undefined;
}

/** The posting lists of a prebuilt index, term by term; undefined for a term that it does not have. */
export type PrebuiltPostings = (term: string) => Postings | undefined;

/**
 * Postings of prebuilt lists that are kept in FlexSearch: 16 MB. The lists of one query hold 60,000 at 10,000 papers
 * and half a million at 87,000.
 */
const MOST_KEPT = 4_000_000;

/**
 * FlexSearch as an impact-ordered index: its `score` callback puts each posting into one of `resolution` slots, and
 * its term map holds them. That map is not documented, so this is the only file that knows FlexSearch, the version is
 * pinned, and a contract test guards the shape in both of its builds. Its own `search` is not used: it intersects and
 * cuts, while ranking needs whole posting lists.
 *
 * Prebuilt lists are put into FlexSearch when they are first asked for: all of them as JavaScript arrays would take ten
 * times the memory that they take packed.
 */
export function createImpactIndex(
  prebuilt?: PrebuiltPostings,
  IndexClass: typeof Index = Index,
): ImpactIndex {
  let terms: string[] = [];
  let slots: number[] = [];
  const index = new IndexClass({
    tokenize: 'strict',
    resolution: SLOTS,
    cache: false,
    encode: () => terms,
    score: (_terms, _term, at) => slots[at]!,
  });
  const lists = (index as unknown as { map: Map<string, Postings> }).map;
  /** Prebuilt lists that papers were not added to, in the order in which they were taken, with their lengths. */
  const taken = new Map<string, number>();
  let kept = 0;

  const take = (term: string): Postings | undefined => {
    const found = prebuilt?.(term);
    if (!found) return undefined;
    lists.set(term, found);
    taken.set(term, frequencyOf(found));
    kept += frequencyOf(found);
    for (const [oldest, length] of taken) {
      if (kept <= MOST_KEPT || oldest === term) break;
      lists.delete(oldest);
      forget(oldest, length);
    }
    return found;
  };
  const forget = (term: string, length: number) => {
    taken.delete(term);
    kept -= length;
  };
  const postings = (term: string) => lists.get(term) ?? take(term);

  return {
    add(id, impacts) {
      terms = [...impacts.keys()];
      slots = Array.from(impacts.values(), slotOf);
      for (const term of prebuilt ? terms : []) {
        postings(term);
        forget(term, taken.get(term) ?? 0);
      }
      // What is added comes through the callbacks; the content itself must only not be empty.
      index.add(id, ' ');
    },
    postings,
  };
}

/** The slot of an impact within [0, 1). */
export function slotOf(impact: number): number {
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
