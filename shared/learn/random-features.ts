/** Random features: a hidden layer that nobody trained, which lets a straight-line learner draw bends. */
import type { Matrix } from './features.ts';
import type { Random } from './random.ts';

/**
 * For every row, `count` random weighted sums of its columns, of which only the positive part is passed on (a rectified unit).
 *
 * Why: softmax regression cuts space with flat planes. In enough random directions, folded at zero, classes that no plane separates
 * often come apart, and the learning stays as cheap and as well-behaved as before.
 *
 * Cost: rows x columns x count. Source: Rahimi and Recht 2008, Weighted sums of random kitchen sinks; rectified units as in Huang et al.
 * 2006, extreme learning machines.
 * @param matrix standardised rows with their column of ones: it moves each fold away from the origin.
 * @param count features wanted.
 * @returns one row per row, `count` wide, none negative. Standardise them before learning.
 */
export function randomRectified(matrix: Matrix, count: number, random: Random): Matrix {
  const { values, width } = matrix;
  // Sums of unit columns then have unit spread, however many columns there are.
  const weights = new Float64Array(count * width).map(() => random.normal(0, 1 / Math.sqrt(width)));
  const features = new Float64Array(matrix.count * count);
  for (let row = 0; row < matrix.count; row++) {
    for (let feature = 0; feature < count; feature++) {
      let sum = 0;
      for (let column = 0; column < width; column++)
        sum += values[row * width + column]! * weights[feature * width + column]!;
      features[row * count + feature] = Math.max(0, sum);
    }
  }
  return { values: features, count: matrix.count, width: count };
}
