import { meaningWords } from '../../core/meaning/meaningWords.ts';
import {
  crossProduct,
  eigenOf,
  firstColumns,
  normaliseRows,
  rowOf,
  solve,
  times,
  zeros,
  type Matrix,
} from './matrix.ts';

/** Vectors of words of the language at large, the commonest word first. */
export interface GeneralVectors {
  words: readonly string[];
  vectors: readonly (readonly number[])[];
  dimensions: number;
}

/** Forms of a word that are looked at; the second counts half, the third a third. */
const MOST_FORMS = 3;
/** Directions that all words share, and that say how common they are. */
const SHARED_DIRECTIONS = 2;
/** Keeps the map to the trained vectors small where few words tell. */
const RIDGE = 10;

/** One vector for each word as `meaningWords` has it, in the order of their commonness. */
export function generalByWord({ words, vectors, dimensions }: GeneralVectors): Map<string, Float64Array> {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) for (let k = 0; k < dimensions; k++) mean[k]! += vector[k]! / vectors.length;
  const found = new Map<string, { sum: Float64Array; forms: number }>();
  words.forEach((text, at) => {
    const [word, ...more] = meaningWords(text);
    if (word === undefined || more.length > 0) return;
    const known = found.get(word) ?? { sum: new Float64Array(dimensions), forms: 0 };
    found.set(word, known);
    if (known.forms++ >= MOST_FORMS) return;
    const vector = vectors[at]!;
    let square = 0;
    for (let k = 0; k < dimensions; k++) square += (vector[k]! - mean[k]!) ** 2;
    const scale = 1 / (known.forms * Math.sqrt(square || 1));
    for (let k = 0; k < dimensions; k++) known.sum[k]! += scale * (vector[k]! - mean[k]!);
  });
  return new Map([...found].map(([word, { sum }]) => [word, normalised(sum)]));
}

/** Joins what the papers say of words and what the language at large says: both side by side, and the greatest directions of that. */
export function joinedStart(
  latent: Matrix,
  vocabulary: readonly string[],
  general: ReadonlyMap<string, Float64Array>,
): Matrix {
  const width = general.values().next().value?.length ?? 0;
  const known = withoutShared(rowsOf(vocabulary, general, width));
  const joined = zeros(latent.rows, latent.columns + width);
  for (let row = 0; row < latent.rows; row++) {
    joined.values.set(rowOf(latent, row), row * joined.columns);
    joined.values.set(rowOf(known, row), row * joined.columns + latent.columns);
  }
  const { vectors } = eigenOf(crossProduct(joined, joined));
  return normaliseRows(times(joined, firstColumns(vectors, latent.columns)));
}

function rowsOf(words: readonly string[], general: ReadonlyMap<string, Float64Array>, width: number): Matrix {
  const rows = zeros(words.length, width);
  words.forEach((word, row) => {
    const vector = general.get(word);
    if (vector) rows.values.set(vector, row * width);
  });
  return rows;
}

/** After Mu and Viswanath, "All-but-the-top", ICLR 2018. Rows of zeros stay. */
function withoutShared(matrix: Matrix): Matrix {
  const { rows, columns, values } = matrix;
  const isKnown = Array.from({ length: rows }, (_, row) => rowOf(matrix, row).some((value) => value !== 0));
  const mean = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) mean[at % columns]! += values[at]! / rows;
  for (let at = 0; at < values.length; at++)
    if (isKnown[Math.floor(at / columns)]) values[at]! -= mean[at % columns]!;
  const { vectors } = eigenOf(crossProduct(matrix, matrix));
  for (let direction = 0; direction < SHARED_DIRECTIONS; direction++)
    for (let row = 0; row < rows; row++) {
      const of = rowOf(matrix, row);
      let along = 0;
      for (let k = 0; k < columns; k++) along += of[k]! * vectors.values[k * columns + direction]!;
      for (let k = 0; k < columns; k++) of[k]! -= along * vectors.values[k * columns + direction]!;
    }
  return normaliseRows(matrix);
}

/**
 * Vectors for words that the papers lack, from what the language at large says of them: by the linear map that fits
 * best where both are known (ridge regression). They are as long as known ones are on average.
 */
export function mappedWords(
  words: readonly string[],
  general: ReadonlyMap<string, Float64Array>,
  vocabulary: readonly string[],
  trained: Matrix,
): Matrix {
  const both = vocabulary.flatMap((word, row) => (general.has(word) ? [{ word, row }] : []));
  const width = general.values().next().value?.length ?? 0;
  const known = withOnes(
    rowsOf(
      both.map(({ word }) => word),
      general,
      width,
    ),
  );
  const wanted = zeros(both.length, trained.columns);
  both.forEach(({ row }, at) => wanted.values.set(rowOf(trained, row), at * trained.columns));
  const gram = crossProduct(known, known);
  for (let at = 0; at < gram.rows; at++) gram.values[at * gram.columns + at]! += RIDGE;
  const map = solve(gram, crossProduct(known, wanted));
  const mapped = times(withOnes(rowsOf(words, general, width)), map);
  const scale = meanLength(wanted) / (meanLength(times(known, map)) || 1);
  for (let at = 0; at < mapped.values.length; at++) mapped.values[at]! *= scale;
  return mapped;
}

function withOnes(matrix: Matrix): Matrix {
  const wider = zeros(matrix.rows, matrix.columns + 1);
  for (let row = 0; row < matrix.rows; row++) {
    wider.values.set(rowOf(matrix, row), row * wider.columns);
    wider.values[(row + 1) * wider.columns - 1] = 1;
  }
  return wider;
}

function meanLength(matrix: Matrix): number {
  let sum = 0;
  for (let row = 0; row < matrix.rows; row++)
    sum += Math.sqrt(rowOf(matrix, row).reduce((square, value) => square + value * value, 0));
  return sum / Math.max(1, matrix.rows);
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((square, value) => square + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
