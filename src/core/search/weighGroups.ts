import type { WeightedPostings } from './accumulator.ts';
import { termWeight } from './bm25f.ts';
import type { Group } from './groups.ts';
import { frequencyOf, type ImpactIndex } from './impactIndex.ts';
import { postingsOfAll } from './postingsOfAll.ts';

/** A group with what its alternatives are worth among the papers at hand. */
export interface WeighedGroup extends Group {
  postings: WeightedPostings[];
  /** What the best alternative would give a paper that is about nothing else. */
  strength: number;
}

/**
 * Looks up the postings of every alternative. What stands for a word is worth no more than the word itself where papers
 * have it, be it ever so rare: whether an author writes "boundary-layer" or "boundary layer" tells nothing. Nor is an
 * acronym rarer than what it stands for: whether an author writes `NN` or "neural network" tells nothing either.
 */
export function weighGroups(groups: readonly Group[], index: ImpactIndex, papers: number): WeighedGroup[] {
  const frequency = (term: string) => frequencyOf(index.postings(term));
  return groups.flatMap((group) => {
    const runs = group.runs.flatMap(({ substance, weight }) => {
      const found = postingsOfAll(substance, index);
      return found ? [{ postings: found, weight, frequency: frequencyOf(found) }] : [];
    });
    const words = [...group.alternatives].flatMap(([term, weight]) => {
      const found = index.postings(term);
      return found ? [{ postings: found, weight, frequency: frequencyOf(found) }] : [];
    });
    const least = Math.max(
      group.own === undefined ? 0 : frequency(group.own),
      ...runs.map((run) => run.weight * run.frequency),
    );
    const postings = [...runs, ...words].map(({ postings: found, weight, frequency: own }) => ({
      postings: found,
      weight: weight * termWeight(papers, Math.max(own, least)),
    }));
    if (postings.length === 0) return [];
    const strength = Math.max(...postings.map(({ weight }) => weight));
    for (const alternative of postings) alternative.weight *= group.repeats;
    return [{ ...group, postings, strength }];
  });
}
