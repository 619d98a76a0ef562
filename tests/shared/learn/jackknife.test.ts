/** The jackknife knows how far a figure would move if it were measured again. */
import { expect, test } from 'vitest';
import { jackknifeError } from '../../../shared/learn/jackknife.ts';
import { deviation, mean, seeded } from '../../support/statistics.ts';

test('of a mean, with a group for every repetition, it is the standard error of the textbook', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  const error = jackknifeError(8, 8, (repetitions) => mean(repetitions.map((repetition) => values[repetition]!)));
  expect(error).toBeCloseTo(deviation(values) / Math.sqrt(8), 12);
});

test('of a figure that does not depend on the repetitions it is nought', () => {
  expect(jackknifeError(24, 12, () => 7)).toBe(0);
});

test('is about the true spread of a crooked figure, the logarithm of a mean', () => {
  const random = seeded(201);
  const draw = () => Array.from({ length: 60 }, () => random.exponential(1));
  const figure = (values: readonly number[]) => Math.log(mean(values));
  const figures: number[] = [];
  const errors: number[] = [];
  for (let world = 0; world < 400; world++) {
    const values = draw();
    figures.push(figure(values));
    errors.push(jackknifeError(60, 12, (repetitions) => figure(repetitions.map((repetition) => values[repetition]!))));
  }
  expect(mean(errors) / deviation(figures)).toBeGreaterThan(0.85);
  expect(mean(errors) / deviation(figures)).toBeLessThan(1.15);
});
