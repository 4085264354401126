import { addFeedback, type ReadPaper } from './feedback.ts';
import type { SearchLibrary } from '../index/library.ts';
import type { Query } from '../asked/query.ts';
import type { Reading } from '../asked/readings.ts';
import type { Retrieved } from '../retrieve.ts';
import { shortness } from './shortness.ts';
import { TermMarks } from '../asked/termMarks.ts';
import { TitleEvidence } from './titleEvidence.ts';
import { titlesBeginning } from './titles.ts';
import { byRank, type Scored } from './topScored.ts';
import type { WeighedGroup } from './weighGroups.ts';
import { WordEvidence } from './wordEvidence.ts';

/** How many of the best by words are looked at closely: beyond, no evidence lifts a paper to where it is seen. */
export const RERANKED = 160;

/** What a title that fits is worth to a query of which no word is known, or only stop words. */
const LEAST_TITLE_STRENGTH = 3;

/** All that was found, best first. */
export interface Ranking {
  total: number;
  ranked: Scored[];
  /** Whether the title of the best has the query in it, word by word: then somebody types a title. */
  named: boolean;
  /** Those of the best by words that have every word, be it inflected or as what stands for it; no mere kin. */
  complete: ReadonlySet<number>;
}

/**
 * Looks closely at the best papers, and at those whose titles begin with the query: adds what the titles say, which
 * words stand side by side or exactly as typed, and what they share with the very best. What it adds is never negative,
 * so the papers below stay below.
 */
export class Reranker {
  readonly #library: SearchLibrary;
  readonly #ofQuery = new TermMarks();
  readonly #ofFeedback = new TermMarks();

  constructor(library: SearchLibrary) {
    this.#library = library;
  }

  rerank(
    retrieved: Retrieved,
    query: Query,
    readings: readonly Reading[],
    groups: readonly WeighedGroup[],
  ): Ranking {
    const { sequences, vocabulary, averages } = this.#library;
    const titles = new TitleEvidence(query, readings, groups, vocabulary);
    const words = new WordEvidence(groups, vocabulary, averages, this.#ofQuery);
    const titleStrength = groups.reduce((sum, { strength }) => sum + strength, LEAST_TITLE_STRENGTH);
    const best = retrieved.top.slice(0, RERANKED);
    const begun = titles.applies ? begunTitles(retrieved, query, this.#library, best) : [];
    const complete = new Set<number>();
    const reranked = [...best, ...begun].map(({ item: paper, score }): ReadPaper => {
      const read = sequences.words(paper);
      const titleLength = sequences.titleLength(paper);
      const byTitle = titles.applies ? titleStrength * titles.score(read.subarray(0, titleLength)) : 0;
      const byWords = words.score(read, titleLength);
      if (words.isComplete) complete.add(paper);
      return { item: paper, score: score + byTitle + byWords, words: read, titleLength };
    });
    const close = this.#withFeedback(reranked, groups);
    const begunPapers = new Set(begun.map(({ item }) => item));
    const below = retrieved.top.slice(RERANKED).filter(({ item: paper }) => !begunPapers.has(paper));
    const byTitleAlone = begun.filter(({ item: paper }) => !retrieved.counts(paper)).length;
    const ranked = [...close, ...below].sort(byRank);
    const first = ranked[0] && sequences.title(ranked[0].item);
    const named = first !== undefined && titles.applies && titles.contain(first);
    return { total: retrieved.total + byTitleAlone, ranked, named, complete };
  }

  /** Longer queries describe a subject, and papers on it are like each other; one that is named is like no other. */
  #withFeedback(reranked: readonly ReadPaper[], groups: readonly WeighedGroup[]): Scored[] {
    const describes = 1 - shortness(groups.filter(({ required }) => required).length);
    const sorted = [...reranked].sort(byRank);
    if (describes === 0) return sorted;
    const words = groups.reduce((sum, { repeats }) => sum + repeats, 0);
    return addFeedback(sorted, describes * words, this.#library, this.#ofFeedback);
  }
}

/** Papers whose titles begin with the query and that are not among the best by words. */
function begunTitles(retrieved: Retrieved, query: Query, library: SearchLibrary, best: Scored[]): Scored[] {
  const have = new Set(best.map(({ item }) => item));
  return titlesBeginning(query, library)
    .filter((paper) => retrieved.admits(paper) && !have.has(paper))
    .map((paper) => ({ item: paper, score: retrieved.scoreOf(paper) }));
}
