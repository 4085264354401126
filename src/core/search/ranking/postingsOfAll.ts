import { frequencyOf, type ImpactIndex, type Postings } from '../index/impactIndex.ts';

/** Postings of the papers that have all of some terms, each with the least of their impacts. Undefined if there are none. */
export function postingsOfAll(terms: readonly string[], index: ImpactIndex): Postings | undefined {
  const all = [...new Set(terms)].map((term) => index.postings(term));
  if (!all.every((postings) => postings !== undefined)) return undefined;
  // The rarest first: what is kept only shrinks.
  all.sort((a, b) => frequencyOf(a) - frequencyOf(b));
  let slots: Map<number, number> | undefined;
  for (const postings of all) slots = intersect(slots, postings);
  const found: number[][] = [];
  for (const [paper, slot] of slots ?? []) (found[slot] ??= []).push(paper);
  return found.length > 0 ? found : undefined;
}

/** Paper → the slot of the least impact so far. */
function intersect(before: ReadonlyMap<number, number> | undefined, postings: Postings): Map<number, number> {
  const slots = new Map<number, number>();
  postings.forEach((papers, slot) => {
    for (const paper of papers ?? []) {
      const known = before?.get(paper);
      if (!before) slots.set(paper, slot);
      else if (known !== undefined) slots.set(paper, Math.max(known, slot));
    }
  });
  return slots;
}
