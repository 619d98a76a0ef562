/** Least squares: exact, the same in whatever order rows come, and honest about rows left out. */
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../shared/learn/features.ts';
import {
  addRow,
  copied,
  emptyProducts,
  factorOf,
  leastSquares,
  relabelRow,
  scoresLeftOut,
  scoresOf,
} from '../../../shared/learn/least-squares.ts';
import { mean, seeded } from '../../support/statistics.ts';

const width = 5;
const classes = 3;
const random = seeded(11, 'least squares');
const features: Matrix = { values: new Float64Array(40 * width).map(() => random.normal()), count: 40, width };
const labels = Int32Array.from({ length: 40 }, () => random.integer(classes));
const every = Int32Array.from({ length: 40 }, (_, row) => row);
const penalty = 2;

function productsOf(rows: Iterable<number>) {
  const products = emptyProducts(width, classes);
  for (const row of rows) addRow(products, features, row, labels[row]!);
  return products;
}

function trained(rows: Iterable<number>) {
  const products = productsOf(rows);
  return leastSquares(products, factorOf(products, penalty));
}

describe('least squares', () => {
  test('solve the normal equations: no weight can be moved without missing the labels by more', () => {
    const weights = trained(every);
    const scores = scoresOf(weights, features, every);
    for (let label = 0; label < classes; label++) {
      for (let column = 0; column < width; column++) {
        // The slope of the penalised sum of squares along each weight.
        const slope = every.reduce(
          (sum, row) => {
            const missed = scores[row * classes + label]! - Number(labels[row] === label);
            return sum + missed * features.values[row * width + column]!;
          },
          penalty * weights[label * width + column]!,
        );
        expect(slope).toBeCloseTo(0, 9);
      }
    }
  });

  test('go on from a smaller sample to what the larger one gives at once', () => {
    const smaller = productsOf(every.subarray(0, 25));
    const larger = copied(smaller);
    for (const row of every.subarray(25)) addRow(larger, features, row, labels[row]!);
    expect(leastSquares(larger, factorOf(larger, penalty))).toEqual(trained(every));
    expect(leastSquares(smaller, factorOf(smaller, penalty))).toEqual(trained(every.subarray(0, 25)));
  });

  test('take a changed label as if it had been there from the start', () => {
    const products = productsOf(every);
    const other = (labels[3]! + 1) % classes;
    relabelRow(products, features, 3, labels[3]!, other);
    const fresh = emptyProducts(width, classes);
    for (const row of every) addRow(fresh, features, row, row === 3 ? other : labels[row]!);
    const [moved, made] = [products, fresh].map((one) => leastSquares(one, factorOf(one, penalty)));
    for (const [place, weight] of moved!.entries()) expect(weight).toBeCloseTo(made![place]!, 10);
  });

  test('a row left out by the formula scores what training without it gives', () => {
    const products = productsOf(every);
    const factor = factorOf(products, penalty);
    const out = scoresLeftOut(leastSquares(products, factor), factor, features, every, labels);
    for (const row of [0, 7, 39]) {
      const without = trained(every.filter((other) => other !== row));
      const alone = scoresOf(without, features, Int32Array.of(row));
      for (let label = 0; label < classes; label++) expect(out[row * classes + label]).toBeCloseTo(alone[label]!, 9);
    }
  });

  test('score a class by its probability: on many rows they agree within the noise', () => {
    const dice = seeded(12, 'probability');
    const count = 4000;
    // Two groups, marked by a column; the first class has probability 0.8 in the one, 0.3 in the other.
    const values = new Float64Array(count * 2);
    const products = emptyProducts(2, 2);
    for (let row = 0; row < count; row++) {
      values[row * 2 + (row % 2)] = 1;
      addRow(products, { values, count, width: 2 }, row, dice.chance(row % 2 === 0 ? 0.8 : 0.3) ? 0 : 1);
    }
    const scores = scoresOf(
      leastSquares(products, factorOf(products, 1e-6)),
      { values, count, width: 2 },
      Int32Array.of(0, 1),
    );
    const deviation = Math.sqrt(0.25 / (count / 2));
    expect(Math.abs(scores[0]! - 0.8)).toBeLessThan(4 * deviation);
    expect(Math.abs(scores[2]! - 0.3)).toBeLessThan(4 * deviation);
    expect(mean([scores[0]! + scores[1]!, scores[2]! + scores[3]!])).toBeCloseTo(1, 6);
  });
});
