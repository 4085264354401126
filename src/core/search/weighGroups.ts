import type { WeightedPostings } from './accumulator.ts';
import { termWeight } from './bm25f.ts';
import type { Group } from './groups.ts';
import { frequencyOf, type ImpactIndex } from './impactIndex.ts';

/** A group with what its alternatives are worth among the papers at hand. */
export interface WeighedGroup extends Group {
  postings: WeightedPostings[];
  /** What the best alternative would give a paper that is about nothing else. */
  strength: number;
}

/**
 * Looks up the postings of every alternative. What stands for a word is worth no more than the word itself where papers
 * have it, be it ever so rare: whether an author writes "boundary-layer" or "boundary layer" tells nothing.
 */
export function weighGroups(groups: readonly Group[], index: ImpactIndex, papers: number): WeighedGroup[] {
  const rarityOf = (term: string) => termWeight(papers, frequencyOf(index.postings(term)));
  return groups.flatMap((group) => {
    const most = group.own === undefined ? Infinity : rarityOf(group.own);
    const postings = [...group.alternatives].flatMap(([term, weight]) => {
      const found = index.postings(term);
      return found ? [{ postings: found, weight: weight * Math.min(most, rarityOf(term)) }] : [];
    });
    if (postings.length === 0) return [];
    const strength = Math.max(...postings.map(({ weight }) => weight));
    for (const alternative of postings) alternative.weight *= group.repeats;
    return [{ ...group, postings, strength }];
  });
}
