/** A model of one size: what each decision of its recipe contributes to the score of every class, for every sample that is asked about. */
import type { Matrix } from '../../learn/features.ts';
import { addRow, emptyProducts, factorOf, leastSquares } from '../../learn/least-squares.ts';
import { decisions, unitsOf } from './formulas.ts';
import type { Pool } from './pool.ts';
import { taughtCount } from './sizes.ts';

export type Model = {
  readonly size: number;
  readonly classes: number;
  /** Rows that can be asked about: those of the wall, of outcomes and of pilots. */
  readonly rows: number;
  /** decisions x rows x classes: the score that a group of hidden units gives. */
  readonly parts: Float32Array;
};

/** Pull of the weights towards zero, in rows of unit spread. */
const penalty = 30;

/** The first columns of a matrix. */
function narrowed({ values, count, width }: Matrix, columns: number): Matrix {
  const kept = new Float64Array(count * columns);
  for (let row = 0; row < count; row++) kept.set(values.subarray(row * width, row * width + columns), row * columns);
  return { values: kept, count, width: columns };
}

/**
 * Teaches a model by exact least squares on the samples that teach, and takes its scores apart by groups of hidden units: a recipe scales
 * each group. 5 to 20 ms.
 */
export function teach(pool: Pool, size: number): Model {
  const units = unitsOf(size);
  const features = narrowed(pool.features, units);
  const rows = features.count - taughtCount;
  const classes = pool.classes.length;
  const products = emptyProducts(units, classes);
  for (let row = rows; row < features.count; row++) addRow(products, features, row, pool.labels[row]!);
  const weights = leastSquares(products, factorOf(products, penalty));
  const parts = new Float32Array(decisions * rows * classes);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const value = features.values[row * units + unit]!;
      const at = ((unit % decisions) * rows + row) * classes;
      for (let label = 0; label < classes; label++) parts[at + label]! += weights[label * units + unit]! * value;
    }
  }
  return { size, classes, rows, parts };
}

/** Scores of some rows under a recipe: which.length x classes. */
export function scoresUnder({ classes, rows, parts }: Model, recipe: Float64Array, which: Int32Array): Float32Array {
  const scores = new Float32Array(which.length * classes);
  for (let decision = 0; decision < decisions; decision++) {
    const scale = recipe[decision]!;
    for (let place = 0; place < which.length; place++) {
      const from = (decision * rows + which[place]!) * classes;
      const to = place * classes;
      for (let label = 0; label < classes; label++) scores[to + label]! += scale * parts[from + label]!;
    }
  }
  return scores;
}

/** The class with the highest score in one row; the first of equals. */
export function chosen(scores: Float32Array, place: number, classes: number): number {
  const at = place * classes;
  let best = 0;
  for (let label = 1; label < classes; label++) if (scores[at + label]! > scores[at + best]!) best = label;
  return best;
}

/** Share of the rows that a recipe recognises. */
export function recognisedBy(model: Model, recipe: Float64Array, which: Int32Array, labels: Int32Array): number {
  const scores = scoresUnder(model, recipe, which);
  let right = 0;
  for (let place = 0; place < which.length; place++)
    if (chosen(scores, place, model.classes) === labels[which[place]!]) right++;
  return right / which.length;
}
