import { AVERAGE_LENGTHS, impactsOf, termWeight } from '../search/ranking/bm25f.ts';
import { burstinessOf } from './background.ts';
import { NumberPool } from './numberPool.ts';
import type { PaperWords } from './paperWords.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { StoredWords } from './wordStore.ts';

/** A sparse vector of length 1: weights by ascending term id. */
export interface Vector {
  terms: Int32Array;
  weights: Float32Array;
}

/** The vectors of all papers, one behind the other. */
export interface Vectors {
  /** That of paper p is at `[starts[p], starts[p + 1])`. */
  starts: Uint32Array;
  terms: Int32Array;
  weights: Float32Array;
}

/**
 * BM25F impacts are raised to this power, and inverse document frequencies enter a cosine once, not squared. So what
 * two papers are about outweighs a rare word that both happen to use once, which is most of all a matter of small
 * libraries. Overlap of the authors' keywords with those of the eight nearest, against exponents of one: .177 for
 * .169 among 1,500 papers, .080 for .078 among 60. Burstiness enters a cosine once as well; that overlap was .157 for .155
 * and .079 for .077 in other samples, with a table of other papers. Rarity at large, tried beside it, gained nothing.
 */
const IMPACT_EXPONENT = 1.5;
const RARITY_EXPONENT = 0.5;
const BURSTINESS_EXPONENT = 0.5;

/**
 * Per paper the weights of its terms from BM25F impact, rarity and burstiness, scaled to length 1: dot products are cosines.
 *
 * @param rarityOf of a term, where these are some papers of many; among these if it is left out
 */
export function vectorsOf(
  words: StoredWords,
  vocabulary: Vocabulary,
  rarityOf?: (term: string) => number,
): Vectors {
  const vectors = impactVectors(words);
  const specificities = specificitiesOf(vectors.terms, vocabulary, words.size, rarityOf);
  for (let paper = 0; paper < words.size; paper++) {
    const { terms: inPaper, weights } = vectorAt(vectors, paper);
    const raised = Float64Array.from(
      weights,
      (impact, at) => impact ** IMPACT_EXPONENT * specificities[inPaper[at]!]!,
    );
    const length = Math.sqrt(raised.reduce((sum, weight) => sum + weight * weight, 0));
    for (let at = 0; at < weights.length; at++) weights[at] = raised[at]! / length;
  }
  return vectors;
}

/** One of the vectors, not copied. */
export function vectorAt({ starts, terms, weights }: Vectors, paper: number): Vector {
  const [start, end] = [starts[paper]!, starts[paper + 1]!];
  return { terms: terms.subarray(start, end), weights: weights.subarray(start, end) };
}

function impactVectors(words: StoredWords): Vectors {
  const starts = new Uint32Array(words.size + 1);
  const terms = new NumberPool(Int32Array);
  const weights = new NumberPool(Float32Array);
  for (let paper = 0; paper < words.size; paper++) {
    const [title, abstract] = fieldsOf(words.at(paper));
    const impacts = impactsOf(title, abstract, AVERAGE_LENGTHS);
    for (const term of Int32Array.from(impacts.keys()).sort()) {
      terms.push(term);
      weights.push(impacts.get(term)!);
    }
    starts[paper + 1] = terms.length;
  }
  return { starts, terms: terms.view(0, terms.length), weights: weights.view(0, weights.length) };
}

/** What a term's weights are multiplied by, for being rare in these papers and bursty in others. */
function specificitiesOf(
  inPapers: Int32Array,
  vocabulary: Vocabulary,
  papers: number,
  rarityOf?: (term: string) => number,
): Float64Array {
  const frequencies = new Uint32Array(vocabulary.terms);
  for (const term of inPapers) frequencies[term]!++;
  return Float64Array.from(
    frequencies,
    (frequency, term) =>
      (rarityOf?.(vocabulary.termName(term)) ?? termWeight(papers, frequency)) ** RARITY_EXPONENT *
      burstinessOf(vocabulary.termName(term)) ** BURSTINESS_EXPONENT,
  );
}

/** The terms of title and abstract, those of compounds too. */
export function fieldsOf(paper: PaperWords): [title: number[], abstract: number[]] {
  const { terms, compounds, titleWords, titleCompounds } = paper;
  const fieldOf = (words: Int32Array, inField: typeof compounds) =>
    [...words, ...inField.map(({ term }) => term)].filter((term) => term >= 0);
  return [
    fieldOf(terms.subarray(0, titleWords), compounds.slice(0, titleCompounds)),
    fieldOf(terms.subarray(titleWords), compounds.slice(titleCompounds)),
  ];
}
