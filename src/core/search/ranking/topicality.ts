import { impactOfSlot, type Postings } from '../index/impactIndex.ts';

/** The mean impact of a word that says as much of its papers as most do. */
const USUAL = 0.5;
/** How many postings of usual impact are supposed beside those there are, for few tell little. */
const SUPPOSED = 5;
/** Gains rise up to here on all collections tried, of 0, 1, 2, 3 and 4. */
const POWER = 2;

/**
 * How much a term says of what a paper is about, against 1 for most: whether papers that have it have it in their titles
 * or again and again, or once in the middle of a long abstract, as they have "recommend", "exist" and "investigate". It
 * tells such words from words that are as frequent, which no list can do for every field.
 *
 * After K. L. Kwok, "A new method of weighting query terms for ad-hoc retrieval" (SIGIR 1996), who weighs words of
 * queries by their mean frequency in the documents that have them.
 */
export function topicality(postings: Postings): number {
  let papers = 0;
  let impacts = 0;
  postings.forEach((inSlot, slot) => {
    const count = inSlot?.length ?? 0;
    papers += count;
    impacts += count * impactOfSlot(slot);
  });
  return topicalityOf(papers, impacts);
}

/** The same for so many papers with that sum of impacts. */
export function topicalityOf(papers: number, impacts: number): number {
  const mean = (impacts + SUPPOSED * USUAL) / (papers + SUPPOSED);
  return (mean / USUAL) ** POWER;
}
