/** Least squares as a classifier: one straight line a class, found at once and exactly, with no dice and no steps. */
import type { Matrix } from './features.ts';

/**
 * What least squares needs to know of the rows it has seen: the products of every two columns, and of every column with every class.
 * Rows can be added one after another, so that a larger sample goes on from a smaller one.
 */
export type Products = {
  readonly width: number;
  readonly classes: number;
  /** width x width, the lower triangle: sums of column times column. */
  readonly squares: Float64Array;
  /** classes x width: sums of the rows that bear each label. */
  readonly sums: Float64Array;
};

/** Products of no rows. */
export function emptyProducts(width: number, classes: number): Products {
  return { width, classes, squares: new Float64Array(width * width), sums: new Float64Array(classes * width) };
}

/** Products that can be added to while these stay. */
export function copied({ width, classes, squares, sums }: Products): Products {
  return { width, classes, squares: squares.slice(), sums: sums.slice() };
}

/** Adds one row with its label. Cost: width^2 / 2. */
export function addRow({ width, squares, sums }: Products, { values }: Matrix, row: number, label: number): void {
  const start = row * width;
  for (let column = 0; column < width; column++) {
    const value = values[start + column]!;
    sums[label * width + column]! += value;
    if (value === 0) continue;
    const offset = column * width;
    for (let other = 0; other <= column; other++) squares[offset + other]! += value * values[start + other]!;
  }
}

/** Moves a row that was added before from one label to another. Cost: width. */
export function relabelRow({ width, sums }: Products, { values }: Matrix, row: number, from: number, to: number): void {
  for (let column = 0; column < width; column++) {
    const value = values[row * width + column]!;
    sums[from * width + column]! -= value;
    sums[to * width + column]! += value;
  }
}

/** The lower triangle L of the Cholesky factors of the squares plus `penalty` on the diagonal: L L^T. Cost: width^3 / 6. */
export function factorOf({ width, squares }: Products, penalty: number): Float64Array {
  const factor = new Float64Array(width * width);
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = squares[row * width + column]! + (row === column ? penalty : 0);
      for (let place = 0; place < column; place++)
        sum -= factor[row * width + place]! * factor[column * width + place]!;
      factor[row * width + column] = row === column ? Math.sqrt(sum) : sum / factor[column * width + column]!;
    }
  }
  return factor;
}

/** Solves L z = b in place, from the first column down. */
function forward(factor: Float64Array, width: number, values: Float64Array): void {
  for (let row = 0; row < width; row++) {
    const offset = row * width;
    let even = values[row]!;
    let odd = 0;
    let place = 0;
    for (; place + 1 < row; place += 2) {
      even -= factor[offset + place]! * values[place]!;
      odd -= factor[offset + place + 1]! * values[place + 1]!;
    }
    if (place < row) even -= factor[offset + place]! * values[place]!;
    values[row] = (even + odd) / factor[offset + row]!;
  }
}

/** Solves L^T z = b in place, from the last column up. */
function backward(factor: Float64Array, width: number, values: Float64Array): void {
  for (let row = width - 1; row >= 0; row--) {
    let sum = values[row]!;
    for (let place = row + 1; place < width; place++) sum -= factor[place * width + row]! * values[place]!;
    values[row] = sum / factor[row * width + row]!;
  }
}

/**
 * The weights that miss the labels (1 for a row's own class, 0 for the others) by the least sum of squares, large weights penalised.
 *
 * Why: a row's score for a class is then an estimate of the probability of that class, computed exactly: two sets of labels differ by
 * what the labels do, never by the luck of a training. Source: Hoerl and Kennard 1970, ridge regression; as a classifier Hastie,
 * Tibshirani, Friedman, The Elements of Statistical Learning, section 4.2.
 * @param factor of the same products.
 * @returns classes x width.
 */
export function leastSquares({ width, classes, sums }: Products, factor: Float64Array): Float64Array {
  const weights = sums.slice();
  for (let label = 0; label < classes; label++) {
    const own = weights.subarray(label * width, (label + 1) * width);
    forward(factor, width, own);
    backward(factor, width, own);
  }
  return weights;
}

/** The inverse of a lower triangle; it is one itself. */
function inverseOf(factor: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  const unit = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    unit.fill(0);
    unit[column] = 1;
    forward(factor, width, unit);
    for (let row = column; row < width; row++) inverse[row * width + column] = unit[row]!;
  }
  return inverse;
}

/** Scores of some rows: rows.length x classes, row by row. */
export function scoresOf(weights: Float64Array, { values, width }: Matrix, rows: Int32Array): Float64Array {
  const classes = weights.length / width;
  const scores = new Float64Array(rows.length * classes);
  for (let place = 0; place < rows.length; place++) {
    const start = rows[place]! * width;
    for (let label = 0; label < classes; label++) {
      const offset = label * width;
      // Two sums instead of one: the processor need not wait for each addition.
      let even = 0;
      let odd = 0;
      let column = 0;
      for (; column + 1 < width; column += 2) {
        even += weights[offset + column]! * values[start + column]!;
        odd += weights[offset + column + 1]! * values[start + column + 1]!;
      }
      if (column < width) even += weights[offset + column]! * values[start + column]!;
      scores[place * classes + label] = even + odd;
    }
  }
  return scores;
}

/**
 * What each row would score if it had been left out of the training: (score - lever x label) / (1 - lever), the lever being the weight
 * that a row has in its own score. Exact, without training again.
 *
 * Cost: width^2 / 2 a row. Source: Allen 1974, the prediction sum of squares.
 * @param labels the label that each of the rows was added with.
 * @returns rows.length x classes.
 */
export function scoresLeftOut(
  weights: Float64Array,
  factor: Float64Array,
  features: Matrix,
  rows: Int32Array,
  labels: Int32Array,
): Float64Array {
  const { values, width } = features;
  const classes = weights.length / width;
  const scores = scoresOf(weights, features, rows);
  const inverse = inverseOf(factor, width);
  for (let place = 0; place < rows.length; place++) {
    const start = rows[place]! * width;
    let lever = 0;
    for (let column = 0; column < width; column++) {
      const offset = column * width;
      let even = 0;
      let odd = 0;
      let other = 0;
      for (; other < column; other += 2) {
        even += inverse[offset + other]! * values[start + other]!;
        odd += inverse[offset + other + 1]! * values[start + other + 1]!;
      }
      if (other === column) even += inverse[offset + other]! * values[start + other]!;
      lever += (even + odd) * (even + odd);
    }
    // A row that alone decides its score has nothing to be judged by.
    const rest = Math.max(1e-6, 1 - lever);
    for (let label = 0; label < classes; label++) {
      const own = labels[place] === label ? lever : 0;
      scores[place * classes + label] = (scores[place * classes + label]! - own) / rest;
    }
  }
  return scores;
}
