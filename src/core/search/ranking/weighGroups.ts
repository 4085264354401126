import type { WeightedPostings } from './accumulator.ts';
import { termWeight } from './bm25f.ts';
import type { Group } from '../asked/groups.ts';
import { type ImpactIndex, type Postings } from '../index/impactIndex.ts';
import { familyOf, type Family, type FamilyPostings } from './familyPostings.ts';
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
export function weighGroups(
  groups: readonly Group[],
  index: ImpactIndex,
  families: FamilyPostings,
  papers: number,
): WeighedGroup[] {
  return groups.flatMap((group) => {
    const runs = group.runs.flatMap(({ substance, weight }) =>
      weighted(postingsOfAll(substance, index), weight),
    );
    const words = [...group.alternatives].flatMap(([term, weight]) =>
      group.family.has(term) ? [] : weighted(index.postings(term), weight),
    );
    const family = families.of(group.family, index, papers);
    if (family) words.push({ ...family, weight: leftOf(group) });
    const meant = Math.max(0, ...runs.map((run) => run.weight * run.frequency));
    const worthOf = ({ topicality, frequency }: Family) =>
      topicality * termWeight(papers, Math.max(meant, frequency));
    const own = family ?? (group.own === undefined ? undefined : ownOf(index.postings(group.own)));
    const most = own ? worthOf(own) : Infinity;
    const alternatives = [...runs, ...words].map(({ weight, ...list }) => ({
      postings: list.postings,
      weight: weight * Math.min(most, worthOf(list)),
    }));
    if (alternatives.length === 0) return [];
    const strength = group.worth * Math.max(...alternatives.map(({ weight }) => weight));
    for (const alternative of alternatives) alternative.weight *= group.repeats * group.worth;
    return [{ ...group, postings: alternatives, strength }];
  });
}

/** What a joined form leaves of the words that it stands for. */
function leftOf({ family, alternatives }: Group): number {
  const [[term, weight]] = [...family] as [[string, number]];
  return alternatives.get(term)! / weight;
}

function ownOf(postings: Postings | undefined): Family | undefined {
  return postings && familyOf(postings);
}

function weighted(postings: Postings | undefined, weight: number): (Family & { weight: number })[] {
  return postings ? [{ ...familyOf(postings), weight }] : [];
}
