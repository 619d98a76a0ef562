/** The learner: exact least squares on labelled rows, and what it recognises. */
import {
  addRow,
  emptyProducts,
  factorOf,
  leastSquares,
  type Products,
  scoresLeftOut,
  scoresOf,
} from '../../learn/least-squares.ts';
import { balancedAccuracy } from '../../learn/metrics.ts';
import type { Pool } from './pool.ts';
import { askedCount, validationCount } from './sizes.ts';

/** Pull of the weights towards zero, in rows of unit spread. */
export const penalty = 30;

/** Products of the given rows under the given labels. */
export function productsOf(pool: Pool, rows: Int32Array, labels: Int32Array): Products {
  const products = emptyProducts(pool.features.width, pool.classes.length);
  for (let place = 0; place < rows.length; place++) addRow(products, pool.features, rows[place]!, labels[place]!);
  return products;
}

/** The weights of everything that was added. */
export function learn(products: Products): Float64Array {
  return leastSquares(products, factorOf(products, penalty));
}

const percentOf = (pool: Pool, weights: Float64Array, first: number, count: number): number => {
  const rows = Int32Array.from({ length: count }, (_, place) => first + place);
  const labels = pool.labels.slice(first, first + count);
  return 100 * balancedAccuracy(scoresOf(weights, pool.features, rows), labels, pool.classes.length);
};

/** Percent of the held-out samples that are recognised, every class counting alike. */
export function recognised(pool: Pool, weights: Float64Array): number {
  return percentOf(pool, weights, pool.count, askedCount);
}

/** The same of a share of the validation samples, which the held-out ones are not among. */
export function recognisedInPilot(pool: Pool, weights: Float64Array, share: number): number {
  return percentOf(pool, weights, pool.count + askedCount, Math.round(validationCount * Math.min(1, 2 * share)));
}

/**
 * How far the true class of every sample of the pool lies above its look-alike, for a learner that knows all true labels but the
 * sample's own: what is lowest is hardest to tell apart.
 */
export function marginsOf(pool: Pool): Float64Array {
  const { count, features, labels, lookAlike, classes } = pool;
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  const own = labels.slice(0, count);
  const products = productsOf(pool, rows, own);
  const factor = factorOf(products, penalty);
  const scores = scoresLeftOut(leastSquares(products, factor), factor, features, rows, own);
  return Float64Array.from(rows, (row) => {
    const start = row * classes.length;
    return scores[start + own[row]!]! - scores[start + lookAlike[own[row]!]!]!;
  });
}
