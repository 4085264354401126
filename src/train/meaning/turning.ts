import { rowOf, type Matrix } from './matrix.ts';
import { randomFrom } from './random.ts';

const SEED = 1;

/**
 * Turns the rows of a matrix by one rotation, in place, which leaves all angles between them as they are: signs by
 * chance, then a Hadamard transform. What a learnt vector says stands in some of its numbers; afterwards it stands in all
 * of them alike, and rounding each to a few steps of the greatest loses less.
 *
 * @param matrix of 2, 4, 8 … columns
 */
export function turn(matrix: Matrix): Matrix {
  const { columns } = matrix;
  if ((columns & (columns - 1)) !== 0)
    throw new Error(`A Hadamard transform needs a power of two: ${columns}`);
  const random = randomFrom(SEED);
  const signs = Array.from({ length: columns }, () => (random() < 0.5 ? -1 : 1) / Math.sqrt(columns));
  for (let row = 0; row < matrix.rows; row++) {
    const vector = rowOf(matrix, row);
    for (let at = 0; at < columns; at++) vector[at]! *= signs[at]!;
    transform(vector);
  }
  return matrix;
}

/** Sums and differences of neighbours, then of what is two apart, and so on. */
function transform(vector: Float64Array): void {
  for (let step = 1; step < vector.length; step *= 2)
    for (let block = 0; block < vector.length; block += 2 * step)
      for (let at = block; at < block + step; at++) {
        const one = vector[at]!;
        const other = vector[at + step]!;
        vector[at] = one + other;
        vector[at + step] = one - other;
      }
}
