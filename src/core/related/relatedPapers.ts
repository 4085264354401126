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
import { postingsOf, vectorAt, vectorsOf, type Vectors } from './vectors.ts';

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
 *
 * @param first 0-based position of the paper to begin with: what others compare is not compared here
 */
export function* relatedPapers(papers: Iterable<RelatablePaper>, first = 0): Generator<Related[]> {
  const read = new PapersRead();
  for (const paper of papers) read.add(paper);
  const compared = read.compared();
  const nearest = new Nearest(compared.vectors, postingsOf(compared.vectors, read.lexicon.terms));
  for (let position = first; position < read.words.size; position++)
    yield compared.among(position, nearest.of(position, CANDIDATES));
}

/**
 * The same of one paper among some that may be near, as they are found in a library too large to be read for it; a step
 * is the reading of one, or the comparing with all.
 *
 * @param rarityOf the inverse document frequency of a term in that library, as `termWeight` gives it
 * @returns by their places among `others`
 */
export function* relatedTo(
  paper: RelatablePaper,
  others: Iterable<RelatablePaper>,
  rarityOf: (term: string) => number,
): Generator<void, Related[]> {
  const read = new PapersRead();
  read.add(paper);
  for (const other of others) {
    yield;
    read.add(other);
  }
  yield;
  const places = Array.from({ length: read.words.size - 1 }, (_, at) => at + 1);
  const related = read.compared(rarityOf).among(0, places);
  return related.map((one) => ({ ...one, position: one.position - 1 }));
}

/** Papers that are read to be compared. */
class PapersRead {
  readonly lexicon = new Lexicon();
  readonly words = new WordStore(this.lexicon);
  readonly titles: string[] = [];
  readonly #evidence = new NounEvidence(this.lexicon);
  readonly #roles = new TermRoles(this.lexicon, this.#evidence);

  add(paper: RelatablePaper): void {
    this.words.add(paper);
    this.#evidence.add(this.words.at(this.words.size - 1));
    this.titles.push(normaliseTitle(paper.title));
  }

  /** Once all are read. @param rarityOf of a term; among these papers if it is left out */
  compared(rarityOf?: (term: string) => number): Compared {
    return new Compared(this, vectorsOf(this.words, this.lexicon, rarityOf), this.#roles);
  }
}

/** Papers by what they share. */
class Compared {
  readonly vectors: Vectors;
  readonly #read: PapersRead;
  readonly #terms: SharedTerms;

  constructor(read: PapersRead, vectors: Vectors, roles: TermRoles) {
    this.#read = read;
    this.vectors = vectors;
    this.#terms = new SharedTerms(read.lexicon, roles);
  }

  /** The nearest of some to one, with what they share. */
  among(position: number, places: readonly number[]): Related[] {
    const { words, titles } = this.#read;
    const own = vectorAt(this.vectors, position);
    const compared = places.map((item) => {
      const vector = vectorAt(this.vectors, item);
      const overlap = overlapOf(own, vector);
      return { item, vector, score: cosineOf(overlap), overlap };
    });
    const isOther = ({ item, vector, overlap }: (typeof compared)[number]) =>
      !isSamePaper([titles[position]!, titles[item]!], [own, vector], overlap.terms);
    const paper = this.#terms.prepare(words.at(position), own);
    return compared
      .sort(byRank)
      .filter((one) => one.score > 0 && isOther(one))
      .slice(0, NEIGHBOURS)
      .map(({ item, score, vector }) => ({
        position: item,
        score,
        terms: this.#terms.between(paper, words.at(item), vector, TERMS),
      }));
  }
}

function cosineOf({ product }: Overlap): number {
  return Math.min(1, Math.round(product * PRECISION) / PRECISION);
}
