/** Confident learning: it finds what contradicts the rest, and is blind to what is wrong the same way everywhere. */
import { describe, expect, test } from 'vitest';
import { mostSuspicious, suspicions } from '../../../shared/learn/confident-learning.ts';
import type { Matrix } from '../../../shared/learn/features.ts';
import { addRow, emptyProducts, factorOf, leastSquares, scoresLeftOut } from '../../../shared/learn/least-squares.ts';
import { mean, seeded } from '../../support/statistics.ts';

const count = 600;
const width = 11;

/** Two classes, ten directions in which they differ a little; some labels are flipped by a rule. Precision and recall of the suspects. */
function hunt(seed: number, flips: (features: Float64Array, uniform: number) => boolean) {
  const random = seeded(seed, 'hunt');
  const values = new Float64Array(count * width);
  const truth = Int32Array.from({ length: count }, () => random.integer(2));
  const labels = Int32Array.from(truth, (label, row) => {
    for (let column = 0; column < width - 1; column++)
      values[row * width + column] = random.normal() + (label === 1 ? 0.5 : -0.5);
    values[row * width + width - 1] = 1;
    return flips(values.subarray(row * width, (row + 1) * width), random.uniform()) ? 1 - label : label;
  });
  const features: Matrix = { values, count, width };
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  const products = emptyProducts(width, 2);
  for (const row of rows) addRow(products, features, row, labels[row]!);
  const factor = factorOf(products, 1);
  const scores = scoresLeftOut(leastSquares(products, factor), factor, features, rows, labels);
  const wrong = Array.from(rows).filter((row) => labels[row] !== truth[row]);
  const suspects = mostSuspicious(suspicions(scores, labels, 2), wrong.length);
  const found = Array.from(suspects).filter((row) => labels[row] !== truth[row]).length;
  return { precision: found / suspects.length, rate: wrong.length / count };
}

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('confident learning', () => {
  test('finds most of the labels that were flipped by chance, far more often than a lot would', () => {
    const hunts = seeds.map((seed) => hunt(seed, (_, uniform) => uniform < 0.1));
    // Northcutt et al. report that half of what they flag is wrong; at one in ten flipped, a lot would find a tenth.
    expect(mean(hunts.map(({ precision }) => precision))).toBeGreaterThan(0.5);
    for (const { precision, rate } of hunts) expect(precision).toBeGreaterThan(2 * rate);
  });

  test('finds far fewer of those that a habit flips: the learner has learnt the habit', () => {
    const chance = seeds.map((seed) => hunt(seed, (_, uniform) => uniform < 0.2).precision);
    const habit = seeds.map((seed) => hunt(seed, (row) => row[0]! > 1).precision);
    expect(mean(habit)).toBeLessThan(mean(chance) - 0.2);
  });

  test('puts the label that all others contradict first, and breaks ties by place', () => {
    const scores = Float64Array.of(0.9, 0.1, 0.8, 0.2, 0.95, 0.05, 0.1, 0.9);
    const figures = suspicions(scores, Int32Array.of(0, 0, 1, 1), 2);
    expect(Array.from(mostSuspicious(figures, 2))).toEqual([2, 1]);
    expect(Array.from(mostSuspicious(Float64Array.of(1, 2, 1), 3))).toEqual([1, 0, 2]);
  });
});
