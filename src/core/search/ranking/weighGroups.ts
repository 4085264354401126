import type { WeightedPostings } from './accumulator.ts';
import { termWeight } from './bm25f.ts';
import type { Group } from '../asked/groups.ts';
import { frequencyOf, type ImpactIndex, type Postings } from '../index/impactIndex.ts';
import { postingsOfAll } from './postingsOfAll.ts';
import { topicality } from './topicality.ts';

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
  return groups.flatMap((group) => {
    const runs = group.runs.flatMap(({ substance, weight }) =>
      weighted(postingsOfAll(substance, index), weight),
    );
    const words = [...group.alternatives].flatMap(([term, weight]) => weighted(index.postings(term), weight));
    const meant = Math.max(0, ...runs.map((run) => run.weight * frequencyOf(run.postings)));
    const worthOf = (postings: Postings) =>
      topicality(postings) * termWeight(papers, Math.max(meant, frequencyOf(postings)));
    const own = group.own === undefined ? undefined : index.postings(group.own);
    const most = own ? worthOf(own) : Infinity;
    const alternatives = [...runs, ...words].map(({ postings, weight }) => ({
      postings,
      weight: weight * Math.min(most, worthOf(postings)),
    }));
    if (alternatives.length === 0) return [];
    const strength = Math.max(...alternatives.map(({ weight }) => weight));
    for (const alternative of alternatives) alternative.weight *= group.repeats;
    return [{ ...group, postings: alternatives, strength }];
  });
}

function weighted(postings: Postings | undefined, weight: number): WeightedPostings[] {
  return postings ? [{ postings, weight }] : [];
}
