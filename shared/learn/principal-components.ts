/** Principal components: the few directions in which samples differ most, and where each sample lies along them. */
import type { Matrix } from './features.ts';
import type { Random } from './random.ts';

export type Components = {
  /** The mean row, `width` long. */
  readonly mean: Float64Array;
  /** count x width: one axis a row, of length 1 and at right angles to the others, the widest spread first. */
  readonly axes: Float64Array;
  readonly count: number;
  readonly width: number;
};

/** Pictures as rows of brightnesses, for those who look for their directions themselves. */
export function pixelRows(pictures: readonly Float32Array[]): Matrix {
  const width = pictures[0]?.length ?? 0;
  const values = new Float64Array(pictures.length * width);
  for (const [row, picture] of pictures.entries()) values.set(picture, row * width);
  return { values, count: pictures.length, width };
}

/** Mean squared deviations of every pair of columns, over the first `rows` rows. */
function covarianceOf({ values, width }: Matrix, mean: Float64Array, rows: number): Float64Array {
  const covariance = new Float64Array(width * width);
  const apart = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) apart[column] = values[row * width + column]! - mean[column]!;
    for (let a = 0; a < width; a++) {
      const scaled = apart[a]! / rows;
      for (let b = a; b < width; b++) covariance[a * width + b]! += scaled * apart[b]!;
    }
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) covariance[a * width + b] = covariance[b * width + a]!;
  return covariance;
}

/** Makes the axes unit vectors at right angles, one after another (Gram and Schmidt), each pointing to its positive side. */
function orthonormalize(axes: Float64Array, count: number, width: number): void {
  for (let axis = 0; axis < count; axis++) {
    const own = axes.subarray(axis * width, (axis + 1) * width);
    for (let other = 0; other < axis; other++) {
      const known = axes.subarray(other * width, (other + 1) * width);
      let along = 0;
      for (let column = 0; column < width; column++) along += own[column]! * known[column]!;
      for (let column = 0; column < width; column++) own[column]! -= along * known[column]!;
    }
    let square = 0;
    let sum = 0;
    for (let column = 0; column < width; column++) {
      square += own[column]! * own[column]!;
      sum += own[column]!;
    }
    // The sign of an axis means nothing; fixing it keeps two runs comparable.
    const scale = (sum < 0 ? -1 : 1) / Math.sqrt(square + 1e-30);
    for (let column = 0; column < width; column++) own[column]! *= scale;
  }
}

/**
 * The directions of widest spread, by orthogonal iteration: multiplying any directions by the covariance again and again turns them
 * towards the widest ones.
 *
 * Why: 256 brightnesses are 256 weights a class to learn; most of what they say lies in two dozen directions.
 * Cost: fitted x width^2 for the covariance, and passes x count x width^2. Source: Pearson 1901; Golub and Van Loan, section 8.2.
 * @param fitted rows that may be looked at: those of the pool.
 * @param count axes wanted, at most the width; if the rows spread in fewer directions, the axes left over are nought.
 * @param passes six find all but a thousandth of the spread that can be found in pictures; the order of nearly equal axes takes more.
 */
export function principalComponents(
  matrix: Matrix,
  fitted: number,
  count: number,
  random: Random,
  passes = 6,
): Components {
  const { values, width } = matrix;
  const mean = new Float64Array(width);
  for (let row = 0; row < fitted; row++)
    for (let column = 0; column < width; column++) mean[column]! += values[row * width + column]! / fitted;
  const covariance = covarianceOf(matrix, mean, fitted);
  let axes = new Float64Array(count * width).map(() => random.normal());
  orthonormalize(axes, count, width);
  for (let pass = 0; pass < passes; pass++) {
    const turned = new Float64Array(count * width);
    for (let axis = 0; axis < count; axis++) {
      const row = turned.subarray(axis * width, (axis + 1) * width);
      for (let a = 0; a < width; a++) {
        const weight = axes[axis * width + a]!;
        for (let b = 0; b < width; b++) row[b]! += weight * covariance[a * width + b]!;
      }
    }
    axes = turned;
    orthonormalize(axes, count, width);
  }
  return { mean, axes, count, width };
}

/** Where each row lies along the axes: a matrix of as many columns as there are axes. */
export function projected(matrix: Matrix, components: Components): Matrix {
  const { mean, axes, count, width } = components;
  const values = new Float64Array(matrix.count * count);
  for (let row = 0; row < matrix.count; row++) {
    for (let axis = 0; axis < count; axis++) {
      let sum = 0;
      for (let column = 0; column < width; column++)
        sum += (matrix.values[row * width + column]! - mean[column]!) * axes[axis * width + column]!;
      values[row * count + axis] = sum;
    }
  }
  return { values, count: matrix.count, width: count };
}
