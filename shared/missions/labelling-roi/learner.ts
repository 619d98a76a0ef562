/** The learner: exact least squares on what is labelled, and what it recognises. */
import { factorOf, leastSquares, type Products, scoresOf } from '../../learn/least-squares.ts';
import { balancedAccuracy, recallByClass } from '../../learn/metrics.ts';
import type { Pool } from './pool.ts';
import { askedCount, validationCount } from './sizes.ts';

/** Pull of the weights towards zero, in rows of unit spread. */
export const penalty = 8;

/** The weights of everything that was added. */
export function learn(products: Products): Float64Array {
  return leastSquares(products, factorOf(products, penalty));
}

function outside(pool: Pool, weights: Float64Array, first: number, count: number) {
  const rows = Int32Array.from({ length: count }, (_, place) => first + place);
  return { scores: scoresOf(weights, pool.features, rows), labels: pool.labels.subarray(first, first + count) };
}

/** Percent of the held-out samples that are recognised, every class counting alike; and of the rare classes alone. */
export function recognised(pool: Pool, weights: Float64Array): { all: number; rare: number } {
  const { scores, labels } = outside(pool, weights, pool.count, askedCount);
  const recalls = recallByClass(scores, labels, pool.classes.length);
  const mean = (kinds: readonly number[]) =>
    (100 * kinds.reduce((sum, kind) => sum + recalls[kind]!, 0)) / kinds.length;
  return { all: mean(pool.classes.map((_, kind) => kind)), rare: mean(pool.rareClasses) };
}

/** Percent of the validation samples that are recognised, and the standard error that so few of them leave. */
export function recognisedInTrial(pool: Pool, weights: Float64Array): { value: number; error: number } {
  const { scores, labels } = outside(pool, weights, pool.count + askedCount, validationCount);
  const share = balancedAccuracy(scores, labels, pool.classes.length);
  return { value: 100 * share, error: 100 * Math.sqrt((share * (1 - share)) / validationCount) };
}
