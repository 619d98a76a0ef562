/** The Fréchet distance between two clouds of samples, each taken for a normal distribution: how far one would have to be carried and bent. */
import type { Matrix } from './features.ts';

/** Mean and covariance of a cloud. */
export type Cloud = {
  readonly width: number;
  readonly mean: Float64Array;
  /** width x width. */
  readonly covariance: Float64Array;
};

/** The cloud of some rows, over the first `width` columns. Cost: rows x width^2 / 2. */
export function cloudOf(matrix: Matrix, rows: Int32Array, width: number): Cloud {
  const mean = new Float64Array(width);
  for (const row of rows)
    for (let column = 0; column < width; column++)
      mean[column]! += matrix.values[row * matrix.width + column]! / rows.length;
  const covariance = new Float64Array(width * width);
  for (const row of rows) {
    const start = row * matrix.width;
    for (let a = 0; a < width; a++) {
      const scaled = (matrix.values[start + a]! - mean[a]!) / rows.length;
      for (let b = 0; b <= a; b++) covariance[a * width + b]! += scaled * (matrix.values[start + b]! - mean[b]!);
    }
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) covariance[b * width + a] = covariance[a * width + b]!;
  return { width, mean, covariance };
}

/** The cloud of a mixture: `share` of the second, the rest of the first. */
export function mixed(first: Cloud, second: Cloud, share: number): Cloud {
  const { width } = first;
  const mean = first.mean.map((value, column) => (1 - share) * value + share * second.mean[column]!);
  const apart = first.mean.map((value, column) => value - second.mean[column]!);
  const covariance = first.covariance.map((value, place) => {
    const between = share * (1 - share) * apart[Math.floor(place / width)]! * apart[place % width]!;
    return (1 - share) * value + share * second.covariance[place]! + between;
  });
  return { width, mean, covariance };
}

/** Turns the plane of two columns until their common entry vanishes. */
function rotate(matrix: Float64Array, vectors: Float64Array, width: number, p: number, q: number): void {
  const common = matrix[p * width + q]!;
  if (Math.abs(common) < 1e-14) return;
  const ratio = (matrix[q * width + q]! - matrix[p * width + p]!) / (2 * common);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let row = 0; row < width; row++) {
    const [a, b] = [matrix[row * width + p]!, matrix[row * width + q]!];
    matrix[row * width + p] = cosine * a - sine * b;
    matrix[row * width + q] = sine * a + cosine * b;
  }
  for (let column = 0; column < width; column++) {
    const [a, b] = [matrix[p * width + column]!, matrix[q * width + column]!];
    matrix[p * width + column] = cosine * a - sine * b;
    matrix[q * width + column] = sine * a + cosine * b;
    const [u, v] = [vectors[column * width + p]!, vectors[column * width + q]!];
    vectors[column * width + p] = cosine * u - sine * v;
    vectors[column * width + q] = sine * u + cosine * v;
  }
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: every sweep halves the digits that are left to do.
 * Cost: sweeps x width^3. Source: Golub and Van Loan, section 8.5.
 * @returns values, and vectors as columns of a width x width matrix.
 */
export function eigenOf(
  symmetric: Float64Array,
  width: number,
  sweeps = 8,
): { values: Float64Array; vectors: Float64Array } {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(width * width);
  for (let place = 0; place < width; place++) vectors[place * width + place] = 1;
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let p = 0; p < width; p++) for (let q = p + 1; q < width; q++) rotate(matrix, vectors, width, p, q);
  return { values: Float64Array.from({ length: width }, (_, place) => matrix[place * width + place]!), vectors };
}

function product(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const result = new Float64Array(width * width);
  for (let row = 0; row < width; row++) {
    for (let middle = 0; middle < width; middle++) {
      const value = a[row * width + middle]!;
      for (let column = 0; column < width; column++)
        result[row * width + column]! += value * b[middle * width + column]!;
    }
  }
  return result;
}

/** The root of a covariance: symmetric, and its own square. */
function rootOf(covariance: Float64Array, width: number): Float64Array {
  const { values, vectors } = eigenOf(covariance, width);
  const scaled = vectors.map((value, place) => value * Math.sqrt(Math.max(0, values[place % width]!)));
  const turned = new Float64Array(width * width);
  for (let row = 0; row < width; row++)
    for (let column = 0; column < width; column++) turned[column * width + row] = vectors[row * width + column]!;
  return product(scaled, turned, width);
}

const trace = (matrix: Float64Array, width: number): number => {
  let sum = 0;
  for (let place = 0; place < width; place++) sum += matrix[place * width + place]!;
  return sum;
};

/**
 * Squared Fréchet distance: |mean - mean|^2 + trace(A + B - 2 (A^1/2 B A^1/2)^1/2).
 *
 * Two samples of the same thing are not at distance nought: with fewer rows the covariances err more, and the distance grows. Compare
 * with what real samples have from real ones. Source: Dowson and Landau 1982; as the inception distance Heusel et al. 2017.
 */
export function frechetDistance(first: Cloud, second: Cloud): number {
  const { width } = first;
  const root = rootOf(first.covariance, width);
  const inner = product(product(root, second.covariance, width), root, width);
  const { values } = eigenOf(inner, width);
  const shared = values.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
  const apart = first.mean.reduce((sum, value, column) => sum + (value - second.mean[column]!) ** 2, 0);
  return Math.max(0, apart + trace(first.covariance, width) + trace(second.covariance, width) - 2 * shared);
}
