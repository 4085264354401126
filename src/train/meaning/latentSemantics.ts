import { crossProduct, eigenOf, firstColumns, normaliseRows, times, zeros, type Matrix } from './matrix.ts';
import { normal, randomFrom } from './random.ts';
import { rarities, type TrainingTexts } from './trainingTexts.ts';

/** Directions beyond those that are kept, which make the kept ones exact. */
const SPARE = 10;
const ITERATIONS = 4;
const SEED = 1;

/** Words with their weights, paper by paper. */
interface PaperWords {
  begins: Int32Array;
  words: Int32Array;
  weights: Float64Array;
}

/**
 * A first guess at what words mean: words that stand in the same papers are alike. A truncated singular value
 * decomposition of the weights of words in papers (tf-idf, each paper to length 1), found by iterating on a random
 * subspace (Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 2011).
 *
 * @returns a row of length 1 for each word
 */
export function latentVectors(texts: TrainingTexts, dimensions: number): Matrix {
  const papers = paperWords(texts);
  const random = randomFrom(SEED);
  let basis = zeros(texts.vocabulary.length, dimensions + SPARE);
  for (let at = 0; at < basis.values.length; at++) basis.values[at] = normal(random);
  for (let round = 0; round < ITERATIONS; round++) basis = orthonormal(timesGram(papers, basis));
  const { values, vectors } = eigenOf(crossProduct(basis, timesGram(papers, basis)));
  const turned = firstColumns(times(basis, vectors), dimensions);
  // Singular values are roots of these; a direction counts by the root of its own.
  for (let at = 0; at < turned.values.length; at++)
    turned.values[at]! *= Math.max(0, values[at % dimensions]!) ** 0.25;
  return normaliseRows(turned);
}

function paperWords(texts: TrainingTexts): PaperWords {
  const { words, sentences, papers } = texts;
  const rarity = rarities(texts);
  const begins = new Int32Array(papers.length);
  const terms: number[] = [];
  const weights: number[] = [];
  for (let paper = 0; paper + 1 < papers.length; paper++) {
    const counts = new Map<number, number>();
    const end = sentences[papers[paper + 1]!]!;
    for (let at = sentences[papers[paper]!]!; at < end; at++)
      counts.set(words[at]!, (counts.get(words[at]!) ?? 0) + 1);
    const first = terms.length;
    let square = 0;
    for (const [word, count] of counts) {
      const weight = (1 + Math.log(count)) * rarity[word]!;
      terms.push(word);
      weights.push(weight);
      square += weight * weight;
    }
    for (let at = first; at < terms.length; at++) weights[at]! /= Math.sqrt(square) || 1;
    begins[paper + 1] = terms.length;
  }
  return { begins, words: Int32Array.from(terms), weights: Float64Array.from(weights) };
}

/** M·Mᵀ·basis, where M has words in rows and papers in columns. */
function timesGram({ begins, words, weights }: PaperWords, basis: Matrix): Matrix {
  const { columns, values } = basis;
  const product = zeros(basis.rows, columns);
  const sum = new Float64Array(columns);
  for (let paper = 0; paper + 1 < begins.length; paper++) {
    sum.fill(0);
    for (let at = begins[paper]!; at < begins[paper + 1]!; at++) {
      const row = words[at]! * columns;
      const weight = weights[at]!;
      for (let k = 0; k < columns; k++) sum[k]! += weight * values[row + k]!;
    }
    for (let at = begins[paper]!; at < begins[paper + 1]!; at++) {
      const row = words[at]! * columns;
      const weight = weights[at]!;
      for (let k = 0; k < columns; k++) product.values[row + k]! += weight * sum[k]!;
    }
  }
  return product;
}

/** The same subspace with orthonormal columns, twice for exactness (modified Gram and Schmidt). */
function orthonormal(matrix: Matrix): Matrix {
  const { rows, columns, values } = matrix;
  const byColumn = new Float64Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++) byColumn[k * rows + row] = values[row * columns + k]!;
  for (let k = 0; k < columns; k++) {
    const column = byColumn.subarray(k * rows, (k + 1) * rows);
    for (let twice = 0; twice < 2; twice++)
      for (let other = 0; other < k; other++) {
        const before = byColumn.subarray(other * rows, (other + 1) * rows);
        let dot = 0;
        for (let row = 0; row < rows; row++) dot += column[row]! * before[row]!;
        for (let row = 0; row < rows; row++) column[row]! -= dot * before[row]!;
      }
    let square = 0;
    for (const value of column) square += value * value;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let row = 0; row < rows; row++) column[row]! *= scale;
  }
  const result = zeros(rows, columns);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++) result.values[row * columns + k] = byColumn[k * rows + row]!;
  return result;
}
