import { normaliseTitle } from '../paper/paperId.ts';
import { byRank } from '../search/ranking/topScored.ts';
import { Lexicon } from './lexicon.ts';
import { Nearest } from './nearest.ts';
import { NounEvidence } from './nounEvidence.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import { type RelatablePaper, WordStore } from './readWords.ts';
import { isSamePaper } from './samePaper.ts';
import { SharedTerms } from './sharedTerms.ts';
import { TermRoles } from './termRoles.ts';
import { postingsOf, vectorAt, vectorsOf } from './vectors.ts';

/** A neighbour of a paper. */
export interface Related {
  /** Its 0-based position in the list. */
  position: number;
  /** Cosine, above 0 and at most 1. */
  score: number;
  /** What the two share, the most telling first, as the papers write it. */
  terms: string[];
}

export const NEIGHBOURS = 8;
const TERMS = 5;

/** Compared in full per paper; some may be the same paper under another title. */
const CANDIDATES = 16;
/** Cosines this close are equal, and list order decides. */
const PRECISION = 1e6;

/**
 * Per paper its nearest others, at most eight and nearest first, by the cosine of BM25F-weighted term vectors. Equals
 * are in list order. Another entry of the same paper is no neighbour. Papers are read once, and none is held; time
 * grows with the number of papers times the postings read for each, which are bounded.
 */
export function* relatedPapers(papers: Iterable<RelatablePaper>): Generator<Related[]> {
  const lexicon = new Lexicon();
  const words = new WordStore(lexicon);
  const evidence = new NounEvidence(lexicon);
  const roles = new TermRoles(lexicon, evidence);
  const titles: string[] = [];
  for (const paper of papers) {
    words.add(paper);
    evidence.add(words.at(words.size - 1));
    titles.push(normaliseTitle(paper.title));
  }
  const vectors = vectorsOf(words, lexicon);
  const nearest = new Nearest(vectors, postingsOf(vectors, lexicon.terms));

  const sharedTerms = new SharedTerms(lexicon, roles);

  for (let position = 0; position < words.size; position++) {
    const own = vectorAt(vectors, position);
    const compared = nearest.of(position, CANDIDATES).map((item) => {
      const vector = vectorAt(vectors, item);
      const overlap = overlapOf(own, vector);
      return { item, vector, score: cosineOf(overlap), overlap };
    });
    const isOther = ({ item, vector, overlap }: (typeof compared)[number]) =>
      !isSamePaper([titles[position]!, titles[item]!], [own, vector], overlap.terms);
    const paper = sharedTerms.prepare(words.at(position), own);
    yield compared
      .sort(byRank)
      .filter((one) => one.score > 0 && isOther(one))
      .slice(0, NEIGHBOURS)
      .map(({ item, score, vector }) => ({
        position: item,
        score,
        terms: sharedTerms.between(paper, words.at(item), vector, TERMS),
      }));
  }
}

function cosineOf({ product }: Overlap): number {
  return Math.min(1, Math.round(product * PRECISION) / PRECISION);
}
