/** Numbers in rows. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

export function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** aᵀ·b: what the columns of one have in common with those of the other. */
export function crossProduct(a: Matrix, b: Matrix): Matrix {
  const product = zeros(a.columns, b.columns);
  for (let row = 0; row < a.rows; row++) {
    const of = rowOf(b, row);
    for (let i = 0; i < a.columns; i++) {
      const factor = a.values[row * a.columns + i]!;
      if (factor === 0) continue;
      const at = i * b.columns;
      for (let j = 0; j < of.length; j++) product.values[at + j]! += factor * of[j]!;
    }
  }
  return product;
}

/** a·b. */
export function times(a: Matrix, b: Matrix): Matrix {
  const product = zeros(a.rows, b.columns);
  for (let row = 0; row < a.rows; row++) {
    const into = rowOf(product, row);
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[row * a.columns + k]!;
      if (factor === 0) continue;
      const at = k * b.columns;
      for (let j = 0; j < into.length; j++) into[j]! += factor * b.values[at + j]!;
    }
  }
  return product;
}

/** Makes every row one of length 1, in place; rows of zeros stay. */
export function normaliseRows(matrix: Matrix): Matrix {
  for (let row = 0; row < matrix.rows; row++) {
    const values = rowOf(matrix, row);
    let square = 0;
    for (const value of values) square += value * value;
    if (square === 0) continue;
    const scale = 1 / Math.sqrt(square);
    for (let at = 0; at < values.length; at++) values[at]! *= scale;
  }
  return matrix;
}

/** Eigenvalues of a symmetric matrix, the greatest first, and the eigenvectors as columns. */
export interface Eigen {
  values: Float64Array;
  vectors: Matrix;
}

const MOST_SWEEPS = 30;
const SMALL = 1e-20;

/** By cyclic Jacobi rotations (Golub and Van Loan, "Matrix Computations", 8.5): slow, exact, and the same everywhere. */
export function eigenOf(symmetric: Matrix): Eigen {
  const n = symmetric.rows;
  const a = Float64Array.from(symmetric.values);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a, n); sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j);
  const vectors = zeros(n, n);
  order.forEach((from, to) => {
    for (let row = 0; row < n; row++) vectors.values[row * n + to] = v[row * n + from]!;
  });
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors };
}

function isDiagonal(a: Float64Array, n: number): boolean {
  let off = 0;
  let all = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const square = a[i * n + j]! ** 2;
      all += square;
      if (i !== j) off += square;
    }
  return off <= SMALL * all;
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const x = a[k * n + p]!;
    const y = a[k * n + q]!;
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const x = a[p * n + k]!;
    const y = a[q * n + k]!;
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const x = v[k * n + p]!;
    const y = v[k * n + q]!;
    v[k * n + p] = c * x - s * y;
    v[k * n + q] = s * x + c * y;
  }
}

/** The first so many columns. */
export function firstColumns(matrix: Matrix, columns: number): Matrix {
  const kept = zeros(matrix.rows, columns);
  for (let row = 0; row < matrix.rows; row++)
    kept.values.set(rowOf(matrix, row).subarray(0, columns), row * columns);
  return kept;
}

/** Solves a·x = b for a symmetric positive definite a, by Cholesky's factors. */
export function solve(a: Matrix, b: Matrix): Matrix {
  const n = a.rows;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a.values[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      factor[i * n + j] = i === j ? Math.sqrt(sum) : sum / factor[j * n + j]!;
    }
  const x = Float64Array.from(b.values);
  const m = b.columns;
  for (let column = 0; column < m; column++) {
    for (let i = 0; i < n; i++) {
      let sum = x[i * m + column]!;
      for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * x[k * m + column]!;
      x[i * m + column] = sum / factor[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i * m + column]!;
      for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * x[k * m + column]!;
      x[i * m + column] = sum / factor[i * n + i]!;
    }
  }
  return { rows: n, columns: m, values: x };
}
