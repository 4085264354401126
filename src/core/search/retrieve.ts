import { Accumulator } from './accumulator.ts';
import type { SearchLibrary } from './library.ts';
import { shortness } from './shortness.ts';
import { TopScored, type Scored } from './topScored.ts';
import type { WeighedGroup } from './weighGroups.ts';

/** The power of the share of matched words, for a query that names a paper. */
const COORDINATION = 2;

/** What retrieval hands to reranking. Valid until the next search. */
export interface Retrieved {
  /** How many papers have any of the words. */
  total: number;
  /** The best of them, best first. */
  top: Scored[];
  /** The score of any paper, 0 without a match. */
  scoreOf(paper: number): number;
}

/** Scores every paper that has any word of a query: BM25F, times how much of a short query it matches. */
export class Retriever {
  readonly #library: SearchLibrary;
  readonly #accumulator = new Accumulator();

  constructor(library: SearchLibrary) {
    this.#library = library;
  }

  /** @param most how many of the best papers to keep */
  retrieve(groups: readonly WeighedGroup[], most: number): Retrieved {
    const accumulator = this.#accumulator;
    accumulator.begin(this.#library.added);
    for (const group of groups) accumulator.addGroup(group.postings, group.required ? 1 : 0);
    const factors = coordinationFactors(groups.filter(({ required }) => required).length);
    const scoreOf = (paper: number) => accumulator.score(paper) * factors[accumulator.matches(paper)]!;
    const top = new TopScored(most);
    let total = 0;
    for (const paper of accumulator.papers()) {
      if (!this.#library.isListed(paper)) continue;
      total++;
      top.offer(paper, scoreOf(paper));
    }
    return { total, top: top.ranked(), scoreOf };
  }
}

/** By number of matched words. A paper that has none but what is being typed counts a little, below all others. */
function coordinationFactors(required: number): number[] {
  const power = COORDINATION * shortness(required);
  const shareOf = (matched: number) => (required === 0 ? 1 : Math.max(matched, 0.5) / required);
  return Array.from({ length: required + 1 }, (_, matched) => shareOf(matched) ** power);
}
