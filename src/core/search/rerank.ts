import { addFeedback, type ReadPaper } from './feedback.ts';
import type { SearchLibrary } from './library.ts';
import type { Query } from './query.ts';
import type { Reading } from './readings.ts';
import type { Retrieved } from './retrieve.ts';
import { shortness } from './shortness.ts';
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
}

/**
 * Looks closely at the best papers, and at those whose titles begin with the query: adds what the titles say, and
 * which words stand side by side or exactly as typed, and what they share with the very best. What it adds is never negative, so the papers below stay below.
 */
export function rerank(
  retrieved: Retrieved,
  query: Query,
  readings: readonly Reading[],
  groups: readonly WeighedGroup[],
  library: SearchLibrary,
): Ranking {
  const titles = new TitleEvidence(query, readings, groups, library.vocabulary);
  const words = new WordEvidence(groups, library.vocabulary, library.averages);
  const titleStrength = groups.reduce((sum, { strength }) => sum + strength, LEAST_TITLE_STRENGTH);
  const best = retrieved.top.slice(0, RERANKED);
  const begun = titles.applies ? begunTitles(retrieved, query, library, best) : [];
  const reranked = [...best, ...begun].map(({ item: paper, score }): ReadPaper => {
    const read = library.sequences.words(paper);
    const titleLength = library.sequences.titleLength(paper);
    const byTitle = titles.applies ? titleStrength * titles.score(read.subarray(0, titleLength)) : 0;
    const byWords = words.score(read, titleLength);
    return { item: paper, score: score + byTitle + byWords, words: read, titleLength };
  });
  const close = withFeedback(reranked, groups, library);
  const begunPapers = new Set(begun.map(({ item }) => item));
  const below = retrieved.top.slice(RERANKED).filter(({ item: paper }) => !begunPapers.has(paper));
  const byTitleAlone = begun.filter(({ item: paper }) => !retrieved.counts(paper)).length;
  return { total: retrieved.total + byTitleAlone, ranked: [...close, ...below].sort(byRank) };
}

/** Longer queries describe a subject, and papers on it are like each other; one that is named is like no other. */
function withFeedback(
  reranked: readonly ReadPaper[],
  groups: readonly WeighedGroup[],
  library: SearchLibrary,
): Scored[] {
  const describes = 1 - shortness(groups.filter(({ required }) => required).length);
  const sorted = [...reranked].sort(byRank);
  if (describes === 0) return sorted;
  const words = groups.reduce((sum, { repeats }) => sum + repeats, 0);
  return addFeedback(sorted, describes * words, library);
}

/** Papers whose titles begin with the query and that are not among the best by words. */
function begunTitles(retrieved: Retrieved, query: Query, library: SearchLibrary, best: Scored[]): Scored[] {
  const have = new Set(best.map(({ item }) => item));
  return titlesBeginning(query, library)
    .filter((paper) => retrieved.admits(paper) && !have.has(paper))
    .map((paper) => ({ item: paper, score: retrieved.scoreOf(paper) }));
}
