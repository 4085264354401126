import { Accumulator } from './ranking/accumulator.ts';
import type { Admission } from './filters.ts';
import type { SearchLibrary } from './index/library.ts';
import { shortness } from './ranking/shortness.ts';
import { TopScored, type Scored } from './ranking/topScored.ts';
import type { WeighedGroup } from './ranking/weighGroups.ts';

/** The power of the share of matched words, for a query that names a paper. */
const COORDINATION = 2;

/** What retrieval hands to reranking. Valid until the next search. */
export interface Retrieved {
  /** How many papers have any of the words, or what is required of them. */
  total: number;
  /** The best of them, best first. */
  top: Scored[];
  /** The score of any paper, 0 without a match. */
  scoreOf(paper: number): number;
  /** Whether a paper may be found at all. */
  admits(paper: number): boolean;
  /** Whether a paper is counted in `total`. */
  counts(paper: number): boolean;
}

/** Scores every paper that has any word of a query: BM25F, times how much of a short query it matches. */
export class Retriever {
  readonly #library: SearchLibrary;
  readonly #accumulator = new Accumulator();

  constructor(library: SearchLibrary) {
    this.#library = library;
  }

  /** @param most how many of the best papers to keep */
  retrieve(groups: readonly WeighedGroup[], most: number, { admits, candidates }: Admission): Retrieved {
    const accumulator = this.#accumulator;
    accumulator.begin(this.#library.added);
    for (const group of groups) accumulator.addGroup(group.postings, group.required ? 1 : 0);
    const required = groups.filter((group) => group.required).length;
    const factors = coordinationFactors(required);
    const scoreOf = (paper: number) => accumulator.score(paper) * factors[accumulator.matches(paper)]!;
    const top = new TopScored(most);
    let total = 0;
    for (const paper of candidates ?? accumulator.papers()) {
      if (!admits(paper)) continue;
      total++;
      top.offer(paper, scoreOf(paper));
    }
    const counts = (paper: number) => admits(paper) && (candidates !== null || scoreOf(paper) > 0);
    return { total, top: top.ranked(), scoreOf, admits, counts };
  }
}

/** By number of matched words. A paper that has none but what is being typed counts a little, below all others. */
function coordinationFactors(required: number): number[] {
  const power = COORDINATION * shortness(required);
  const shareOf = (matched: number) => (required === 0 ? 1 : Math.max(matched, 0.5) / required);
  return Array.from({ length: required + 1 }, (_, matched) => shareOf(matched) ** power);
}
