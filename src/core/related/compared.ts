import { byRank } from '../search/ranking/topScored.ts';
import type { NounUsage } from './nounUsage.ts';
import type { NumberPool } from './numberPool.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import { isSamePaper } from './samePaper.ts';
import { SharedTerms } from './sharedTerms.ts';
import { TermRoles } from './termRoles.ts';
import { vectorAt, type Vectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { StoredWords } from './wordStore.ts';

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

/** Cosines this close are equal, and list order decides. */
const PRECISION = 1e6;

/** Papers that were read to be compared. */
export interface ReadPapers {
  words: StoredWords;
  /** Per paper a number for its title, normalised: the same for the same. */
  titles: NumberPool<Int32Array>;
  vocabulary: Vocabulary;
  nouns: NounUsage;
  vectors: Vectors;
  /** As `specificitiesOf` has them. */
  specificities: Float32Array;
}

/** Papers by what they share. */
export class Compared {
  readonly #read: ReadPapers;
  readonly #terms: SharedTerms;

  constructor(read: ReadPapers) {
    this.#read = read;
    const { vocabulary, nouns, specificities } = read;
    this.#terms = new SharedTerms(vocabulary, new TermRoles(vocabulary, nouns), specificities);
  }

  /** The nearest of some to one, with what they share. */
  among(position: number, places: readonly number[]): Related[] {
    const { words, titles, vectors } = this.#read;
    const own = vectorAt(vectors, position);
    const compared = places.map((item) => {
      const vector = vectorAt(vectors, item);
      const overlap = overlapOf(own, vector);
      return { item, vector, score: cosineOf(overlap), overlap };
    });
    const isOther = ({ item, vector, overlap }: (typeof compared)[number]) =>
      !isSamePaper(titles.get(position) === titles.get(item), [own, vector], overlap.terms);
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
