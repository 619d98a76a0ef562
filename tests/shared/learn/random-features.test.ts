/** Random features let a straight-line learner see what no straight line separates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, standardized } from '../../../shared/learn/features.ts';
import { balancedAccuracy } from '../../../shared/learn/metrics.ts';
import { randomRectified } from '../../../shared/learn/random-features.ts';
import { probabilities, scratchFor, trainSoftmax } from '../../../shared/learn/softmax.ts';
import { passesOver } from '../../../shared/learn/visits.ts';
import { seeded } from '../../support/statistics.ts';

test('a feature is the positive part of a weighted sum: what it is for a row, it is twice for twice the row, and none for its opposite', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number, number), fc.nat(), (row, seed) => {
      const values = Float64Array.from([...row, ...row.map((part) => 2 * part), ...row.map((part) => -part)]);
      const { values: found, width } = randomRectified({ values, count: 3, width: 3 }, 8, seeded(seed));
      expect(width).toBe(8);
      for (let feature = 0; feature < 8; feature++) {
        const [once, twice, opposite] = [found[feature]!, found[8 + feature]!, found[16 + feature]!];
        expect(once).toBeGreaterThanOrEqual(0);
        expect(twice).toBeCloseTo(2 * once, 10);
        expect(Math.min(once, opposite)).toBe(0);
      }
    }),
  );
});

test('four clouds at the corners, opposite ones alike, are told apart with them and not without', () => {
  const random = seeded(91);
  const count = 800;
  const labels = Int32Array.from({ length: count }, (_, row) => row % 2);
  const values = new Float64Array(2 * count);
  for (let row = 0; row < count; row++) {
    const across = random.chance(1 / 2) ? 1 : -1;
    values[2 * row] = random.normal(across, 0.3);
    values[2 * row + 1] = random.normal(labels[row] === 1 ? across : -across, 0.3);
  }
  const plain = standardized({ values, count, width: 2 }, 400);
  const bent = standardized(randomRectified(plain, 24, random.fork('weights')), 400);
  const asked = Int32Array.from({ length: 400 }, (_, row) => 400 + row);
  const accuracy = (features: Matrix) => {
    const rows = Int32Array.from({ length: 400 }, (_, row) => row);
    const training = { batch: 10, rate: 0.03, decay: 1e-3 };
    const scratch = scratchFor(2, features.width);
    const weights = trainSoftmax(features, labels, passesOver(rows, 4000, seeded(92)), training, scratch);
    return balancedAccuracy(probabilities(weights, features, asked, 2), labels.slice(400), 2);
  };
  expect(accuracy(plain)).toBeLessThan(0.65);
  expect(accuracy(bent)).toBeGreaterThan(0.97);
});
