/** Softmax regression, the smallest learner that tells classes apart, trained by Adam on small batches. */
import type { Matrix } from './features.ts';

/** How to train. */
export type Training = {
  /** Samples per step. */
  readonly batch: number;
  /** Step length at the start; it falls in a straight line to a tenth. */
  readonly rate: number;
  /** Pull of every weight towards zero. */
  readonly decay: number;
  /** How much a sample of each class counts; without it, each counts once. */
  readonly classWeights?: Float64Array;
};

/** The learner's memory, made once and used again: nothing is allocated while it learns. */
export type Scratch = {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly chances: Float64Array;
};

/** Room for one learner of `classes` x `width` weights. */
export function scratchFor(classes: number, width: number): Scratch {
  const size = classes * width;
  return {
    weights: new Float64Array(size),
    gradient: new Float64Array(size),
    mean: new Float64Array(size),
    square: new Float64Array(size),
    chances: new Float64Array(classes),
  };
}

/** Writes a row's class probabilities into `chances`. */
function predict(weights: Float64Array, features: Matrix, row: number, chances: Float64Array): void {
  const { values, width } = features;
  const start = row * width;
  let largest = -Infinity;
  for (let label = 0; label < chances.length; label++) {
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
    const score = even + odd;
    chances[label] = score;
    if (score > largest) largest = score;
  }
  let sum = 0;
  for (let label = 0; label < chances.length; label++) sum += chances[label] = Math.exp(chances[label]! - largest);
  for (let label = 0; label < chances.length; label++) chances[label]! /= sum;
}

/**
 * Adds one sample's gradient of the log loss, times `weight`, to `scratch.gradient`.
 * For the weights of class c it is (chance of c, less 1 if c is the truth) x features.
 */
export function addGradient(scratch: Scratch, features: Matrix, row: number, label: number, weight: number): void {
  const { values, width } = features;
  const { gradient, chances } = scratch;
  predict(scratch.weights, features, row, chances);
  const start = row * width;
  for (let other = 0; other < chances.length; other++) {
    const pull = (chances[other]! - (other === label ? 1 : 0)) * weight;
    const offset = other * width;
    for (let column = 0; column < width; column++) gradient[offset + column]! += pull * values[start + column]!;
  }
}

/**
 * Trains from zero, visiting the rows in the order given; as many visits as there are rows in the sequence is the compute spent.
 *
 * Cost: visits x classes x width. Source: Kingma and Ba, Adam, 2015 (0.9, and 0.99 because the runs are short).
 * @param labels class of every row of the matrix.
 * @param sequence rows of the matrix, one a visit. A last batch that is not full is left out, but for the first.
 * @returns classes x width weights: the scratch's own, overwritten by the next training.
 */
export function trainSoftmax(
  features: Matrix,
  labels: Int32Array,
  sequence: Int32Array,
  training: Training,
  scratch: Scratch,
): Float64Array {
  const { weights, gradient, mean, square } = scratch;
  const batch = Math.min(training.batch, sequence.length);
  const steps = Math.floor(sequence.length / batch);
  const { classWeights } = training;
  weights.fill(0);
  mean.fill(0);
  square.fill(0);
  let meanLeft = 1;
  let squareLeft = 1;
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (let visit = step * batch; visit < (step + 1) * batch; visit++) {
      const row = sequence[visit]!;
      const label = labels[row]!;
      addGradient(scratch, features, row, label, (classWeights === undefined ? 1 : classWeights[label]!) / batch);
    }
    meanLeft *= 0.9;
    squareLeft *= 0.99;
    const rate = (training.rate * (1 - (0.9 * step) / steps)) / (1 - meanLeft);
    const scale = 1 / (1 - squareLeft);
    for (let place = 0; place < weights.length; place++) {
      const slope = gradient[place]! + training.decay * weights[place]!;
      mean[place] = 0.9 * mean[place]! + 0.1 * slope;
      square[place] = 0.99 * square[place]! + 0.01 * slope * slope;
      weights[place]! -= (rate * mean[place]!) / (Math.sqrt(square[place]! * scale) + 1e-6);
    }
  }
  return weights;
}

/**
 * Class probabilities of some rows.
 * @returns rows.length x classes, row by row, in `into` if given.
 */
export function probabilities(
  weights: Float64Array,
  features: Matrix,
  rows: Int32Array,
  classes: number,
  into?: Float64Array,
): Float64Array {
  const result = into ?? new Float64Array(rows.length * classes);
  for (let place = 0; place < rows.length; place++) {
    predict(weights, features, rows[place]!, result.subarray(place * classes, (place + 1) * classes));
  }
  return result;
}
